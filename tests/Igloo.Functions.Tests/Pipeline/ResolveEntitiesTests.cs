using Azure.Storage.Blobs;
using Igloo.Analysis.Entities;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run reads of the mentions what the run before it did not, and resolves as one that reads them all.</summary>
public sealed class ResolveEntitiesTests
{
    private static readonly SourceRef Source = new("border-police", "encounters");
    private static readonly ReleaseClass Release = new("border-police", ReleaseClass.Shared);

    private readonly RunningApp _app;
    private readonly WorkspaceId _workspace;
    private readonly UInt128 _first;

    public ResolveEntitiesTests(RunningApp app)
    {
        (_app, _workspace) = (app, app.NextWorkspace());
        _first = Digest.Of(_workspace.Value) << 8; // uploads and runs of other tests have other ids
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => _app.Storage.Lake;

    [Fact]
    public async Task A_run_after_another_reads_what_came_since_and_writes_the_bytes_of_a_run_that_reads_everything()
    {
        await DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await DropAsync(upload: 5, chunk: 1, from: 40, count: 40);
        await DropAsync(upload: 2, chunk: 0, from: 60, count: 40); // stands before the other, and repeats some of its people
        var pools = new MentionPools(Lake);
        await ResolveAsync(1, pools, Planned(5, chunks: 2));
        var kept = await PoolOf(pools, Planned(5, chunks: 2));
        var grown = await PoolOf(pools, Planned(2, chunks: 1), Planned(5, chunks: 2));
        Assert.Same(kept, grown);
        await ResolveAsync(2, pools, Planned(2, chunks: 1), Planned(5, chunks: 2));
        await ResolveAsync(3, new MentionPools(Lake), Planned(2, chunks: 1), Planned(5, chunks: 2));
        Assert.NotEqual(await WrittenAsync(1), await WrittenAsync(2));
        Assert.Equal(await WrittenAsync(3), await WrittenAsync(2));
    }

    [Fact]
    public async Task A_run_without_an_upload_of_the_run_before_knows_nothing_of_it()
    {
        await DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await DropAsync(upload: 6, chunk: 0, from: 40, count: 40);
        var pools = new MentionPools(Lake);
        await ResolveAsync(1, pools, Planned(5), Planned(6));
        await ResolveAsync(2, pools, Planned(6));
        await ResolveAsync(3, new MentionPools(Lake), Planned(6));
        Assert.Equal(await WrittenAsync(3), await WrittenAsync(2));
        Assert.DoesNotContain(await Lake.ReadAsync<Entity>(LakeNames.Entities(Run(2)), Cancellation), entity => entity.Mentions.Any(mention => mention.Record == RecordOf(5, 0, 0)));
    }

    [Fact]
    public async Task A_chunk_that_was_written_anew_is_read_anew()
    {
        await DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        var pools = new MentionPools(Lake);
        var before = await PoolOf(pools, Planned(5));
        Assert.Same(before, await PoolOf(pools, Planned(5)));
        await DropAsync(upload: 5, chunk: 0, from: 40, count: 10);
        var after = await PoolOf(pools, Planned(5));
        Assert.NotSame(before, after);
        Assert.Equal(2 * 10, after.Count);
    }

    [Fact]
    public async Task A_chunk_that_storage_lost_is_missed_although_it_was_kept()
    {
        await DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        var pools = new MentionPools(Lake);
        await PoolOf(pools, Planned(5));
        var lost = LakeNames.Mentions(Upload(5), 0);
        await new BlobContainerClient(_app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(lost, cancellationToken: Cancellation);
        Assert.Equal(lost, (await Assert.ThrowsAsync<ArtefactMissingException>(() => PoolOf(pools, Planned(5)))).Name);
    }

    [Fact]
    public async Task A_pool_that_somebody_has_is_given_to_nobody_else()
    {
        await DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        var pools = new MentionPools(Lake);
        var kept = await PoolOf(pools, Planned(5));
        var first = await pools.TakeAsync(Plan(Planned(5)), Cancellation);
        var second = await pools.TakeAsync(Plan(Planned(5)), Cancellation);
        Assert.Same(kept, first.Pool);
        Assert.NotSame(kept, second.Pool);
        Assert.Equal(first.Pool.Select(mention => mention.Id), second.Pool.Select(mention => mention.Id));
    }

    [Fact]
    public async Task What_was_resolved_is_linked_as_the_stored_entities_are_which_need_not_be_read()
    {
        await DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await Lake.WriteJsonAsync(LakeNames.Plan(Run(1)), Plan(Planned(5)), Cancellation);
        await Lake.WriteAsync<CaseEvent>(LakeNames.Events(Run(1)), [], Cancellation);
        using var cases = Cases();
        await ResolveAsync(1, new MentionPools(Lake), cases);
        using var elsewhere = Cases();
        var stored = await elsewhere.ReadAsync(Reference(1), Cancellation);
        await new BlobContainerClient(_app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(LakeNames.Entities(Run(1)), cancellationToken: Cancellation);
        var linked = await cases.ReadAsync(Reference(1), Cancellation);
        Assert.NotEmpty(linked.Links.Links);
        Assert.Equivalent(stored.Links.Links, linked.Links.Links, strict: true);
    }

    /// <summary>The pool of a run that gave it back.</summary>
    private async Task<MentionPool> PoolOf(MentionPools pools, params PlannedUpload[] uploads)
    {
        var taken = await pools.TakeAsync(Plan(uploads), Cancellation);
        pools.Keep(taken);
        return taken.Pool;
    }

    private async Task ResolveAsync(int run, MentionPools pools, params PlannedUpload[] uploads)
    {
        await Lake.WriteJsonAsync(LakeNames.Plan(Run(run)), Plan(uploads), Cancellation);
        using var cases = Cases();
        await ResolveAsync(run, pools, cases);
    }

    private Task ResolveAsync(int run, MentionPools pools, LinkedCases cases) =>
        new ResolveEntities(Lake, new RunPlans(Lake), _app.Storage.Decisions, pools, cases).Run(Reference(run), Cancellation);

    private LinkedCases Cases() => new(Lake, new RunPlans(Lake), _app.Storage.ConnectorDecisions);

    private RunRef Reference(int run) => new(_workspace.Value, Run(run).ToString());

    /// <summary>The bytes of all that a run wrote.</summary>
    private async Task<string> WrittenAsync(int run)
    {
        var lake = new BlobContainerClient(_app.StorageOptions.ConnectionString, "lake");
        var written = new List<string>();
        foreach (var name in new[] { LakeNames.Entities(Run(run)), LakeNames.Document(Run(run), "doubts"), LakeNames.Document(Run(run), "resolution") })
            written.Add(Digest.OfBytes((await lake.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content));
        return string.Join(' ', written);
    }

    /// <summary>A chunk of people with a telephone each; those of one number are one person wherever they stand.</summary>
    private Task DropAsync(int upload, int chunk, int from, int count) =>
        Lake.WriteAsync(LakeNames.Mentions(Upload(upload), chunk), [.. Enumerable.Range(from, count).SelectMany(number => Told(RecordOf(upload, chunk, number - from), number))], Cancellation);

    private static MentionProfile[] Told(RecordId record, int number)
    {
        MentionValue phone = new(FieldType.Phone, $"+1555000{number:D4}");
        return
        [
            new(new MentionId(record, Role.Subject, EntityKind.Person), Source, Release,
                [new(FieldType.PersonFullName, $"{Word(number)} {Word(number * 7)}"), new(FieldType.PersonBirthDate, $"19{50 + (number % 50)}-0{1 + (number % 9)}-1{number % 10}"), phone]),
            new(new MentionId(record, Role.Subject, EntityKind.Phone), Source, Release, [phone]),
        ];
    }

    // Letters that say a number, so that names are not alike.
    private static string Word(int number) => string.Concat($"{number:D3}".Select(digit => "Ba Ce Di Fo Gu La Me Ni Ro Su".Split(' ')[digit - '0'])).ToUpperInvariant();

    private RecordId RecordOf(int upload, int chunk, int row) => new((_first << 8) + (UInt128)(uint)((upload << 16) + (chunk << 8) + row));

    private UploadId Upload(int number) => new(_first + (UInt128)(uint)number);

    private RunId Run(int number) => new(_first + (UInt128)(uint)number);

    private PlannedUpload Planned(int upload, int chunks = 1) => new(Upload(upload), Source, Release, chunks);

    private RunPlan Plan(params PlannedUpload[] uploads) =>
        new() { Workspace = _workspace, Generation = 0, Uploads = uploads, Added = [], Decisions = 0, Rules = [], HubMaximum = 100, Code = "1" };
}
