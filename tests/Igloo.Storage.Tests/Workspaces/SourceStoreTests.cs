namespace Igloo.Storage.Tests;

public sealed class SourceStoreTests(StorageFixture fixture)
{
    private readonly SourceStore _sources = fixture.Storage.Sources;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task A_configured_source_is_found_with_its_settings()
    {
        var settings = Settings("calls") with { PhoneRegion = "MX", TimeZone = "America/Monterrey", DateOrder = "dmy", Contact = "the desk" };
        await _sources.SaveAsync(settings);
        Assert.Equal(settings, await _sources.FindAsync(settings.Source));
    }

    [Fact]
    public async Task A_source_that_nobody_configured_is_not_found() =>
        Assert.Null(await _sources.FindAsync(new SourceRef("nobody", "nothing")));

    [Fact]
    public async Task Sources_are_listed_by_workspace_in_order()
    {
        await _sources.SaveAsync(Settings("b"));
        await _sources.SaveAsync(Settings("a"));
        Assert.Equal(["a", "b"], (await _sources.ListAsync(_workspace)).Select(source => source.Source.Source));
        Assert.Empty(await _sources.ListAsync(fixture.NextWorkspace()));
    }

    private SourceSettings Settings(string source) => new()
    {
        Source = new SourceRef($"agency#{_workspace}", source),
        Workspace = _workspace,
        Release = new ReleaseClass("agency", ReleaseClass.AgencyOnly),
    };
}
