using System.Text.Json;
using Azure.Storage.Blobs;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run that differs little from an earlier one keeps what differs, and is read as if it kept everything.</summary>
public sealed class RunEntitiesTests(RunningApp app)
{
    private readonly DroppedPeople _people = new(app);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => app.Storage.Lake;

    [Fact]
    public async Task A_run_over_a_ground_is_read_as_one_that_keeps_everything()
    {
        await ResolveThreeAsync();
        var (over, whole) = (Entities(3), Entities(13));
        Assert.Equal(await TextAsync(whole), await TextAsync(over));
        Assert.Equal(await whole.CountAsync(Cancellation), await over.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_run_over_a_ground_keeps_what_came_since_and_what_came_to_some_and_nothing_else()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 80);
        await _people.DropAsync(upload: 6, chunk: 0, from: 78, count: 4); // two who are known, and two who are not
        await ResolveAsync(1, Plan(null, 5));
        await ResolveAsync(2, Plan(1, 5, 6));
        var layer = (await LayerAsync(2))!;
        // A person and a telephone each.
        Assert.Equal((2 * 4, 2 * 2), (layer.Count, layer.Replaced.Count));
        Assert.Equal(_people.Run(1), layer.Ground);
        Assert.Equal(2 * 80, await Lake.CountAsync<EntityMentions>(LakeNames.Ground(_people.Workspace, _people.Run(1)), Cancellation));
        Assert.False(await Lake.ExistsAsync(LakeNames.Ground(_people.Workspace, _people.Run(2)), Cancellation));
        Assert.Null(await LayerAsync(1));
    }

    [Fact]
    public async Task Linking_elsewhere_reads_a_run_over_a_ground_as_one_that_keeps_everything()
    {
        await ResolveThreeAsync();
        foreach (var run in new[] { 3, 13 }) await Lake.WriteAsync<CaseEvent>(LakeNames.Events(_people.Run(run)), [], Cancellation);
        using var cases = _people.Cases();
        var over = await cases.ReadAsync(_people.Reference(3), Cancellation);
        var whole = await cases.ReadAsync(_people.Reference(13), Cancellation);
        Assert.NotEmpty(over.Links.Links);
        Assert.Equivalent(whole.Links.Links, over.Links.Links, strict: true);
    }

    [Fact]
    public async Task What_became_of_entities_is_told_over_a_ground_as_without()
    {
        await ResolveThreeAsync();
        foreach (var run in new[] { 1, 2, 3, 11, 12, 13 }) await new TraceEntities(Lake, new RunPlans(Lake)).Run(_people.Reference(run), Cancellation);
        var (over, whole) = (await LineageAsync(3), await LineageAsync(13));
        Assert.Equal([_people.Run(2), _people.Run(3)], over.Select(told => told.Run).Distinct());
        Assert.Equal(whole.Select(Told), over.Select(Told));

        static (LineageKind, EntityId, EntityId) Told(LineageEvent told) => (told.Kind, told.From, told.To);
    }

    [Fact]
    public async Task Of_entities_that_other_code_kept_nothing_is_told()
    {
        await ResolveThreeAsync();
        await Lake.WriteJsonAsync(LakeNames.Plan(_people.Run(11)), Plan(null, 5) with { Code = "0" }, Cancellation);
        foreach (var run in new[] { 11, 12 }) await new TraceEntities(Lake, new RunPlans(Lake)).Run(_people.Reference(run), Cancellation);
        Assert.Empty(await LineageAsync(12));
    }

    [Fact]
    public async Task A_ground_that_storage_lost_is_missed_by_its_name()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 40);
        await ResolveAsync(1, Plan(null, 5));
        var ground = LakeNames.Ground(_people.Workspace, _people.Run(1));
        await new BlobContainerClient(app.StorageOptions.ConnectionString, "lake").DeleteBlobAsync(ground, cancellationToken: Cancellation);
        Assert.Equal(ground, (await Assert.ThrowsAsync<ArtefactMissingException>(() => ResolveAsync(2, Plan(1, 5)))).Name);
    }

    /// <summary>Three runs, each with a file more than the one before, of which the later two lie over the first; and the same, eleven to thirteen, each of which keeps everything.</summary>
    private async Task ResolveThreeAsync()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 80);
        // Each stands before those that came before it, so that people whom both name get other ids.
        await _people.DropAsync(upload: 2, chunk: 0, from: 70, count: 20);
        await _people.DropAsync(upload: 1, chunk: 0, from: 75, count: 10);
        await ResolveAsync(1, Plan(null, 5));
        await ResolveAsync(2, Plan(1, 2, 5) with { Previous = _people.Run(1) });
        await ResolveAsync(3, Plan(1, 1, 2, 5) with { Previous = _people.Run(2) });
        await ResolveAsync(11, Plan(null, 5));
        await ResolveAsync(12, Plan(null, 2, 5) with { Previous = _people.Run(11) });
        await ResolveAsync(13, Plan(null, 1, 2, 5) with { Previous = _people.Run(12) });
    }

    private Task ResolveAsync(int run, RunPlan plan) => _people.ResolveAsync(run, new MentionPools(Lake), plan);

    private RunPlan Plan(int? ground, params int[] uploads) =>
        _people.Plan([.. uploads.Select(upload => _people.Planned(upload))]) with { Ground = ground is { } run ? _people.Run(run) : null };

    private RunEntities Entities(int run) => new(Lake, _people.Run(run), run is 2 or 3 ? Plan(1) : Plan(null));

    private Task<IReadOnlyList<LineageEvent>> LineageAsync(int run) => Lake.ReadAsync<LineageEvent>(LakeNames.Lineage(_people.Run(run)), Cancellation);

    private async Task<EntityLayer?> LayerAsync(int run) => await Entities(run).LayerAsync(await _people.PoolOf(new MentionPools(Lake), _people.Planned(5), _people.Planned(6)), Cancellation);

    private static async Task<List<string>> TextAsync(RunEntities entities) =>
        await entities.StreamAsync(Cancellation).Select(entity => JsonSerializer.Serialize(entity.Made())).ToListAsync(Cancellation);
}
