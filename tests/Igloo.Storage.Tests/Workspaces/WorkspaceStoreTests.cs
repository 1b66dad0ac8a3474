namespace Igloo.Storage.Tests;

public sealed class WorkspaceStoreTests(StorageFixture fixture)
{
    private readonly WorkspaceStore _workspaces = fixture.Storage.Workspaces;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task A_workspace_begins_at_generation_0_without_a_run()
    {
        await _workspaces.RegisterAsync(_workspace);
        await _workspaces.RegisterAsync(_workspace);
        Assert.Equal(new Workspace(_workspace, 0, null), await _workspaces.GetAsync(_workspace));
        Assert.Null(await _workspaces.CurrentManifestAsync(_workspace));
        Assert.Contains(_workspace, await _workspaces.ListAsync());
    }

    [Fact]
    public async Task A_flip_makes_readers_see_the_manifest()
    {
        var manifest = await Keep(11);
        Assert.True(await _workspaces.TryFlipAsync(_workspace, 0, manifest));
        Assert.Equal(new Workspace(_workspace, 1, manifest.Run), await _workspaces.GetAsync(_workspace));
        Assert.Equal(manifest.Run, (await _workspaces.CurrentManifestAsync(_workspace))!.Run);
    }

    [Fact]
    public async Task Of_writers_that_flip_the_same_generation_at_once_one_wins()
    {
        var manifests = await Task.WhenAll(Enumerable.Range(20, 8).Select(i => Keep((ulong)i)));
        var won = await Task.WhenAll(manifests.Select(manifest => _workspaces.TryFlipAsync(_workspace, 0, manifest)));
        var winner = manifests[Array.IndexOf(won, true)];
        Assert.Single(won, true);
        Assert.Equal(new Workspace(_workspace, 1, winner.Run), await _workspaces.GetAsync(_workspace));
    }

    [Fact]
    public async Task The_flip_that_won_may_be_repeated_and_the_one_that_lost_may_not()
    {
        var (first, second) = (await Keep(31), await Keep(32));
        Assert.True(await _workspaces.TryFlipAsync(_workspace, 0, first));
        Assert.True(await _workspaces.TryFlipAsync(_workspace, 0, first));
        Assert.False(await _workspaces.TryFlipAsync(_workspace, 0, second));
        Assert.True(await _workspaces.TryFlipAsync(_workspace, 1, second));
        Assert.False(await _workspaces.TryFlipAsync(_workspace, 0, first));
    }

    [Fact]
    public async Task A_manifest_is_found_by_its_run_in_its_own_workspace_only()
    {
        var manifest = await Keep(41);
        Assert.Equal(manifest.Run, (await _workspaces.FindManifestAsync(_workspace, manifest.Run))!.Run);
        Assert.Null(await _workspaces.FindManifestAsync(fixture.NextWorkspace(), manifest.Run));
        Assert.Null(await _workspaces.FindManifestAsync(_workspace, new RunId(42)));
    }

    private async Task<Manifest> Keep(ulong run)
    {
        var manifest = new Manifest
        {
            Workspace = _workspace,
            Run = new RunId(Digest.Of(_workspace.Value, $"{run}")),
            Uploads = [],
            Buckets = 16,
            Layers = new EntityLayers(new RunId(run), 16, 0),
            Pages = [],
            Artefacts = [],
            Leads = 0,
            Findings = 0,
            Entities = 0,
            Links = 0,
        };
        await _workspaces.KeepManifestAsync(manifest, CancellationToken.None);
        return manifest;
    }
}
