using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Upload;

/// <summary>A drop that the host gave up on is seen by a person, who can have it taken in again.</summary>
public sealed class PoisonTests
{
    private readonly RunningApp _app;
    private readonly WorkspaceId _workspace;
    private readonly SourceRef _source;
    private readonly HttpClient _administrator;

    public PoisonTests(RunningApp app)
    {
        (_app, _workspace) = (app, app.NextWorkspace());
        _source = new SourceRef($"agency-{_workspace}", "calls");
        _administrator = app.As("headquarters", Roles.Administrator, _workspace);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_drop_that_failed_five_times_is_listed_and_taken_in_again(bool isBase64)
    {
        await SetUpAsync();
        await FailAsync("first.csv", isBase64);
        await FailAsync("second.csv", isBase64);
        Assert.Equal([Path("first.csv"), Path("second.csv")], await ListedAsync());

        var answer = await ReplayAsync(Path("first.csv"));

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal([Path("second.csv")], await ListedAsync());
        var uploads = await _app.Storage.Uploads.ListAsync(_workspace, cancellation: Cancellation);
        Assert.Contains(uploads, upload => upload.Upload.Path.File == "first.csv");
    }

    [Fact]
    public async Task A_drop_that_did_not_fail_cannot_be_replayed()
    {
        await SetUpAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await ReplayAsync(Path("fine.csv"))).Status);
    }

    [Fact]
    public async Task A_failed_drop_is_not_shown_to_another_workspace()
    {
        await SetUpAsync();
        await FailAsync("first.csv", isBase64: false);
        var other = _app.NextWorkspace();
        var stranger = _app.As("headquarters", Roles.Administrator, other);
        Assert.Empty((await stranger.AskAsync($"api/workspaces/{other}/poison")).Json["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.AskAsync(HttpMethod.Post, $"api/workspaces/{other}/poison/replay?path={Path("first.csv")}")).Status);
    }

    private Task SetUpAsync() => _app.Storage.Sources.SaveAsync(
        new SourceSettings { Source = _source, Workspace = _workspace, Release = new ReleaseClass(_source.Agency, ReleaseClass.Shared) }, Cancellation);

    /// <summary>Drops a file and puts it aside as the host does.</summary>
    private async Task FailAsync(string file, bool isBase64)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"from,to,start\n{file},2,2025-05-01\n"));
        var drop = await _app.Storage.Drops.SaveAsync(new UploadPath(_source, file), content, Cancellation);
        var message = JsonSerializer.Serialize(new { FunctionId = "Host.Functions.IngestUpload", BlobType = "BlockBlob", ContainerName = "uploads", BlobName = Path(file), ETag = drop.Tag });
        var queue = new QueueClient(_app.StorageOptions.ConnectionString, "webjobs-blobtrigger-poison");
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync(isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(message)) : message, Cancellation);
    }

    private async Task<IReadOnlyList<string>> ListedAsync() =>
        [.. (await _administrator.AskAsync($"api/workspaces/{_workspace}/poison")).Json["items"]!.AsArray().Select(item => item!["path"]!.GetValue<string>())];

    private Task<Answer> ReplayAsync(string path) => _administrator.AskAsync(HttpMethod.Post, $"api/workspaces/{_workspace}/poison/replay?path={Uri.EscapeDataString(path)}");

    private string Path(string file) => $"{_source}/{file}";
}
