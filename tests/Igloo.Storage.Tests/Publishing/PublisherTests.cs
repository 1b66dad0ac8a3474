using System.Text.Json;
using Azure.Storage.Blobs;

namespace Igloo.Storage.Tests;

public sealed class PublisherTests(StorageFixture fixture)
{
    private static readonly ReleaseClass[] Visible = [CaseBuilder.Shared];

    private readonly IglooStorage _storage = fixture.Storage;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task Publishing_the_same_again_gives_the_same_manifest()
    {
        var first = await Case(people: 40).PublishAsync(_storage.Publisher, 1);
        Assert.Equal(Text(first), Text(await Case(people: 40).PublishAsync(_storage.Publisher, 1)));
    }

    [Fact]
    public async Task A_run_that_tells_its_entities_or_links_in_another_order_than_that_of_pages_is_refused()
    {
        var builder = Case(people: 40);
        EntityId[] people = [.. Enumerable.Range(0, 3).Select(i => EntityId.From(EntityKind.Person, _workspace.Value, $"Person {i}"))];
        builder.Infer(people[0], people[1], 0.01, builder.Record(0, CaseBuilder.Shared));
        builder.Infer(people[0], people[2], 0.01, builder.Record(0, CaseBuilder.Shared));
        var entities = builder.BuildEntities(1);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _storage.Publisher.PublishEntitiesAsync(entities with { Entities = builder.Entities.Reverse().ToAsyncEnumerable() }));
        Assert.Contains("ordered by id", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<ArgumentException>(() => builder.PublishAsync(_storage.Publisher, 1, publication => publication with { Links = publication.Links.Reverse() }));
        Assert.Contains("ordered by both ends", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_for_pages_that_did_not_change()
    {
        var first = await PublishAndFlipAsync(Case(people: 40), run: 1, generation: 0);
        var before = await StampsAsync(first);
        var second = await PublishAndFlipAsync(Case(people: 40), run: 2, generation: 1);
        Assert.NotEmpty(before);
        Assert.Equal(first.Pages, second.Pages);
        Assert.Equal(before, await StampsAsync(second));
    }

    [Fact]
    public async Task A_run_that_is_published_again_brings_back_what_was_lost_of_it()
    {
        var manifest = await PublishAndFlipAsync(Case(people: 3), run: 1, generation: 0);
        await LosePacksAsync(manifest);
        await _storage.Lake.DeletePrefixAsync(LakeNames.Run(manifest.Run));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _storage.Workspaces.CurrentManifestAsync(_workspace));

        var again = await PublishAndFlipAsync(Case(people: 3), run: 1, generation: 0);
        Assert.Equal(manifest.Pages, again.Pages);
        var person = EntityId.From(EntityKind.Person, _workspace.Value, "Person 0");
        Assert.NotNull(await IglooStorage.Open(fixture.Options).Reader.FindEntityAsync(again, person, Visible));
    }

    [Fact]
    public async Task A_later_run_writes_all_its_pages_when_the_manifest_in_force_is_lost()
    {
        var first = await PublishAndFlipAsync(Case(people: 3), run: 1, generation: 0);
        await _storage.Lake.DeletePrefixAsync(LakeNames.Run(first.Run));
        var second = await PublishAndFlipAsync(Case(people: 3), run: 2, generation: 1);
        Assert.Equal(first.Pages, second.Pages);
    }

    [Fact]
    public async Task Of_thousands_of_entities_each_is_found_by_its_words_and_words_stand_in_the_order_of_entities()
    {
        const int People = 5_000;
        var words = new List<Posting>();
        var builder = Case(People);
        var publication = builder.BuildEntities(1);
        await foreach (var pack in new EntityPages(builder.Entities.ToAsyncEnumerable(), People, publication.ReleaseOf, EntityTables.Ground).BuildAsync(CancellationToken.None))
            foreach (var page in pack)
            {
                if (page.Table != PageTables.Search) continue;
                var (reader, ofPage) = (new PageReader(page.Bytes.ToArray()), new List<Posting>());
                while (!reader.IsAtEnd) ofPage.Add(Posting.Read(reader));
                Assert.Equal(ofPage.Select(posting => posting.Entity).Order(), ofPage.Select(posting => posting.Entity));
                words.AddRange(ofPage);
            }

        Assert.Equal(Enumerable.Range(0, People).SelectMany(i => new[] { $"{i}", "PERSON" }).Order(StringComparer.Ordinal), words.Select(posting => posting.Word).Order(StringComparer.Ordinal));
        Assert.All(words, posting => Assert.Equal(EntityId.From(EntityKind.Person, _workspace.Value, posting.Value), posting.Entity));
    }

    [Fact]
    public async Task The_pages_of_a_run_share_blobs_and_each_is_read_alone()
    {
        var builder = Case(people: 40);
        EntityId[] people = [.. Enumerable.Range(0, 2).Select(i => EntityId.From(EntityKind.Person, _workspace.Value, $"Person {i}"))];
        builder.Link(people[0], people[1], 1, [.. Enumerable.Range(100, 10_000).Select(i => builder.Record((ulong)i, CaseBuilder.Shared))]);
        var manifest = await builder.PublishAsync(_storage.Publisher, 1);
        Assert.All(new[] { PageTables.Entities, PageTables.Links, PageTables.Search }, table => Assert.Single(Packs(manifest, table)));
        Assert.True(manifest.Pages.Count > 20);

        var reader = IglooStorage.Open(fixture.Options).Reader;
        Assert.Equal(10_000, Assert.Single(await reader.Open(manifest, Visible).LinksOfAsync(people[0])).Records.Count);
        Assert.Equal("Person 7", (await reader.FindEntityAsync(manifest, EntityId.From(EntityKind.Person, _workspace.Value, "Person 7"), Visible))?.Caption);
    }

    [Fact]
    public async Task Readers_of_an_earlier_run_go_on_reading_it_after_a_flip()
    {
        var first = await PublishAndFlipAsync(Case(people: 1), run: 1, generation: 0);
        await PublishAndFlipAsync(Case(people: 2), run: 2, generation: 1);
        var added = EntityId.From(EntityKind.Person, _workspace.Value, "Person 1");
        var kept = (await _storage.Workspaces.FindManifestAsync(_workspace, first.Run))!;
        Assert.Null(await _storage.Reader.FindEntityAsync(kept, added, Visible));
        Assert.NotNull(await _storage.Reader.FindEntityAsync((await _storage.Workspaces.CurrentManifestAsync(_workspace))!, added, Visible));
    }

    [Fact]
    public async Task A_page_that_was_lost_is_missing()
    {
        var manifest = await Case(people: 1).PublishAsync(_storage.Publisher, 1);
        await LosePacksAsync(manifest);
        var person = EntityId.From(EntityKind.Person, _workspace.Value, "Person 0");
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _storage.Reader.FindEntityAsync(manifest, person, Visible));
    }

