using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Igloo.Runtime.Azurite;

namespace Igloo.Runtime.Tests.Azurite;

public sealed class AzuriteProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-test-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Blobs_and_queues_answer_at_the_connection_string()
    {
        await using var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(), Cancellation);
        var container = await Container(azurite);
        await container.UploadBlobAsync("a", BinaryData.FromString("text"), Cancellation);
        var queue = new QueueClient(azurite.ConnectionString, "some-queue");
        await queue.CreateAsync(cancellationToken: Cancellation);
        Assert.True((await container.GetBlobClient("a").ExistsAsync(Cancellation)).Value);
        Assert.True((await queue.ExistsAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task Disposing_it_ends_its_process_once_however_often_it_is_asked_to()
    {
        var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(), Cancellation);
        using var process = Process.GetProcessById(azurite.ProcessId);
        await Task.WhenAll(azurite.DisposeAsync().AsTask(), azurite.DisposeAsync().AsTask());
        Assert.True(process.HasExited);
        await azurite.DisposeAsync();
        await azurite.Exited;
    }

    [Fact]
    public async Task A_folder_keeps_its_blobs_over_a_restart_and_memory_does_not()
    {
        Assert.True(await BlobIsThereAfterARestart(new AzuriteOptions { Location = _folder }));
        Assert.False(await BlobIsThereAfterARestart(new AzuriteOptions()));
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_waits_until_the_first_has_gone()
    {
        var options = new AzuriteOptions { Location = _folder };
        var first = await AzuriteProcess.StartAsync(options, Cancellation);
        await (await Container(first)).UploadBlobAsync("a", BinaryData.FromString("text"), Cancellation);
        var starting = AzuriteProcess.StartAsync(options, Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        Assert.False(starting.IsCompleted);
        await first.DisposeAsync();
        await using var second = await starting;
        Assert.True((await (await Container(second)).GetBlobClient("a").ExistsAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task It_starts_on_a_folder_whose_last_Azurite_was_killed()
    {
        var options = new AzuriteOptions { Location = _folder };
        await using (var killed = await AzuriteProcess.StartAsync(options, Cancellation))
        {
            using var process = Process.GetProcessById(killed.ProcessId);
            process.Kill();
            await killed.Exited;
        }
        await using var azurite = await AzuriteProcess.StartAsync(options, Cancellation);
        Assert.True((await new BlobContainerClient(azurite.ConnectionString, "new").CreateAsync(cancellationToken: Cancellation)).HasValue);
    }

    // Azurite by itself saves this apart from the blobs, so that it may know a blob and no longer its content.
    [Fact]
    public async Task Where_the_content_of_a_blob_lies_is_saved_before_the_blob_is()
    {
        await using var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions { Location = _folder }, Cancellation);
        await (await Container(azurite)).UploadBlobAsync("a", BinaryData.FromString("text"), Cancellation);
        var saved = await File.ReadAllTextAsync(Path.Combine(_folder, "__azurite_db_blob_extent__.json"), Cancellation);
        var extent = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "__blobstorage__")));
        Assert.Contains(Path.GetFileName(extent), saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_says_what_Azurite_said()
    {
        var file = Path.Combine(_folder, "a-file");
        await File.WriteAllTextAsync(file, "", Cancellation);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => AzuriteProcess.StartAsync(new AzuriteOptions { Location = file }, Cancellation));
        Assert.Contains("ended with exit code 1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a-file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_installation_is_named() =>
        Assert.Contains("Azurite is not installed", Assert.Throws<DirectoryNotFoundException>(() => AzuriteFolder.Find(_folder)).Message, StringComparison.Ordinal);

    private static async Task<BlobContainerClient> Container(AzuriteProcess azurite)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, "container");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        return container;
    }

    private static async Task<bool> BlobIsThereAfterARestart(AzuriteOptions options)
    {
        await using (var azurite = await AzuriteProcess.StartAsync(options, Cancellation))
            await (await Container(azurite)).UploadBlobAsync("a", BinaryData.FromString("text"), Cancellation);
        await using var again = await AzuriteProcess.StartAsync(options, Cancellation);
        return (await (await Container(again)).GetBlobClient("a").ExistsAsync(Cancellation)).Value;
    }
}
