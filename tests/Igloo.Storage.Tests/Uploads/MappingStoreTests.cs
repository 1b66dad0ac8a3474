namespace Igloo.Storage.Tests;

public sealed class MappingStoreTests(StorageFixture fixture)
{
    [Fact]
    public async Task A_mapping_is_found_for_its_own_source_only()
    {
        var source = new SourceRef("police", "mapped");
        await fixture.Storage.Mappings.SaveAsync(source, """{"version":1}""");
        Assert.Equal("""{"version":1}""", await fixture.Storage.Mappings.FindAsync(source));
        Assert.Null(await fixture.Storage.Mappings.FindAsync(new SourceRef("police", "unmapped")));
    }
}
