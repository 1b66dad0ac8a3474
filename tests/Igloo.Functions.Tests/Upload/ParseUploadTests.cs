using System.Text;
using Azure.Storage.Blobs;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Functions.Upload;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Tests.Upload;

/// <summary>A file that changes under the hands of its reader ends as failed, with what to do; nothing of it enters the results.</summary>
public sealed class ParseUploadTests(RunningApp app)
{
    private const string Calls = "from,to,start,duration\n+15205550101,+15205550102,2025-05-01 10:00:00,60\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_there_is_read()
    {
        var upload = await ReceiveAsync(Calls);
        Assert.True((await ParseAsync(upload)).IsReadable);
        Assert.Equal((1, 1, 0), await CountsAsync(upload));
    }

    [Fact]
    public async Task A_file_that_was_taken_away_before_it_was_read_ends_as_failed_with_what_to_do()
    {
        var upload = await ReceiveAsync(Calls);
        await Blob(upload).DeleteAsync(cancellationToken: Cancellation);
        Assert.False((await ParseAsync(upload)).IsReadable);
        await AssertFailedAsync(upload, "drop it again");
    }

    [Fact]
    public async Task A_file_that_was_replaced_before_it_was_read_ends_as_failed_and_its_replacement_is_an_upload_of_its_own()
    {
        var upload = await ReceiveAsync(Calls);
        var replacement = await ReceiveAsync(Calls + Calls.Split('\n')[1] + "\n", upload.Path);
        Assert.False((await ParseAsync(upload)).IsReadable);
        await AssertFailedAsync(upload, "replaced");
        Assert.True((await ParseAsync(replacement)).IsReadable);
        Assert.Equal((2, 2, 0), await CountsAsync(replacement));
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_two_uploads_and_each_is_read()
    {
        var first = await ReceiveAsync(Calls);
        var second = await ReceiveAsync(Calls, new UploadPath(first.Path.Source, "copy.csv"));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.ContentSha256, second.ContentSha256);
        Assert.True((await ParseAsync(first)).IsReadable && (await ParseAsync(second)).IsReadable);
        Assert.Equal(await CountsAsync(first), await CountsAsync(second));
    }

