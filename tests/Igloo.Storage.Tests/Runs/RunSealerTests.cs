using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Storage.Tests;

public sealed class RunSealerTests(StorageFixture fixture) : IAsyncDisposable
{
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private IglooStorage? _storage;

    private IglooStorage Storage => _storage ??= IglooStorage.Open(fixture.Options, _time);

    [Fact]
    public async Task A_whole_run_is_sealed_once_it_must_be_on_disk()
    {
        var manifest = await PublishAsync();
        Assert.False(await Storage.Sealer.SealAsync(_workspace, manifest.Run));
        Assert.Single(await Storage.Runs.UnsealedAsync(_workspace));
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await Storage.Sealer.SealAsync(_workspace, manifest.Run));
        Assert.Empty(await Storage.Runs.UnsealedAsync(_workspace));
    }

    [Theory]
    [InlineData("Leads")]
    [InlineData("Findings")]
    public async Task A_run_that_lost_a_row_is_not_sealed(string table)
    {
        var manifest = await PublishAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        await LoseOneRowAsync(table);
        await Assert.ThrowsAsync<ArtefactMissingException>(() => Storage.Sealer.SealAsync(_workspace, manifest.Run));
        Assert.False((await Storage.Runs.FindAsync(_workspace, manifest.Run))!.Sealed);
    }

    [Fact]
    public async Task A_run_that_lost_a_page_is_not_sealed()
    {
        var manifest = await PublishAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        var pack = manifest.Pages[0].Pack;
        await new BlobContainerClient(fixture.Options.ConnectionString, "lake").DeleteBlobAsync(pack);
        var missing = await Assert.ThrowsAsync<ArtefactMissingException>(() => Storage.Sealer.SealAsync(_workspace, manifest.Run));
        Assert.Equal(pack, missing.Name);
    }

    [Fact]
    public async Task A_run_that_lost_an_artefact_is_not_sealed_and_says_which()
    {
        var manifest = await PublishAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        await Storage.Lake.DeletePrefixAsync(LakeNames.Leads(manifest.Run));
        var missing = await Assert.ThrowsAsync<ArtefactMissingException>(() => Storage.Sealer.SealAsync(_workspace, manifest.Run));
        Assert.Equal(LakeNames.Leads(manifest.Run), missing.Name);
    }

    [Fact]
    public async Task A_run_is_whole_until_anything_of_it_is_lost()
    {
        var manifest = await PublishAsync();
        Assert.True(await Storage.Sealer.IsWholeAsync(manifest));
        await Storage.Lake.DeletePrefixAsync(LakeNames.Ground(_workspace, manifest.Run));
        Assert.False(await Storage.Sealer.IsWholeAsync(manifest));
    }

    [Fact]
    public async Task A_run_that_lost_what_holds_its_entities_together_is_not_whole()
    {
        var manifest = await PublishAsync();
        await Storage.Lake.DeletePrefixAsync(LakeNames.GroundTies(_workspace, manifest.Run));
        Assert.False(await Storage.Sealer.IsWholeAsync(manifest));
    }

    [Fact]
    public async Task A_run_that_was_lost_altogether_is_missing() =>
        await Assert.ThrowsAsync<ArtefactMissingException>(() => Storage.Sealer.SealAsync(_workspace, new RunId(1)));

    public ValueTask DisposeAsync() => _storage?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<Manifest> PublishAsync()
    {
        var builder = new CaseBuilder(_workspace);
        var record = builder.Record(1, CaseBuilder.Shared);
        var ana = builder.Person("Ana Ruiz", (record, FieldType.PersonFullName, "Ana Ruiz"));
        builder.Lead(1, ana, builder.Finding("F06", ana, record));
        var publication = builder.Build(1, await Storage.Publisher.PublishEntitiesAsync(builder.BuildEntities(1)));
        await Storage.Lake.WriteAsync(LakeNames.Leads(publication.Run), publication.Leads);
        await Storage.Lake.WriteAsync(LakeNames.Ground(_workspace, publication.Run), builder.Mentions);
        await Storage.Lake.WriteAsync<EntityTies>(LakeNames.GroundTies(_workspace, publication.Run), []);
        await Storage.Runs.StartAsync(new Run { Id = publication.Run, Workspace = _workspace, StartedAt = _time.GetUtcNow(), Generation = 0 });
        var manifest = await Storage.Publisher.PublishAsync(publication);
        await Storage.Runs.UpdateAsync(_workspace, publication.Run, run => run with { State = RunState.Published, FinishedAt = _time.GetUtcNow() });
        return manifest;
    }

    private async Task LoseOneRowAsync(string name)
    {
        var table = new TableClient(fixture.Options.ConnectionString, name);
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey.CompareTo($"{_workspace}|") >= 0 && row.PartitionKey.CompareTo($"{_workspace}}}") < 0))
        {
            await table.DeleteEntityAsync(row);
            return;
        }

        Assert.Fail($"{name} holds no row of {_workspace}");
    }
}
