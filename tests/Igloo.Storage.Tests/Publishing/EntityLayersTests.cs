using Azure.Storage.Blobs;

namespace Igloo.Storage.Tests;

/// <summary>A run that differs little from the one in force writes what differs over the pages that stand.</summary>
public sealed class EntityLayersTests(StorageFixture fixture)
{
    private const int People = 400;

    private static readonly ReleaseClass[] Anyone = [CaseBuilder.Shared];
    private static readonly ReleaseClass[] Police = [CaseBuilder.Shared, CaseBuilder.OnlyPolice];

    private readonly IglooStorage _storage = fixture.Storage;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task What_differs_is_laid_over_the_pages_that_stand()
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishOverAsync(Case(), Case(phoneOf: 7), run: 2, generation: 1);
        Assert.Equal(first.Pages, second.Pages.Take(first.Pages.Count));
        Assert.Equal([PageTables.LaterEntities, PageTables.LaterSearch, PageTables.Replaced], TablesOf(second).Except(TablesOf(first)).Order(StringComparer.Ordinal));
        Assert.Equal((first.Layers.Run, first.Layers.Ground), (second.Layers.Run, second.Layers.Ground));
    }

    [Fact]
    public async Task What_holds_entities_together_is_told_anew_and_changes_no_entity()
    {
        var first = await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        var second = await PublishOverAsync(Case(tiesWeigh: 1), Case(tiesWeigh: 2), run: 2, generation: 1);
        Assert.Equal(first.Pages.Where(page => page.Table != PageTables.Ties), second.Pages.Where(page => page.Table != PageTables.Ties));
        Assert.Equal([1], await WeightsAsync(first, 7));
        Assert.Equal([2], await WeightsAsync(second, 7));
    }

    [Fact]
    public async Task What_holds_some_entities_together_is_laid_over_what_held_all()
    {
        var first = await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        var second = await PublishTiesOverAsync(Case(tiesWeigh: 2), run: 2, generation: 1, over: 1, 7, 8);
        Assert.Equal(first.Pages.Where(page => page.Table == PageTables.Ties), second.Pages.Where(page => page.Table == PageTables.Ties));
        Assert.Contains(PageTables.LaterTies, TablesOf(second));
        Assert.Equal([1, 2, 2, 1], await WeightsAsync(second, 6, 7, 8, 9));
        Assert.Equal([1, 1], await WeightsAsync(first, 7, 8));
        // Over the same ground, and nothing of what the second laid over it.
        var third = await PublishTiesOverAsync(Case(tiesWeigh: 3), run: 3, generation: 2, over: 1, 9);
        Assert.Equal([1, 1, 3], await WeightsAsync(third, 6, 7, 9));
    }

    [Fact]
    public async Task An_entity_that_nothing_holds_together_any_more_has_no_ties()
    {
        await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        var second = await PublishTiesOverAsync(Case(), run: 2, generation: 1, over: 1, 7);
        Assert.Empty(await _storage.Reader.FindTiesAsync(second, Person(7), Anyone));
        Assert.NotEmpty(await _storage.Reader.FindTiesAsync(second, Person(8), Anyone));
    }

    [Fact]
    public async Task Who_may_not_see_the_ties_that_count_sees_none_of_those_that_do_not()
    {
        await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        var second = await PublishTiesOverAsync(Case(tiesWeigh: 2, hidden: 7), run: 2, generation: 1, over: 1, 7);
        Assert.Empty(await _storage.Reader.FindTiesAsync(second, Person(7), Anyone));
        Assert.NotEmpty(await _storage.Reader.FindTiesAsync(second, Person(7), Police));
    }

    [Fact]
    public async Task Ties_over_those_of_a_run_that_the_one_in_force_does_not_lie_over_are_written_whole()
    {
        await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        await PublishAndFlipAsync(Case(tiesWeigh: 2), run: 2, generation: 1);
        var late = await PublishTiesOverAsync(Case(tiesWeigh: 3), run: 3, generation: 2, over: 1, 7);
        Assert.Equal((late.Run, 0), (late.TieLayers!.Run, late.TieLayers.Later));
        Assert.Equal([3, 3], await WeightsAsync(late, 7, 8));
    }

    [Fact]
    public async Task The_ties_of_a_manifest_from_before_there_were_layers_are_read()
    {
        var first = await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        Assert.Equal([1], await WeightsAsync(first with { TieLayers = null }, 7));
    }

    [Fact]
    public async Task A_run_that_lies_over_no_other_writes_all_pages()
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(people: People + (People / 8)), run: 2, generation: 1);
        Assert.Equal((second.Run, 0), (second.Layers.Run, second.Layers.Later));
        Assert.Equal(TablesOf(first), TablesOf(second));
    }

    [Fact]
    public async Task A_run_whose_ground_is_no_longer_in_force_writes_all_pages()
    {
        await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        await PublishAndFlipAsync(Case(phoneOf: 9), run: 2, generation: 1);
        var late = await Case(phoneOf: 7).PublishAsync(_storage.Publisher, run: 3, layer: Case(phoneOf: 7).LayerOver(Case(), run: 1));
        Assert.Equal((late.Run, 0), (late.Layers.Run, late.Layers.Later));
        Assert.Single((await FindAsync(late, 9))!.Attributes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task Where_storage_lost_the_pages_that_stand_all_are_written_again(int? phoneOf)
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var lake = new BlobContainerClient(fixture.Options.ConnectionString, "lake");
        foreach (var pack in first.Pages.Select(page => page.Pack).Distinct()) await lake.DeleteBlobAsync(pack);
        var second = await PublishAndFlipAsync(Case(phoneOf: phoneOf), run: 2, generation: 1);
        Assert.Equal(0, second.Layers.Later);
        foreach (var pack in second.Pages.Select(page => page.Pack).Distinct()) Assert.True(await lake.GetBlobClient(pack).ExistsAsync());
    }

    [Fact]
    public async Task What_is_over_the_ground_counts_and_what_it_replaces_does_not()
    {
        await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishOverAsync(Case(), Case(people: People - 1, phoneOf: 7, renamed: 8), run: 2, generation: 1);
        Assert.Equal(2, (await FindAsync(second, 7))!.Attributes.Count);
        Assert.Null(await FindAsync(second, People - 1));
        Assert.Equal([Person(7)], await SearchAsync(second, "+15550134"));
        Assert.Equal([Person(8)], await SearchAsync(second, "Renamed"));
        Assert.Equal([Person(9)], await SearchAsync(second, Name(9)));
        Assert.Empty(await SearchAsync(second, Name(8)));
        Assert.Empty(await SearchAsync(second, Name(People - 1)));
    }

    [Fact]
    public async Task A_third_run_lies_over_the_same_ground()
    {
        await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        await PublishOverAsync(Case(), Case(phoneOf: 7), run: 2, generation: 1);
        var third = await PublishOverAsync(Case(), Case(phoneOf: 9), run: 3, generation: 2);
        Assert.Single((await FindAsync(third, 7))!.Attributes);
        Assert.Equal(2, (await FindAsync(third, 9))!.Attributes.Count);
        Assert.Equal([Person(9)], await SearchAsync(third, "+15550134"));
    }

    [Fact]
    public async Task Layers_are_read_as_the_same_run_without_layers()
    {
        var (then, now) = (Case(hidden: 9), Case(people: People + 5, phoneOf: 7, renamed: 8, hidden: 9));
        var ground = await now.PublishAsync(_storage.Publisher, 9);
        await PublishAndFlipAsync(then, run: 1, generation: 0);
        var layered = await PublishOverAsync(then, now, run: 2, generation: 1);
        Assert.Equal((0, true), (ground.Layers.Later, layered.Layers.Later > 0));
        for (var person = 0; person < People + 5; person++)
        {
            Assert.Equal(StorageJsonOf(await FindAsync(ground, person, Police)), StorageJsonOf(await FindAsync(layered, person, Police)));
            Assert.Equal(await SearchAsync(ground, Name(person)), await SearchAsync(layered, Name(person)));
        }
    }

    private async Task<List<long>> WeightsAsync(Manifest manifest, params int[] people)
    {
        var weights = new List<long>();
        foreach (var person in people) weights.Add(Assert.Single((await _storage.Reader.FindTiesAsync(manifest, Person(person), Anyone)).Select(tie => tie.Fields[0].Weight).Distinct()));
        return weights;
    }

    private Task<Manifest> PublishTiesOverAsync(CaseBuilder builder, ulong run, long generation, ulong over, params int[] people) =>
        FlipAsync(builder.PublishAsync(_storage.Publisher, run, tieLayer: builder.TiesOver(over, [.. people.Select(Person)])), generation);

    private static IEnumerable<string> TablesOf(Manifest manifest) => manifest.Pages.Select(page => page.Table).Distinct();

    private static string Name(int person) => $"Person N{person}X";

    private static string StorageJsonOf(Entity? entity) => System.Text.Json.JsonSerializer.Serialize(entity, StorageJson.Options);

    private EntityId Person(int person) => EntityId.From(EntityKind.Person, _workspace.Value, Name(person));

    private Task<Entity?> FindAsync(Manifest manifest, int person, ReleaseClass[]? visible = null) => _storage.Reader.FindEntityAsync(manifest, Person(person), visible ?? Anyone);

    private async Task<IEnumerable<EntityId>> SearchAsync(Manifest manifest, string text) => (await _storage.Reader.SearchAsync(manifest, text, Anyone)).Select(found => found.Entity);

    /// <summary>People with a name each, told once, or twice with a tie; one may have a phone beside, one another name, and one may be told to the police only.</summary>
    private CaseBuilder Case(int people = People, int? phoneOf = null, int? renamed = null, int? hidden = null, int? tiesWeigh = null)
    {
        var builder = new CaseBuilder(_workspace);
        for (var i = 0; i < people; i++)
        {
            var record = builder.Record((ulong)i, i == hidden ? CaseBuilder.OnlyPolice : CaseBuilder.Shared);
            List<(RecordId, FieldType, string)> told = [(record, FieldType.PersonFullName, i == renamed ? "Renamed" : Name(i))];
            if (i == phoneOf) told.Add((record, FieldType.Phone, "+15550134"));
            if (tiesWeigh is not null) told.Add((builder.Record((ulong)(i + people), CaseBuilder.Shared), FieldType.PersonFullName, Name(i)));
            builder.Person(Name(i), tiesWeigh ?? 0, [.. told]);
        }

        return builder;
    }

    private Task<Manifest> PublishAndFlipAsync(CaseBuilder builder, ulong run, long generation) => FlipAsync(builder.PublishAsync(_storage.Publisher, run), generation);

    /// <summary>Publishes what differs from the entities of the first run.</summary>
    private Task<Manifest> PublishOverAsync(CaseBuilder ground, CaseBuilder builder, ulong run, long generation) =>
        FlipAsync(builder.PublishAsync(_storage.Publisher, run, layer: builder.LayerOver(ground, run: 1)), generation);

    private async Task<Manifest> FlipAsync(Task<Manifest> published, long generation)
    {
        var manifest = await published;
        Assert.True(await _storage.Workspaces.TryFlipAsync(_workspace, generation, manifest));
        return manifest;
    }
}
