using Azure.Storage.Blobs;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run reads of the mentions what the run before it did not, and resolves as one that reads them all.</summary>
public sealed class ResolveEntitiesTests(RunningApp app)
{
    private readonly DroppedPeople _people = new(app);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => app.Storage.Lake;

    [Fact]
    public async Task A_run_after_another_reads_what_came_since_and_writes_the_bytes_of_a_run_that_reads_everything()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await _people.DropAsync(upload: 5, chunk: 1, from: 40, count: 40);
        await _people.DropAsync(upload: 2, chunk: 0, from: 60, count: 40); // stands before the other, and repeats some of its people
        var pools = new MentionPools(Lake);
        await _people.ResolveAsync(1, pools, _people.Planned(5, chunks: 2));
        var kept = await _people.PoolOf(pools, _people.Planned(5, chunks: 2));
        var grown = await _people.PoolOf(pools, _people.Planned(2, chunks: 1), _people.Planned(5, chunks: 2));
        Assert.Same(kept, grown);
        await _people.ResolveAsync(2, pools, _people.Planned(2, chunks: 1), _people.Planned(5, chunks: 2));
        await _people.ResolveAsync(3, new MentionPools(Lake), _people.Planned(2, chunks: 1), _people.Planned(5, chunks: 2));
        Assert.NotEqual(await _people.WrittenAsync(1), await _people.WrittenAsync(2));
        Assert.Equal(await _people.WrittenAsync(3), await _people.WrittenAsync(2));
    }

    [Fact]
    public async Task What_is_added_under_the_model_of_the_runs_before_gives_the_bytes_of_a_run_that_learns_it_first()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 80);
        await _people.DropAsync(upload: 2, chunk: 0, from: 76, count: 5); // four who are known, and one who is not
        await _people.DropAsync(upload: 7, chunk: 0, from: 80, count: 2); // one of them again, and another
        RunPlan Plan(params int[] uploads) => _people.Plan([.. uploads.Select(upload => _people.Planned(upload))]) with { UnderModel = [_people.Upload(2), _people.Upload(7)] };
        var pools = new MentionPools(Lake);
        await _people.ResolveAsync(1, pools, Plan(5));
        await _people.ResolveAsync(2, pools, Plan(2, 5));
        await _people.ResolveAsync(3, pools, Plan(2, 5, 7));
        await _people.ResolveAsync(4, new MentionPools(Lake), Plan(2, 5, 7));
        Assert.Equal(await _people.WrittenAsync(4), await _people.WrittenAsync(3));
        var people = (await Lake.ReadAsync<EntityMentions>(LakeNames.Ground(_people.Workspace, _people.Run(3)), Cancellation)).Where(entity => entity.Entity.Kind == EntityKind.Person).ToList();
        Assert.Equal(82, people.Count);
        Assert.Equal([_people.RecordOf(2, 0, 4), _people.RecordOf(7, 0, 0)], people.Single(entity => entity.Mentions.Any(mention => mention.Record == _people.RecordOf(7, 0, 0))).Mentions.Select(mention => mention.Record));
    }

    [Fact]
    public async Task A_run_without_an_upload_of_the_run_before_knows_nothing_of_it()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await _people.DropAsync(upload: 6, chunk: 0, from: 40, count: 40);
        var pools = new MentionPools(Lake);
        await _people.ResolveAsync(1, pools, _people.Planned(5), _people.Planned(6));
        await _people.ResolveAsync(2, pools, _people.Planned(6));
        await _people.ResolveAsync(3, new MentionPools(Lake), _people.Planned(6));
        Assert.Equal(await _people.WrittenAsync(3), await _people.WrittenAsync(2));
        Assert.DoesNotContain(await Lake.ReadAsync<EntityMentions>(LakeNames.Ground(_people.Workspace, _people.Run(2)), Cancellation), entity => entity.Mentions.Any(mention => mention.Record == _people.RecordOf(5, 0, 0)));
    }

    [Fact]
    public async Task A_chunk_that_was_written_anew_is_read_anew()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        var pools = new MentionPools(Lake);
        var before = await _people.PoolOf(pools, _people.Planned(5));
        Assert.Same(before, await _people.PoolOf(pools, _people.Planned(5)));
        await _people.DropAsync(upload: 5, chunk: 0, from: 40, count: 10);
        var after = await _people.PoolOf(pools, _people.Planned(5));
        Assert.NotSame(before, after);
        Assert.Equal(2 * 10, after.Count);
    }

    [Fact]
    public async Task A_chunk_that_storage_lost_is_missed_although_it_was_kept()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        var pools = new MentionPools(Lake);
        await _people.PoolOf(pools, _people.Planned(5));
        var lost = LakeNames.Mentions(_people.Upload(5), 0);
        await new BlobContainerClient(app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(lost, cancellationToken: Cancellation);
        Assert.Equal(lost, (await Assert.ThrowsAsync<ArtefactMissingException>(() => _people.PoolOf(pools, _people.Planned(5)))).Name);
    }

    [Fact]
    public async Task A_pool_that_somebody_has_is_given_to_nobody_else()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        var pools = new MentionPools(Lake);
        var kept = await _people.PoolOf(pools, _people.Planned(5));
        var first = await pools.TakeAsync(_people.Plan(_people.Planned(5)), Cancellation);
        var second = await pools.TakeAsync(_people.Plan(_people.Planned(5)), Cancellation);
        Assert.Same(kept, first.Pool);
        Assert.NotSame(kept, second.Pool);
        Assert.Equal(first.Pool.Select(mention => mention.Id), second.Pool.Select(mention => mention.Id));
    }

    [Fact]
    public async Task What_was_resolved_is_linked_as_the_stored_entities_are_which_need_not_be_read()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await Lake.WriteJsonAsync(LakeNames.Plan(_people.Run(1)), _people.Plan(_people.Planned(5)), Cancellation);
        await Lake.WriteAsync<CaseEvent>(LakeNames.Events(_people.Run(1)), [], Cancellation);
        using var cases = _people.Cases();
        await _people.ResolveAsync(1, new MentionPools(Lake), cases);
        using var elsewhere = _people.Cases();
        var stored = await elsewhere.ReadAsync(_people.Reference(1), Cancellation);
        await new BlobContainerClient(app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(LakeNames.Ground(_people.Workspace, _people.Run(1)), cancellationToken: Cancellation);
        var linked = await cases.ReadAsync(_people.Reference(1), Cancellation);
        Assert.NotEmpty(linked.Links.Links);
        Assert.Equivalent(stored.Links.Links, linked.Links.Links, strict: true);
    }
}
