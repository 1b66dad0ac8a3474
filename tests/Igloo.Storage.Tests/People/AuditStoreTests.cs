using Azure.Data.Tables;

namespace Igloo.Storage.Tests;

public sealed class AuditStoreTests(StorageFixture fixture)
{
    [Fact]
    public async Task Entries_written_at_once_make_one_unbroken_chain()
    {
        await using var audit = Open("writer-1");
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => audit.AppendAsync(Entry($"L-{i}"))));
        var lines = await audit.ListAsync("writer-1");
        Assert.Equal(Enumerable.Range(1, 250), lines.Select(line => (int)line.Number));
        Assert.Null(await audit.FindBreakAsync("writer-1"));
        Assert.Contains("writer-1", await audit.WritersAsync());
    }

    [Fact]
    public async Task A_changed_line_breaks_the_chain_where_it_stands()
    {
        await using var audit = Open("writer-2");
        for (var i = 0; i < 3; i++) await audit.AppendAsync(Entry($"L-{i}"));
        var row = (await Table().GetEntityAsync<TableEntity>("writer-2", "000000000002")).Value;
        row["Entry"] = row.GetString("Entry").Replace("L-1", "L-9", StringComparison.Ordinal);
        await Table().UpdateEntityAsync(row, row.ETag);
        Assert.Equal(2, await audit.FindBreakAsync("writer-2"));
    }

    [Fact]
    public async Task A_removed_line_breaks_the_chain_where_it_stood()
    {
        await using var audit = Open("writer-3");
        for (var i = 0; i < 3; i++) await audit.AppendAsync(Entry($"L-{i}"));
        await Table().DeleteEntityAsync("writer-3", "000000000002");
        Assert.Equal(2, await audit.FindBreakAsync("writer-3"));
    }

    [Fact]
    public async Task Closing_writes_what_waits_and_takes_nothing_more()
    {
        var audit = Open("writer-4");
        var waiting = audit.AppendAsync(Entry("L-1"));
        await audit.DisposeAsync();
        await waiting;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => audit.AppendAsync(Entry("L-2")));
    }

    private static AuditEntry Entry(string target) => new("u-1", "analyst", "lead.read", "border", target, 200, DateTimeOffset.UnixEpoch);

    private TableClient Table() => new(fixture.Options.ConnectionString, "Audit");

    private AuditStore Open(string writer) => new(Table(), writer);
}
