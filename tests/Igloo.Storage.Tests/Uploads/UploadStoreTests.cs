namespace Igloo.Storage.Tests;

public sealed class UploadStoreTests(StorageFixture fixture)
{
    private static readonly UploadPath Path = UploadPath.Parse("police/cameras/week.csv").Value;
    private static readonly ReleaseClass Release = new("police", ReleaseClass.Shared);

    private readonly UploadStore _uploads = fixture.Storage.Uploads;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task The_first_content_of_a_path_is_its_first_drop()
    {
        var upload = await Receive("aa");
        Assert.Equal(1, upload.DropNumber);
        Assert.Equal(UploadState.Received, upload.State);
        Assert.Equal(upload.Id, (await Find(upload)).Id);
    }

    [Fact]
    public async Task The_same_content_again_is_the_same_upload()
    {
        var first = await Receive("aa");
        await _uploads.UpdateAsync(_workspace, first.Id, upload => upload with { State = UploadState.Parsing });
        var again = await Receive("aa");
        Assert.Equal(first.Id, again.Id);
        Assert.Equal(UploadState.Parsing, again.State);
        Assert.Single(await _uploads.ListAsync(_workspace));
    }

    [Fact]
    public async Task Other_content_is_the_next_drop_and_so_is_the_first_content_after_it()
    {
        var (first, second, third) = (await Receive("aa"), await Receive("bb"), await Receive("aa"));
        Assert.Equal((1, 2, 3), (first.DropNumber, second.DropNumber, third.DropNumber));
        Assert.Equal(3, (await _uploads.ListAsync(_workspace)).Select(stored => stored.Upload.Id).Distinct().Count());
    }

    [Fact]
    public async Task Drops_received_at_once_get_a_number_each()
    {
        var drops = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Receive($"{i:x2}")));
        Assert.Equal(Enumerable.Range(1, 12), drops.Select(drop => drop.DropNumber).Order());
    }

    [Fact]
    public async Task The_same_content_received_at_once_is_one_upload()
    {
        var drops = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Receive("aa")));
        Assert.Single(drops.Select(drop => drop.Id).Distinct());
    }

    [Fact]
    public async Task A_newer_version_that_is_ready_supersedes_the_older()
    {
        var (older, newer) = (await Receive("aa"), await Receive("bb"));
        await Ready(older);
        Assert.Equal(UploadState.Ready, (await Find(older)).State);
        await Ready(newer);
        Assert.Equal(UploadState.Superseded, (await Find(older)).State);
        Assert.Equal(UploadState.Ready, (await Find(newer)).State);
    }

    [Fact]
    public async Task A_newer_version_that_failed_leaves_the_older_in_force()
    {
        var (older, newer) = (await Receive("aa"), await Receive("bb"));
        await Ready(older);
        await _uploads.UpdateAsync(_workspace, newer.Id, upload => upload with { State = UploadState.Failed, Reason = "not a table" });
        Assert.Equal(UploadState.Ready, (await Find(older)).State);
        Assert.Equal("not a table", (await Find(newer)).Reason);
    }

    [Fact]
    public async Task An_older_version_that_is_read_late_is_superseded_at_once()
    {
        var (older, newer) = (await Receive("aa"), await Receive("bb"));
        await Ready(newer);
        await Ready(older);
        Assert.Equal(UploadState.Superseded, (await Find(older)).State);
        Assert.Equal(UploadState.Ready, (await Find(newer)).State);
    }

    [Fact]
    public async Task Making_ready_twice_changes_nothing_and_keeps_what_a_run_said()
    {
        var upload = await Receive("aa");
        await Ready(upload);
        await _uploads.UpdateAsync(_workspace, upload.Id, stored => stored with { State = UploadState.Analyzed });
        await Ready(upload);
        Assert.Equal(UploadState.Analyzed, (await Find(upload)).State);
    }

    [Fact]
    public async Task What_was_read_of_an_upload_is_kept()
    {
        var upload = await Receive("aa");
        await _uploads.MarkReadyAsync(upload with { Kind = RecordKind.Sighting, Rows = 5, Records = 4, Rejects = 1, Chunks = 1, MaskedColumns = ["sex"] });
        var stored = await Find(upload);
        Assert.Equal((RecordKind.Sighting, 5, 4, 1, 1), (stored.Kind, stored.Rows, stored.Records, stored.Rejects, stored.Chunks));
        Assert.Equal(["sex"], stored.MaskedColumns);
        Assert.Equal(Path, stored.Path);
        Assert.Equal(Release, stored.Release);
    }

    [Fact]
    public async Task Uploads_are_listed_by_state()
    {
        await Ready(await Receive("aa"));
        Assert.Single(await _uploads.ListAsync(_workspace, UploadState.Ready));
        Assert.Empty(await _uploads.ListAsync(_workspace, UploadState.Failed));
    }

    [Fact]
    public async Task An_upload_that_is_not_there_is_not_found_and_cannot_be_changed()
    {
        Assert.Null(await _uploads.FindAsync(_workspace, new UploadId(1)));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _uploads.UpdateAsync(_workspace, new UploadId(1), upload => upload));
    }

    private Task<Upload> Receive(string content) => _uploads.ReceiveAsync(_workspace, Path, content, 10, Release);

    private Task<Upload> Ready(Upload upload) => _uploads.MarkReadyAsync(upload with { Rows = 1, Records = 1, Chunks = 1 });

    private async Task<Upload> Find(Upload upload) => (await _uploads.FindAsync(_workspace, upload.Id))!.Upload;
}
