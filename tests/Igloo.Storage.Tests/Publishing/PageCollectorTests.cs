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

    private IglooStorage Open() => IglooStorage.Open(fixture.Options, _time);

    private EntityId Person(string name) => EntityId.From(EntityKind.Person, _workspace.Value, name);

    private async Task<Manifest> PublishAsync(IglooStorage storage, ulong run, long generation, params string[] names)
    {
        var builder = new CaseBuilder(_workspace);
        foreach (var name in names)
            builder.Person(name, (builder.Record((ulong)Digest.Of(name), CaseBuilder.Shared), FieldType.PersonFullName, name));
        var manifest = await builder.PublishAsync(storage.Publisher, run);
        Assert.True(await storage.Workspaces.TryFlipAsync(_workspace, generation, manifest));
        return manifest;
    }
}
