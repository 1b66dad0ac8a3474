using System.Text;
using Azure;

namespace Igloo.Storage.Tests;

public sealed class DropStoreTests(StorageFixture fixture)
{
    private const string Sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly DropStore _drops = fixture.Storage.Drops;

    [Fact]
    public async Task A_saved_file_is_known_by_its_bytes()
    {
        var path = At("saved.csv");
        var saved = await _drops.SaveAsync(path, Stream("abc"));
        Assert.Equal((Sha256OfAbc, 3), (saved.Sha256, saved.Length));
        Assert.Equal(saved, await _drops.InspectAsync(path));
        await using var content = await _drops.OpenAsync(saved);
        using var reader = new StreamReader(content);
        Assert.Equal("abc", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_there_to_inspect_and_missing_to_open()
    {
        Assert.Null(await _drops.InspectAsync(At("gone.csv")));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _drops.OpenAsync(new Drop(At("gone.csv"), Sha256OfAbc, 3, "\"0x1\"")));
    }

    [Fact]
    public async Task A_file_that_was_replaced_is_missing_under_its_old_content()
    {
        var path = At("replaced.csv");
        var old = await _drops.SaveAsync(path, Stream("abc"));
        await _drops.SaveAsync(path, Stream("abcd"));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _drops.OpenAsync(old));
    }

    [Fact]
    public async Task A_file_that_is_replaced_while_it_is_read_ends_the_reading()
    {
        var path = At("replaced-while-read.csv");
        var old = await _drops.SaveAsync(path, Stream(new string('a', 3 << 20)));
        await using var content = await _drops.OpenAsync(old);
        var buffer = new byte[1 << 20];
        await content.ReadExactlyAsync(buffer);
        await _drops.SaveAsync(path, Stream(new string('b', 3 << 20)));
        await Assert.ThrowsAsync<RequestFailedException>(async () => await content.CopyToAsync(System.IO.Stream.Null));
    }

    private static UploadPath At(string file) => new(new SourceRef("police", "cameras"), file);

    private static MemoryStream Stream(string text) => new(Encoding.ASCII.GetBytes(text));
}
