using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Storage.Tests;

public sealed class PageCollectorTests(StorageFixture fixture)
{
    private static readonly ReleaseClass[] Visible = [CaseBuilder.Shared];

    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    // Rows carry the stamp of storage's own clock, so the test's clock starts at it.
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Pages_that_only_an_old_run_names_go_after_the_hour_and_shared_ones_stay()
    {
        await using var storage = Open();
        var old = await PublishAsync(storage, 1, 0, "Ana Ruiz", "Luz Vega");
        var current = await PublishAsync(storage, 2, 1, "Ana Ruiz", "Eva Paz");
        Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        _time.Advance(TimeSpan.FromHours(1.1));
        Assert.True(await storage.Collector.CollectAsync(_workspace) > 0);

        await using var fresh = Open();
        Assert.Null(await fresh.Workspaces.FindManifestAsync(_workspace, old.Run));
        Assert.NotNull(await fresh.Reader.FindEntityAsync(current, Person("Ana Ruiz"), Visible));
        Assert.NotNull(await fresh.Reader.FindEntityAsync(current, Person("Eva Paz"), Visible));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => fresh.Reader.FindEntityAsync(old, Person("Luz Vega"), Visible));
    }

    [Fact]
    public async Task What_a_run_left_in_the_lake_goes_after_the_hour_however_it_ended_and_that_of_the_run_in_force_stays()
    {
        await using var storage = Open();
        var (failed, old) = (new RunId(Digest.Of("failed")), await PublishAsync(storage, 1, 0, "Ana Ruiz"));
        await storage.Runs.StartAsync(new Run { Id = failed, Workspace = _workspace, StartedAt = _time.GetUtcNow(), Generation = 1, State = RunState.Failed });
        var current = await PublishAsync(storage, 2, 1, "Ana Ruiz");
        foreach (var run in new[] { failed, old.Run, current.Run }) await storage.Lake.WriteJsonAsync(LakeNames.Document(run, "report"), "kept");
        await storage.Collector.CollectAsync(_workspace);
        Assert.True(await storage.Lake.ExistsAsync(LakeNames.Document(failed, "report")));

        _time.Advance(TimeSpan.FromHours(1.1));
        await storage.Collector.CollectAsync(_workspace);
        Assert.Empty(await storage.Lake.ListAsync(LakeNames.Run(failed)));
        Assert.Empty(await storage.Lake.ListAsync(LakeNames.Run(old.Run)));
        Assert.True(await storage.Lake.ExistsAsync(LakeNames.Document(current.Run, "report")));
    }

    [Fact]
    public async Task A_ground_stays_as_long_as_a_run_lies_over_it_and_goes_with_the_last()
    {
        await using var storage = Open();
        var first = await PublishAsync(storage, 1, 0, "Ana Ruiz");
        string ground = LakeNames.Ground(_workspace, first.Run), ties = LakeNames.GroundTies(_workspace, first.Run);
        await storage.Lake.WriteAsync<EntityMentions>(ground, []);
        await storage.Lake.WriteAsync<EntityTies>(ties, []);
        var layer = Case("Ana Ruiz", "Luz Vega").LayerOver(Case("Ana Ruiz"), run: 1);
        var second = await Case("Ana Ruiz", "Luz Vega").PublishAsync(storage.Publisher, run: 2, layer: layer, tieLayer: new TieLayer(first.Run, []));
        Assert.True(await storage.Workspaces.TryFlipAsync(_workspace, 1, second));
        await storage.Collector.CollectAsync(_workspace);
        _time.Advance(TimeSpan.FromHours(1.1));
        await storage.Collector.CollectAsync(_workspace);
        Assert.Null(await storage.Workspaces.FindManifestAsync(_workspace, first.Run));
        Assert.True(await storage.Lake.ExistsAsync(ground) && await storage.Lake.ExistsAsync(ties));

        await PublishAsync(storage, 3, 2, "Eva Paz");
        await storage.Collector.CollectAsync(_workspace);
        Assert.True(await storage.Lake.ExistsAsync(ground) && await storage.Lake.ExistsAsync(ties));
        _time.Advance(TimeSpan.FromHours(1.1));
        await storage.Collector.CollectAsync(_workspace);
        Assert.False(await storage.Lake.ExistsAsync(ground) || await storage.Lake.ExistsAsync(ties));
    }

    [Fact]
    public async Task Within_the_hour_an_old_run_is_read_whole()
    {
        await using var storage = Open();
        var old = await PublishAsync(storage, 1, 0, "Ana Ruiz", "Luz Vega");
        await PublishAsync(storage, 2, 1, "Ana Ruiz");
        await storage.Collector.CollectAsync(_workspace);
        _time.Advance(TimeSpan.FromHours(0.9));
        Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        await using var fresh = Open();
        Assert.NotNull(await fresh.Reader.FindEntityAsync(old, Person("Luz Vega"), Visible));
    }

    [Fact]
    public async Task The_run_in_force_is_never_touched()
    {
        await using var storage = Open();
        var current = await PublishAsync(storage, 1, 0, "Ana Ruiz");
        await storage.Collector.CollectAsync(_workspace);
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        Assert.NotNull(await storage.Reader.FindEntityAsync(current, Person("Ana Ruiz"), Visible));
    }

    [Fact]
    public async Task Pages_of_a_run_that_never_came_into_force_go_after_the_hour()
    {
        await using var storage = Open();
        var current = await PublishAsync(storage, 1, 0, "Ana Ruiz");
        var failed = await PublishEntitiesAsync(storage, 2, "Ana Ruiz", "Luz Vega");
        Assert.True(await AreThereAsync(failed));
        await storage.Collector.CollectAsync(_workspace);
        _time.Advance(TimeSpan.FromHours(0.9));
        Assert.False(await storage.Collector.IsDueAsync(_workspace));
        Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        Assert.True(await AreThereAsync(failed));

        _time.Advance(TimeSpan.FromHours(0.2));
        Assert.True(await storage.Collector.IsDueAsync(_workspace));
        Assert.Equal(2, await storage.Collector.CollectAsync(_workspace)); // one of entities, one of words
        Assert.False(await storage.Collector.IsDueAsync(_workspace));
        Assert.False(await AreThereAsync(failed));
        Assert.True(await AreThereAsync(current.Pages));
    }

    [Fact]
    public async Task Pages_of_a_run_under_way_stay_however_long_it_takes()
    {
        await using var storage = Open();
        var builder = Case("Ana Ruiz");
        var entities = builder.BuildEntities(1);
        var run = await storage.Runs.StartAsync(new Run { Id = entities.Run, Workspace = _workspace, StartedAt = _time.GetUtcNow() - TimeSpan.FromMinutes(1), Generation = 0 });
        var published = await storage.Publisher.PublishEntitiesAsync(entities);
        for (var round = 0; round < 2; round++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        }

        Assert.True(await AreThereAsync(published.Pages));
        await storage.Runs.UpdateAsync(_workspace, run.Id, cut => cut with { State = RunState.Failed });
        await storage.Collector.CollectAsync(_workspace);
        Assert.False(await AreThereAsync(published.Pages));
    }

    [Fact]
    public async Task Pages_of_another_workspace_stay_however_its_name_begins()
    {
        await using var storage = Open();
        var other = new CaseBuilder(new WorkspaceId($"{_workspace}-b"));
        other.Person("Ana Ruiz", (other.Record(1, CaseBuilder.Shared), FieldType.PersonFullName, "Ana Ruiz"));
        var published = await storage.Publisher.PublishEntitiesAsync(other.BuildEntities(1));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        Assert.True(await AreThereAsync(published.Pages));
    }

    [Fact]
    public async Task Nothing_goes_while_the_manifest_in_force_is_lost()
    {
        await using var storage = Open();
        var current = await PublishAsync(storage, 1, 0, "Ana Ruiz");
        await storage.Lake.DeletePrefixAsync(LakeNames.Run(current.Run));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await storage.Collector.CollectAsync(_workspace));
        Assert.True(await AreThereAsync(current.Pages));
    }

    private IglooStorage Open() => IglooStorage.Open(fixture.Options, _time);

    private EntityId Person(string name) => EntityId.From(EntityKind.Person, _workspace.Value, name);

    private async Task<Manifest> PublishAsync(IglooStorage storage, ulong run, long generation, params string[] names)
    {
        var manifest = await Case(names).PublishAsync(storage.Publisher, run);
        Assert.True(await storage.Workspaces.TryFlipAsync(_workspace, generation, manifest));
        return manifest;
    }

    /// <summary>The pages of a run that failed after its entities were on them.</summary>
    private async Task<IReadOnlyList<PageRef>> PublishEntitiesAsync(IglooStorage storage, ulong run, params string[] names)
    {
        var entities = Case(names).BuildEntities(run);
        await storage.Runs.StartAsync(new Run { Id = entities.Run, Workspace = _workspace, StartedAt = _time.GetUtcNow(), Generation = 1, State = RunState.Failed });
        return (await storage.Publisher.PublishEntitiesAsync(entities)).Pages;
    }

    private CaseBuilder Case(params string[] names)
    {
        var builder = new CaseBuilder(_workspace);
        foreach (var name in names)
            builder.Person(name, (builder.Record((ulong)Digest.Of(name), CaseBuilder.Shared), FieldType.PersonFullName, name));
        return builder;
    }

    /// <summary>Whether all pages are there, or none is.</summary>
    private async Task<bool> AreThereAsync(IReadOnlyList<PageRef> pages)
    {
        var lake = new BlobContainerClient(fixture.Options.ConnectionString, "lake");
        var found = new HashSet<bool>();
        foreach (var pack in pages.Select(page => page.Pack).Distinct()) found.Add(await lake.GetBlobClient(pack).ExistsAsync());
        return Assert.Single(found);
    }
}
