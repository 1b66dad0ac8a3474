using System.Net;
using System.Text;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Upload;

/// <summary>A file is read again when what held it is mended, or when it was taken for what it is not.</summary>
public sealed class ReadAgainTests(RunningApp app)
{
    private const string Held = "plate,reader,date\nABC-123,E07,03/04/2024\nABC-124,E08,05/06/2024\n";
    private const string DayFirst = """{"version":1,"kind":"sighting","columns":[{"name":"plate","type":"vehicle.plate"},{"name":"reader","type":"place.name"},{"name":"date","type":"event.time","dateOrder":"dayFirst"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_file_is_read_under_its_own_id_once_its_source_has_a_mapping()
    {
        var upload = await DroppedAsync(Held, isHeld: true);
        await app.Storage.Mappings.SaveAsync(upload.Path.Source, DayFirst, Cancellation);
        Assert.Equal("1", (await AskAsync(upload, confirm: false))["dropNumber"]);
        var again = await AskAsync(upload);
        // Storage may tell of a drop twice: the file is then being read already, as it would be if it was dropped again.
        if (again.Status == HttpStatusCode.Conflict) Assert.Equal("The file is being read.", again["detail"]);
        else Assert.Equal((HttpStatusCode.OK, upload.Id.ToString()), (again.Status, again["uploadId"]));
        await UntilReadAsync(upload.Workspace, upload.Id.ToString());
    }

    [Fact]
    public async Task A_held_file_that_is_dropped_again_is_read_again()
    {
        var upload = await DroppedAsync(Held, isHeld: true);
        await app.Storage.Mappings.SaveAsync(upload.Path.Source, DayFirst, Cancellation);
        await DropAsync(upload.Path, Held);
        await UntilReadAsync(upload.Workspace, upload.Id.ToString());
    }

    [Fact]
    public async Task A_file_that_was_read_is_read_as_the_next_drop_which_replaces_it_and_twice_asked_is_once_done()
    {
        var upload = await DroppedAsync("plate,reader,date\nABC-123,E07,2024-04-03\n");
        var told = await AskAsync(upload, confirm: false);
        Assert.Equal(("false", "1", "2"), (told["done"], told["replaces"], told["dropNumber"]));
        var again = await AskAsync(upload);
        var twice = await AskAsync(upload);
        Assert.Equal(("2", again["uploadId"]), (again["dropNumber"], twice["uploadId"]));
        await UntilReadAsync(upload.Workspace, again["uploadId"]!);
        Assert.Equal(UploadState.Superseded, (await FindAsync(upload.Workspace, upload.Id.ToString())).State);
        Assert.Equal([2, 1], await DropsAsync(upload, upload.Path.ToString()));
        Assert.Empty(await DropsAsync(upload, $"{upload.Path}.old"));
    }

    [Fact]
    public async Task A_file_that_was_taken_back_is_taken_in_again_as_a_drop_of_its_own()
    {
        var upload = await DroppedAsync("plate,reader,date\nABC-123,E07,2024-04-03\n");
        await app.Storage.Uploads.UpdateAsync(upload.Workspace, upload.Id, stored => stored with { State = UploadState.Withdrawn }, Cancellation);
        await UntilReadAsync(upload.Workspace, (await AskAsync(upload))["uploadId"]!);
        Assert.Equal(UploadState.Withdrawn, (await FindAsync(upload.Workspace, upload.Id.ToString())).State);
    }

    [Fact]
    public async Task A_file_that_was_replaced_or_that_another_agency_dropped_is_not()
    {
        var upload = await DroppedAsync(Held, isHeld: true);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("coast", Roles.Supervisor, upload.Workspace).AskAsync(HttpMethod.Post, Address(upload, true))).Status);
        await app.Storage.Uploads.UpdateAsync(upload.Workspace, upload.Id, stored => stored with { State = UploadState.Superseded }, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(upload)).Status);
    }

    private static string Address(Model.Upload upload, bool confirm) => $"api/workspaces/{upload.Workspace}/uploads/{upload.Id}/read{(confirm ? "?confirm=true" : "")}";

    private Task<Answer> AskAsync(Model.Upload upload, bool confirm = true) =>
        app.As(upload.Path.Source.Agency, Roles.Supervisor, upload.Workspace).AskAsync(HttpMethod.Post, Address(upload, confirm));

    private async Task<IEnumerable<int>> DropsAsync(Model.Upload upload, string path)
    {
        var answer = await app.As(upload.Path.Source.Agency, Roles.Supervisor, upload.Workspace).AskAsync($"api/workspaces/{upload.Workspace}/uploads?path={path}");
        return answer.Json["items"]!.AsArray().Select(item => (int)item!["dropNumber"]!).OrderDescending();
    }

    private async Task<Model.Upload> DroppedAsync(string content, bool isHeld = false)
    {
        var workspace = app.NextWorkspace();
        var source = new SourceRef(workspace.Value, "reads");
        await app.Storage.Sources.SaveAsync(new SourceSettings { Source = source, Workspace = workspace, Release = new ReleaseClass(source.Agency, ReleaseClass.Shared) }, Cancellation);
        await DropAsync(new UploadPath(source, "reads.csv"), content);
        while (true)
        {
            if (await app.Storage.Uploads.ListAsync(workspace, cancellation: Cancellation) is [{ Upload: var upload }] && (isHeld ? upload.State == UploadState.Failed : IsRead(upload))) return upload;
            await Task.Delay(100, Cancellation);
        }
    }

    private async Task DropAsync(UploadPath path, string content)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await app.Storage.Drops.SaveAsync(path, bytes, Cancellation);
    }

    private async Task UntilReadAsync(WorkspaceId workspace, string upload)
    {
        while (!IsRead(await FindAsync(workspace, upload))) await Task.Delay(100, Cancellation);
    }

    // A run may follow at once.
    private static bool IsRead(Model.Upload upload) => upload.State is UploadState.Ready or UploadState.Analyzed;

    private async Task<Model.Upload> FindAsync(WorkspaceId workspace, string upload) => (await app.Storage.Uploads.FindAsync(workspace, UploadId.Parse(upload), Cancellation))!.Upload;
}
