using System.Text;
using Azure.Data.Tables;
using Igloo.Functions.Tests.Hosting;
using Igloo.Functions.Upload;
using Igloo.Storage;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Tests.Upload;

/// <summary>What the reading of a file comes to when storage lost what an earlier step had written.</summary>
public sealed class UploadOrchestratorTests
{
    private const int Patience = 180_000;
    private const string Calls = "from,to,start,duration\n+15205550101,+15205550102,2025-05-01 10:00:00,60\n";

    private readonly RunningApp _app;
    private readonly WorkspaceId _workspace;
    private readonly SourceRef _source;

    public UploadOrchestratorTests(RunningApp app)
    {
        (_app, _workspace) = (app, app.NextWorkspace());
        _source = new SourceRef($"agency-{_workspace}", "calls");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task A_file_whose_row_storage_lost_is_never_failed_but_read_again_from_its_drop()
    {
        var upload = await DropAsync();
        await AnalyzedAsync(upload, TestContext.Current.CancellationToken);
        await LoseRowAsync(upload);
        await StartAgainAsync(upload);
        await AnalyzedAsync(upload, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_file_that_storage_lost_with_its_drop_ends_the_reading_and_leaves_nothing_behind()
    {
        var lost = new UploadRef(_workspace.Value, new UploadId(1).ToString());
        var ended = await _app.Durable.WaitForInstanceCompletionAsync(await StartAsync(lost), Cancellation);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Empty(await _app.Storage.Uploads.ListAsync(_workspace, cancellation: Cancellation));
    }

    private async Task<Model.Upload> DropAsync()
    {
        await _app.Storage.Sources.SaveAsync(
            new SourceSettings { Source = _source, Workspace = _workspace, Release = new ReleaseClass(_source.Agency, ReleaseClass.Shared) }, Cancellation);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Calls));
        await _app.Storage.Drops.SaveAsync(new UploadPath(_source, "calls.csv"), content, Cancellation);
        while (true)
        {
            if (await _app.Storage.Uploads.ListAsync(_workspace, cancellation: Cancellation) is [var stored]) return stored.Upload;
            await Task.Delay(100, Cancellation);
        }
    }

    private async Task AnalyzedAsync(Model.Upload upload, CancellationToken cancellation)
    {
        while (await _app.Storage.Uploads.FindAsync(_workspace, upload.Id, cancellation) is not { Upload.State: UploadState.Analyzed })
        {
            await AssertNotFailedAsync(upload);
            await Task.Delay(100, cancellation);
        }
    }

    private async Task AssertNotFailedAsync(Model.Upload upload)
    {
        if (await _app.Storage.Uploads.FindAsync(_workspace, upload.Id, Cancellation) is { Upload: { State: UploadState.Failed } failed }) Assert.Fail(failed.Reason);
    }

    private async Task LoseRowAsync(Model.Upload upload) =>
        await new TableClient(_app.StorageOptions.ConnectionString, "Uploads").DeleteEntityAsync(_workspace.Value, upload.Id.ToString(), cancellationToken: Cancellation);

    private async Task StartAgainAsync(Model.Upload upload) =>
        await _app.Durable.WaitForInstanceCompletionAsync(await StartAsync(new UploadRef(_workspace.Value, upload.Id.ToString())), Cancellation);

    private Task<string> StartAsync(UploadRef upload) => _app.Durable.ScheduleNewOrchestrationInstanceAsync(nameof(UploadOrchestrator), upload, Cancellation);
}