    [Fact]
    public async Task A_file_on_which_Igloo_itself_fails_is_kept_and_says_whom_to_ask()
    {
        var upload = await ReceiveAsync(Calls);
        await new MarkUploadFailed(app.Storage.Uploads).Run(new FailedUpload(Reference(upload), "System.OutOfMemoryException"), Cancellation);
        await AssertFailedAsync(upload, "System.OutOfMemoryException");
        Assert.True((await Blob(upload).ExistsAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task A_file_that_another_attempt_has_read_stays_read()
    {
        var upload = await ReceiveAsync(Calls);
        await new MarkUploadReady(app.Storage.Uploads).Run(Reference(upload), Cancellation);
        await new MarkUploadFailed(app.Storage.Uploads).Run(new FailedUpload(Reference(upload), "System.OutOfMemoryException"), Cancellation);
        Assert.Equal(UploadState.Ready, await StateAsync(upload));
    }

    [Theory]
    [InlineData(UploadState.Ready)]
    [InlineData(UploadState.Analyzed)]
    public async Task A_file_that_is_read_again_after_a_crash_stays_what_it_was(UploadState state)
    {
        var upload = await ReceiveAsync(Calls);
        await app.Storage.Uploads.UpdateAsync(upload.Workspace, upload.Id, read => read with { State = state }, Cancellation);
        Assert.True((await ParseAsync(upload)).IsReadable);
        Assert.Equal(state, await StateAsync(upload));
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_the_older_and_the_older_of_the_newer_never()
    {
        var older = await ReceiveAsync(Calls);
        var newer = await ReceiveAsync(Calls + Calls.Split('\n')[1] + "\n", older.Path);
        await new MarkUploadReady(app.Storage.Uploads).Run(Reference(newer), Cancellation);
        await new MarkUploadReady(app.Storage.Uploads).Run(Reference(older), Cancellation);
        Assert.Equal((UploadState.Superseded, UploadState.Ready), (await StateAsync(older), await StateAsync(newer)));
    }

    [Fact]
    public async Task Rows_that_the_agency_holds_already_and_a_column_that_is_gone_are_told_in_the_report()
    {
        var first = await ReceiveAsync(Calls);
        await ParseAsync(first);
        await new MarkUploadReady(app.Storage.Uploads).Run(Reference(first), Cancellation);
        var again = await ReceiveAsync(Calls, new UploadPath(first.Path.Source, "copy.csv"));
        await ParseAsync(again);
        Assert.Contains($"1 of its 1 rows are held already, from file 'calls.csv' of {first.Path.Source}", await WarningsAsync(again));
        var shorter = await ReceiveAsync("from,to,start\n+15205550101,+15205550102,2025-05-01 10:00:00\n", new UploadPath(first.Path.Source, "june.csv"));
        await ParseAsync(shorter);
        Assert.Contains("column 'duration' of the source's file before is gone", await WarningsAsync(shorter));
    }

    [Fact]
    public async Task A_file_that_its_agency_took_back_stays_so_whatever_its_reading_does()
    {
        var upload = await ReceiveAsync(Calls);
        await app.Storage.Uploads.UpdateAsync(upload.Workspace, upload.Id, stored => stored with { State = UploadState.Withdrawing }, Cancellation);
        await ParseAsync(upload);
        await new MarkUploadReady(app.Storage.Uploads).Run(Reference(upload), Cancellation);
        Assert.Equal(UploadState.Withdrawing, await StateAsync(upload));
    }

    [Fact]
    public async Task Taking_a_file_back_is_told_before_it_is_done_and_is_its_agencys_alone()
    {
        var upload = await ReceiveAsync(Calls);
        var address = $"api/workspaces/{upload.Workspace}/uploads/{upload.Id}";
        var told = await app.As(upload.Path.Source.Agency, Roles.Uploader, upload.Workspace).AskAsync(HttpMethod.Delete, address);
        Assert.Equal(("false", UploadState.Received), (told["done"], await StateAsync(upload)));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("coast", Roles.Supervisor, upload.Workspace).AskAsync(HttpMethod.Delete, $"{address}?confirm=true")).Status);
        Assert.Equal(UploadState.Received, await StateAsync(upload));
        var done = await app.As(upload.Path.Source.Agency, Roles.Uploader, upload.Workspace).AskAsync(HttpMethod.Delete, $"{address}?confirm=true");
        Assert.Equal(("true", UploadState.Withdrawing), (done["done"], await StateAsync(upload)));
    }

    [Fact]
    public async Task A_file_that_is_read_again_is_read_by_the_mapping_that_it_was_read_by_before()
    {
        var upload = await ReceiveAsync(Calls);
        await ParseAsync(upload);
        await new MarkUploadReady(app.Storage.Uploads).Run(Reference(upload), Cancellation);
        var before = await app.Storage.Lake.ReadAsync<Record>(Igloo.Storage.LakeNames.Records(upload.Id, 0), Cancellation);
        await app.Storage.Mappings.SaveAsync(upload.Path.Source, """{"version":1,"kind":"call","columns":[{"name":"to","type":"phone","role":"from"},{"name":"from","type":"phone","role":"to"},{"name":"start","type":"event.time"}]}""", Cancellation);
        await ParseAsync(upload);
        Assert.Equal(before[0].Fields, (await app.Storage.Lake.ReadAsync<Record>(Igloo.Storage.LakeNames.Records(upload.Id, 0), Cancellation))[0].Fields);
    }

    [Fact]
    public async Task A_mapping_is_previewed_on_the_dropped_file_and_nothing_is_kept()
    {
        var upload = await ReceiveAsync(Calls);
        var http = app.As(upload.Path.Source.Agency, Roles.Supervisor, upload.Workspace);
        var address = $"api/workspaces/{upload.Workspace}/uploads/{upload.Id}/preview";
        const string mapping = """{"version":1,"kind":"call","columns":[{"name":"to","type":"phone","role":"from"},{"name":"from","type":"phone","role":"to"},{"name":"start","type":"event.time"}]}""";
        var row = (await http.AskAsync(HttpMethod.Post, address, mapping)).Json["rows"]![0]!;
        Assert.Contains(row["fields"]!.AsArray(), field => (string?)field!["role"] == "from" && (string?)field["value"] == "+15205550102");
        Assert.Equal(UploadState.Received, await StateAsync(upload));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await http.AskAsync(HttpMethod.Post, address, """{"version":1,"kind":"call","columns":[{"name":"nationality","type":"phone"}]}""")).Status);
    }

