using System.Text.Json;
using CsCheck;

namespace Igloo.Storage.Tests;

public sealed class PageFormatTests
{
    [Fact]
    public void Parts_of_entities_come_back_as_they_were_written() => ComesBack(
        Any.Entity.Select(entity => new EntityPart(entity.Id, entity.Caption, entity.Mentions, entity.Attributes)), EntityPart.Write, EntityPart.Read);

    [Fact]
    public void Ties_come_back_as_they_were_written() => ComesBack(Any.EntityTies.Select(ties => new TiePart(ties.Entity, ties.Pairs)), TiePart.Write, TiePart.Read);

    [Fact]
    public void Parts_of_links_come_back_as_they_were_written() => ComesBack(
        Any.Link.Select(link => new LinkPart(link.A, link.B, link.Kind, (long)(link.Strength * 1e6), link.First, link.Last, link.Records, link.Chance is { } chance ? new Inference(link.Records.Count + 1, chance) : null)), LinkPart.Write, LinkPart.Read);

    [Fact]
    public void Events_come_back_as_they_were_written() => ComesBack(Any.CaseEvent, EventPart.Write, EventPart.Read);

    [Fact]
    public void Any_number_comes_back_and_small_ones_take_one_byte()
    {
        Gen.Long.Sample(number =>
        {
            var writer = new PageWriter();
            writer.Number(number);
            Assert.Equal(number, new PageReader(writer.Bytes.ToArray()).Number());
        });
        var small = new PageWriter();
        small.Number(-64);
        Assert.Equal(1, small.Bytes.Length);
    }

    [Fact]
    public void A_body_that_was_compressed_expands_to_itself() =>
        Gen.Select(Gen.Byte.Array[0, 5_000], Gen.Byte.Array[0, 50]).Sample((bytes, before) =>
        {
            using var body = new MemoryStream();
            body.Write(before);
            var length = Body.Compress(bytes, body);
            Assert.Equal(before.Length + length, body.Length);
            Assert.Equal(bytes, Body.Expand(body.ToArray()[before.Length..]));
        });

    private static void ComesBack<T>(Gen<T> parts, Action<PageWriter, T> write, Func<PageReader, T> read) => parts.List[0, 10].Sample(written =>
    {
        var writer = new PageWriter();
        foreach (var part in written) write(writer, part);
        var reader = new PageReader(writer.Bytes.ToArray());
        var back = new List<T>();
        while (!reader.IsAtEnd) back.Add(read(reader));
        Assert.Equal(JsonSerializer.Serialize(written, StorageJson.Options), JsonSerializer.Serialize(back, StorageJson.Options));
    });
}