    private static string Text(Manifest manifest) => JsonSerializer.Serialize(manifest, StorageJson.Options);

    private CaseBuilder Case(int people)
    {
        var builder = new CaseBuilder(_workspace);
        for (var i = 0; i < people; i++)
            builder.Person($"Person {i}", (builder.Record((ulong)i, CaseBuilder.Shared), FieldType.PersonFullName, $"Person {i}"));
        return builder;
    }

    private async Task<Manifest> PublishAndFlipAsync(CaseBuilder builder, ulong run, long generation)
    {
        var manifest = await builder.PublishAsync(_storage.Publisher, run);
        Assert.True(await _storage.Workspaces.TryFlipAsync(_workspace, generation, manifest));
        return manifest;
    }

    private static HashSet<string> Packs(Manifest manifest, string table) => [.. manifest.Pages.Where(page => page.Table == table).Select(page => page.Pack)];

    private async Task<List<string>> StampsAsync(Manifest manifest)
    {
        var stamps = new List<string>();
        foreach (var pack in manifest.Pages.Select(page => page.Pack).Distinct())
            stamps.Add($"{pack} {(await Lake().GetBlobClient(pack).GetPropertiesAsync()).Value.ETag}");
        return stamps;
    }

    private async Task LosePacksAsync(Manifest manifest)
    {
        foreach (var pack in manifest.Pages.Select(page => page.Pack).Distinct()) await Lake().DeleteBlobAsync(pack);
    }

    private BlobContainerClient Lake() => new(fixture.Options.ConnectionString, "lake");
}
