using System.Net;
using System.Text;
using Azure.Data.Tables;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Functions.Upload;
using Igloo.Storage;
using Microsoft.DurableTask.Client;

namespace Igloo.Functions.Tests.Upload;

/// <summary>How a dropped file is read from its drop to its results, and what its reading comes to when storage lost what an earlier step had written.</summary>
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

    [Fact(Timeout = Patience)]
    public async Task Times_that_name_no_zone_are_read_by_the_clocks_of_the_source_that_was_set_up()
    {
        var address = $"api/workspaces/{_workspace}/sources/{_source.Agency}/{_source.Source}";
        var set = await _app.As(_source.Agency, Roles.Administrator, _workspace).AskAsync(HttpMethod.Put, address, """{"handling":"shared","timeZone":"America/New_York"}""");
        Assert.Equal(HttpStatusCode.OK, set.Status);
        var upload = await SaveAsync("from,to,start\n+15205550101,+15205550102,2024-07-15 12:00\n+15205550101,+15205550102,2024-01-15 12:00\n+15205550101,+15205550102,2024-01-15 12:00Z\n");
        await AnalyzedAsync(upload, TestContext.Current.CancellationToken);
        var records = await _app.Storage.Lake.ReadAsync<Record>(LakeNames.Records(upload.Id, 0), Cancellation);
        Assert.Equal(["2024-07-15T16:00Z", "2024-01-15T17:00Z", "2024-01-15T12:00Z"], records.Select(record => record.Find(Role.Subject, FieldType.EventTime)));
    }

    private async Task<Model.Upload> DropAsync()
    {
        await _app.Storage.Sources.SaveAsync(
            new SourceSettings { Source = _source, Workspace = _workspace, Release = new ReleaseClass(_source.Agency, ReleaseClass.Shared) }, Cancellation);
        return await SaveAsync(Calls);
    }

    private async Task<Model.Upload> SaveAsync(string file)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
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
