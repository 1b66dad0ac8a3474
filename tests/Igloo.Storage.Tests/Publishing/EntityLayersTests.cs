using Azure.Storage.Blobs;
using CsCheck;

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
    public async Task A_small_change_leaves_the_pages_that_stand_and_adds_its_own()
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(phoneOf: 7), run: 2, generation: 1);
        Assert.Equal(first.Pages, second.Pages.Take(first.Pages.Count));
        Assert.Equal([PageTables.LaterEntities, PageTables.LaterSearch, PageTables.Replaced], TablesOf(second).Except(TablesOf(first)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_holds_entities_together_is_told_anew_and_changes_no_entity()
    {
        var first = await PublishAndFlipAsync(Case(tiesWeigh: 1), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(tiesWeigh: 2), run: 2, generation: 1);
        Assert.Equal(first.Pages.Where(page => page.Table != PageTables.Ties), second.Pages.Where(page => page.Table != PageTables.Ties));
        Assert.Equal((1L, 2L), (await WeightAsync(first), await WeightAsync(second)));

        async Task<long> WeightAsync(Manifest manifest) => Assert.Single((await _storage.Reader.FindTiesAsync(manifest, Person(7), Anyone)).Select(tie => tie.Fields[0].Weight).Distinct());
    }

    [Fact]
    public async Task A_run_that_differs_much_writes_all_pages_anew()
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(people: People + (People / 8)), run: 2, generation: 1);
        Assert.Equal(0, second.Layers.Later);
        Assert.Equal(TablesOf(first), TablesOf(second));
    }

    [Fact]
    public async Task A_run_without_a_file_of_the_one_in_force_leaves_nothing_of_it_on_pages()
    {
        var first = await PublishAndFlipAsync(Case(hidden: People - 1), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(people: People - 1), run: 2, generation: 1);
        Assert.Contains(first.Pages, page => page.Audience == Audience.Of(CaseBuilder.OnlyPolice));
        Assert.Equal(0, second.Layers.Later);
        Assert.All(second.Pages, page => Assert.Equal(Audience.Everyone, page.Audience));
    }

    [Fact]
    public async Task Where_storage_lost_the_pages_that_stand_all_are_written_again()
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var lake = new BlobContainerClient(fixture.Options.ConnectionString, "lake");
        foreach (var pack in first.Pages.Select(page => page.Pack).Distinct()) await lake.DeleteBlobAsync(pack);
        var second = await PublishAndFlipAsync(Case(phoneOf: 7), run: 2, generation: 1);
        Assert.Equal(0, second.Layers.Later);
        foreach (var pack in second.Pages.Select(page => page.Pack).Distinct()) Assert.True(await lake.GetBlobClient(pack).ExistsAsync());
    }

    [Fact]
    public async Task What_is_over_the_ground_counts_and_what_it_replaces_does_not()
    {
        await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(people: People - 1, phoneOf: 7, renamed: 8), run: 2, generation: 1);
        Assert.Equal(2, (await FindAsync(second, 7))!.Attributes.Count);
        Assert.Null(await FindAsync(second, People - 1));
        Assert.Equal([Person(7)], await SearchAsync(second, "+15550134"));
        Assert.Equal([Person(8)], await SearchAsync(second, "Renamed"));
        Assert.Equal([Person(9)], await SearchAsync(second, Name(9)));
        Assert.Empty(await SearchAsync(second, Name(8)));
        Assert.Empty(await SearchAsync(second, Name(People - 1)));
    }

    [Fact]
    public async Task A_third_run_is_held_against_the_same_ground()
    {
        await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        await PublishAndFlipAsync(Case(phoneOf: 7), run: 2, generation: 1);
        var third = await PublishAndFlipAsync(Case(phoneOf: 9), run: 3, generation: 2);
        Assert.Single((await FindAsync(third, 7))!.Attributes);
        Assert.Equal(2, (await FindAsync(third, 9))!.Attributes.Count);
        Assert.Equal([Person(9)], await SearchAsync(third, "+15550134"));
    }

    [Fact]
    public async Task Layers_are_read_as_the_same_run_without_layers()
    {
        var now = Case(people: People + 5, phoneOf: 7, renamed: 8, hidden: 9);
        var ground = await now.PublishAsync(_storage.Publisher, 9);
        await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var layered = await PublishAndFlipAsync(now, run: 2, generation: 1);
        Assert.Equal((0, true), (ground.Layers.Later, layered.Layers.Later > 0));
        for (var person = 0; person < People + 5; person++)
        {
            Assert.Equal(StorageJsonOf(await FindAsync(ground, person, Police)), StorageJsonOf(await FindAsync(layered, person, Police)));
            Assert.Equal(await SearchAsync(ground, Name(person)), await SearchAsync(layered, Name(person)));
        }
    }

    [Fact]
    public async Task What_is_shared_no_more_is_not_read_from_the_ground()
    {
        var first = await PublishAndFlipAsync(Case(), run: 1, generation: 0);
        var second = await PublishAndFlipAsync(Case(hidden: 9), run: 2, generation: 1);
        Assert.NotNull(await FindAsync(first, 9));
        Assert.Null(await FindAsync(second, 9));
        Assert.Empty(await SearchAsync(second, Name(9)));
        Assert.NotNull(await FindAsync(second, 9, Police));
    }

    [Fact]
    public async Task An_entity_that_is_told_alike_to_the_same_has_one_digest_and_any_difference_another()
    {
        var same = await DigestsAsync(Case());
        Assert.Equal(People, same.Distinct().Count());
        Assert.Equal(same, await DigestsAsync(Case()));
        Assert.Equal([7], Differences(same, await DigestsAsync(Case(phoneOf: 7))));
        Assert.Equal([8], Differences(same, await DigestsAsync(Case(renamed: 8))));
        Assert.Equal([9], Differences(same, await DigestsAsync(Case(hidden: 9))));
        Assert.Equal(await DigestsAsync(Case(tiesWeigh: 1)), await DigestsAsync(Case(tiesWeigh: 2)));
    }

    [Fact]
    public async Task Entities_that_differ_in_anything_but_ties_have_different_digests() => await Any.Entity.Array[2].SampleAsync(
        async pair =>
        {
            // Of one id, as digests are compared.
            var (one, other) = (pair[0] with { Ties = [] }, pair[1] with { Id = pair[0].Id, Kind = pair[0].Kind, Ties = pair[0].Ties });
            var (digests, audiences) = (new List<ulong>(), new AudienceOfRecords(_ => CaseBuilder.Shared));
            foreach (var entity in new[] { one, one with { Ties = other.Ties }, other }) digests.Add((await CaseBuilder.Stored([entity]).Select(stored => stored.Digest(audiences)).ToListAsync())[0]);
            Assert.Equal(digests[0], digests[1]);
            Assert.Equal(StorageJsonOf(one) == StorageJsonOf(other with { Ties = [] }), digests[0] == digests[2]);
        },
        iter: 100);

    private static IEnumerable<string> TablesOf(Manifest manifest) => manifest.Pages.Select(page => page.Table).Distinct();

    private static string Name(int person) => $"Person N{person}X";

    private static string StorageJsonOf(Entity? entity) => System.Text.Json.JsonSerializer.Serialize(entity, StorageJson.Options);

    private EntityId Person(int person) => EntityId.From(EntityKind.Person, _workspace.Value, Name(person));

    private Task<Entity?> FindAsync(Manifest manifest, int person, ReleaseClass[]? visible = null) => _storage.Reader.FindEntityAsync(manifest, Person(person), visible ?? Anyone);

    private async Task<IEnumerable<EntityId>> SearchAsync(Manifest manifest, string text) => (await _storage.Reader.SearchAsync(manifest, text, Anyone)).Select(found => found.Entity);

    private async Task<Dictionary<EntityId, ulong>> DigestsByEntityAsync(CaseBuilder builder)
    {
        var publication = builder.BuildEntities(1);
        var audiences = new AudienceOfRecords(publication.ReleaseOf);
        return await publication.Entities.ToDictionaryAsync(entity => entity.Id, entity => entity.Digest(audiences));
    }

    private async Task<ulong[]> DigestsAsync(CaseBuilder builder)
    {
        var digests = await DigestsByEntityAsync(builder);
        return [.. Enumerable.Range(0, People).Select(person => digests[Person(person)])];
    }

    private static IEnumerable<int> Differences(ulong[] one, ulong[] other) => Enumerable.Range(0, People).Where(person => one[person] != other[person]);

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

    private async Task<Manifest> PublishAndFlipAsync(CaseBuilder builder, ulong run, long generation)
    {
        var manifest = await builder.PublishAsync(_storage.Publisher, run);
        Assert.True(await _storage.Workspaces.TryFlipAsync(_workspace, generation, manifest));
        return manifest;
    }
}