    [Fact]
    public async Task Of_a_file_that_is_held_the_nearest_mapping_is_proposed_with_some_values()
    {
        var upload = await ReceiveAsync("plate,reader,date,nationality\nABC-123,E07,03/04/2024,x\nABC-124,E08,05/06/2024,y\n");
        var answer = (await app.As(upload.Path.Source.Agency, Roles.Supervisor, upload.Workspace).AskAsync(HttpMethod.Post, $"api/workspaces/{upload.Workspace}/uploads/{upload.Id}/preview")).Json;
        Assert.Contains("dateOrder", (string?)answer["held"], StringComparison.Ordinal);
        Assert.Equal("sighting", (string?)answer["mapping"]!["kind"]);
        Assert.Equal(["ABC-123", "ABC-124"], answer["values"]!["plate"]!.AsArray().Select(value => (string?)value));
        Assert.Empty(answer["values"]!["nationality"]!.AsArray());
        Assert.Empty(answer["rows"]!.AsArray());
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(Model.Upload upload) =>
        (await app.Storage.Lake.ReadJsonAsync<Igloo.Ingest.QualityReport>(Igloo.Storage.LakeNames.Quality(upload.Id), Cancellation)).Warnings;

    /// <summary>Drops a file under a source that nobody set up, so that the running app leaves it to the test.</summary>
    private async Task<Model.Upload> ReceiveAsync(string content, UploadPath? path = null)
    {
        var workspace = path is { } known ? new WorkspaceId(known.Source.Agency) : app.NextWorkspace();
        var target = path ?? new UploadPath(new SourceRef(workspace.Value, "calls"), "calls.csv");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var drop = await app.Storage.Drops.SaveAsync(target, stream, Cancellation);
        return await app.Storage.Uploads.ReceiveAsync(workspace, target, drop.Sha256, drop.Length, new ReleaseClass(target.Source.Agency, ReleaseClass.Shared), Cancellation);
    }

    private Task<ParsedUpload> ParseAsync(Model.Upload upload) =>
        new ParseUpload(app.Storage.Drops, app.Storage.Uploads, new IngestRequests(app.Storage.Sources, app.Storage.Mappings), app.Storage.Lake, new UploadEnding(app.Storage.Uploads, app.Storage.Lake), Options.Create(new IglooSettings())).Run(Reference(upload), Cancellation);

    private async Task AssertFailedAsync(Model.Upload upload, string advice)
    {
        var stored = await FindAsync(upload);
        Assert.Equal(UploadState.Failed, stored.State);
        Assert.Contains(advice, stored.Reason, StringComparison.Ordinal);
    }

    private async Task<(long Rows, long Records, long Rejects)> CountsAsync(Model.Upload upload)
    {
        var stored = await FindAsync(upload);
        return (stored.Rows, stored.Records, stored.Rejects);
    }

    private async Task<UploadState> StateAsync(Model.Upload upload) => (await FindAsync(upload)).State;

    private async Task<Model.Upload> FindAsync(Model.Upload upload) => (await app.Storage.Uploads.FindAsync(upload.Workspace, upload.Id, Cancellation))!.Upload;

    private static UploadRef Reference(Model.Upload upload) => new(upload.Workspace.Value, upload.Id.ToString());

    private BlobClient Blob(Model.Upload upload) => new BlobContainerClient(app.StorageOptions.ConnectionString, "uploads").GetBlobClient(upload.Path.ToString());
}
