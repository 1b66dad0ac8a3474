namespace Igloo.Storage.Tests;

public sealed class LakeTests(StorageFixture fixture)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Random Letters = new(1);

    private readonly Lake _lake = fixture.Storage.Lake;

    [Fact]
    public async Task Rows_are_read_back_from_storage()
    {
        await _lake.WriteAsync("lake/rejects", Rejects(3), None);
        Assert.Equal(Rejects(3), await _lake.ReadAsync<Reject>("lake/rejects", None));
    }

    [Fact]
    public async Task More_rows_than_a_row_group_holds_come_back_in_order()
    {
        await _lake.WriteAsync("lake/many", Rejects(20_000), None);
        Assert.Equal(Rejects(20_000), await _lake.ReadAsync<Reject>("lake/many", None));
    }

    [Fact]
    public async Task Rows_written_one_by_one_are_there_once_they_are_complete_and_not_before()
    {
        await using var writer = await _lake.BeginAsync<Reject>("lake/one-by-one", None);
        foreach (var reject in Rejects(20_000)) await writer.AddAsync(reject, None);
        Assert.False(await _lake.ExistsAsync("lake/one-by-one", None));
        await writer.CompleteAsync(None);
        Assert.Equal(Rejects(20_000), await _lake.ReadAsync<Reject>("lake/one-by-one", None));
    }

    [Fact]
    public async Task A_file_of_several_blocks_is_there_once_it_is_complete_and_not_before()
    {
        await using var writer = await _lake.BeginAsync<Reject>("lake/blocks", None);
        foreach (var reject in Incompressible) await writer.AddAsync(reject, None);
        Assert.False(await _lake.ExistsAsync("lake/blocks", None));
        await writer.CompleteAsync(None);
        Assert.Equal(Incompressible, await _lake.ReadAsync<Reject>("lake/blocks", None));
    }

    [Fact]
    public async Task A_file_of_several_blocks_that_is_given_up_leaves_what_stood_under_its_name()
    {
        await _lake.WriteAsync("lake/given-up", Rejects(3), None);
        await using (var writer = await _lake.BeginAsync<Reject>("lake/given-up", None))
            foreach (var reject in Incompressible) await writer.AddAsync(reject, None);
        Assert.Equal(Rejects(3), await _lake.ReadAsync<Reject>("lake/given-up", None));
    }

    [Fact]
    public async Task A_missing_name_is_told_by_that_name()
    {
        var missing = await Assert.ThrowsAsync<ArtefactMissingException>(() => _lake.ReadAsync<Reject>("lake/nothing", None));
        Assert.Equal("lake/nothing", missing.Name);
    }

    [Fact]
    public async Task A_name_that_was_read_and_is_lost_since_is_missing()
    {
        await _lake.WriteAsync("lost/rejects", Rejects(1), None);
        await _lake.ReadAsync<Reject>("lost/rejects", None);
        Assert.Equal(1, await _lake.DeletePrefixAsync("lost/", None));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _lake.ReadAsync<Reject>("lost/rejects", None));
    }

    [Fact]
    public async Task A_name_that_is_written_anew_is_not_read_from_the_cache()
    {
        await _lake.WriteAsync("lake/anew", Rejects(1), None);
        await _lake.ReadAsync<Reject>("lake/anew", None);
        await _lake.WriteAsync("lake/anew", Rejects(2), None);
        Assert.Equal(2, (await _lake.ReadAsync<Reject>("lake/anew", None)).Count);
    }

    [Fact]
    public async Task Rows_that_are_asked_for_ten_times_at_once_are_decoded_once()
    {
        await _lake.WriteAsync("lake/shared", Rejects(100), None);
        var reads = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _lake.ReadAsync<Reject>("lake/shared", None)));
        Assert.All(reads, rows => Assert.Same(reads[0], rows));
    }

    [Fact]
    public async Task A_file_of_other_rows_is_refused_with_both_names()
    {
        await _lake.WriteAsync("lake/refused", Rejects(1), None);
        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => _lake.ReadAsync<Link>("lake/refused", None));
        Assert.Equal("The file holds 'reject' version '1'; expected 'link' version 2.", wrong.Message);
    }

    [Fact]
    public async Task Rows_of_a_type_that_the_lake_does_not_hold_are_refused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => _lake.WriteAsync("lake/text", ["a"], None));

    [Fact]
    public async Task One_record_is_found_by_its_id_in_any_chunk()
    {
        var upload = new UploadId(1);
        await _lake.WriteAsync(LakeNames.Records(upload, 0), Records(upload, 1, 10_000), None);
        await _lake.WriteAsync(LakeNames.Records(upload, 1), Records(upload, 10_001, 10), None);
        Assert.Equal(9_000, (await _lake.ReadRecordAsync(upload, Id(upload, 9_000), None))!.Row.Number);
        Assert.Equal(10_003, (await _lake.ReadRecordAsync(upload, Id(upload, 10_003), None))!.Row.Number);
    }

    [Fact]
    public async Task A_record_of_another_upload_is_not_found()
    {
        var upload = new UploadId(2);
        await _lake.WriteAsync(LakeNames.Records(upload, 0), Records(upload, 1, 3), None);
        Assert.Null(await _lake.ReadRecordAsync(upload, Id(new UploadId(3), 1), None));
    }

    [Fact]
    public async Task A_document_is_read_back()
    {
        var plan = new RunPlan
        {
            Workspace = new WorkspaceId("border"),
            Generation = 3,
            Uploads = [new PlannedUpload(new UploadId(7), new SourceRef("police", "cameras"), new ReleaseClass("police", "shared"), 2)],
            Added = [new UploadId(7)],
            Decisions = 1,
            Rules = [new PlannedRule("F06", 1, new Dictionary<string, double> { ["days"] = 30 })],
            HubMaximum = 100,
            Code = "1",
        };
        await _lake.WriteJsonAsync("lake/plan.json", plan, None);
        var read = await _lake.ReadJsonAsync<RunPlan>("lake/plan.json", None);
        Assert.Equal(plan.Uploads, read.Uploads);
        Assert.Equal(plan.Added, read.Added);
        Assert.Equal(30, Assert.Single(read.Rules).Parameters["days"]);
        Assert.Equal(plan.Workspace, read.Workspace);
    }

    [Fact]
    public async Task A_missing_document_is_told_by_its_name() =>
        Assert.Equal("lake/none.json", (await Assert.ThrowsAsync<ArtefactMissingException>(() => _lake.ReadJsonAsync<RunPlan>("lake/none.json", None))).Name);

    private static Reject[] Rejects(int count) => [.. Enumerable.Range(1, count).Select(row => new Reject(new RowRef("", row), "when", "31/31", "not a date"))];

    // Each row group of 8,192 fills a block.
    private static Reject[] Incompressible { get; } = [.. Rejects(20_000).Select(reject => reject with { Value = new string(Letters.GetItems<char>("abcdefghijklmnopqrstuvwxyz", 1_200)) })];

    private static RecordId Id(UploadId upload, long row) => Record.IdOf(upload, new RowRef("", row));

    private static Record[] Records(UploadId upload, int first, int count) =>
    [
        .. Enumerable.Range(first, count).Select(row =>
            new Record(Id(upload, row), upload, new RowRef("", row), RecordKind.Call, [new Field(Role.From, FieldType.Phone, "555 0134", "+15550134")], new SentRow(["from"], ["555 0134"]))),
    ];
}
