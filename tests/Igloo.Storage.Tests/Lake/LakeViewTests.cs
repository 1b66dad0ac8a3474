using CsCheck;

namespace Igloo.Storage.Tests;

/// <summary>A view gives the same rows, without what it leaves out.</summary>
public sealed class LakeViewTests(StorageFixture fixture)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void A_stored_entity_has_the_mentions_that_were_written_and_those_of_another_where_all_are_equal() =>
        Any.EntityMentions.Array[1, 10].Sample(
            written =>
            {
                Assert.Equal(written.Select(entity => entity.Entity), Stored(written).Select(entity => entity.Id));
                Assert.Equal(written.SelectMany(entity => entity.Mentions), Stored(written).SelectMany(entity => entity.Mentions.ToArray()));
                Assert.Equal(Text(written), Text(Stored(written).Select(entity => entity.Made())));
                foreach (var one in Stored(written))
                    Assert.Equal(written.Select(other => other.Mentions.SequenceEqual(one.Mentions.ToArray())), Stored(written).Select(other => other.HasMentionsOf(one)));
            },
            iter: 50);

    [Fact]
    public async Task Mentions_given_to_a_sink_are_those_of_the_file() => await Any.MentionProfile.Array[0, 30].SampleAsync(
        async written =>
        {
            await fixture.Storage.Lake.WriteAsync("lake/sunk", written, None);
            var sink = new Told();
            await fixture.Storage.Lake.ReadMentionsAsync("lake/sunk", sink, None);
            Assert.Equal(written.SelectMany(mention => (string[])[$"{mention.Id} {mention.Source} {mention.Release}", .. mention.Values.Select(value => $"{value.Type}={value.Value}")]), sink.Lines);
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Fields_are_read_of_the_kinds_that_are_asked_for_and_the_received_row_of_none() =>
        Any.Record.Array[0, 30].Sample(
            written =>
            {
                var calls = written.Select(record => record with { Fields = record.Kind == RecordKind.Call ? record.Fields : [], Sent = SentRow.None });
                Assert.Equal(Text(written.Any(record => record.Kind == RecordKind.Call) ? calls : []), Text(Stream(written, LakeViews.FieldsOf(kind => kind == RecordKind.Call))));
            },
            iter: 50);

    [Fact]
    public void A_row_group_without_the_kinds_that_are_asked_for_is_passed_over_and_one_with_them_is_not()
    {
        var rows = Enumerable.Range(0, 3 * RecordCodec.RowGroupRows).Select(row => Any.Record.Single() with { Kind = row == RecordCodec.RowGroupRows ? RecordKind.Call : RecordKind.Party }).ToArray();
        var read = Stream(rows, LakeViews.FieldsOf(kind => kind == RecordKind.Call));
        Assert.Equal(rows[RecordCodec.RowGroupRows..(2 * RecordCodec.RowGroupRows)].Select(record => record.Id), read.Select(record => record.Id));
        Assert.Equal(rows[RecordCodec.RowGroupRows].Fields, read[0].Fields);
    }

    [Fact]
    public async Task Rows_beyond_a_row_group_are_streamed_in_order_and_counted_without_being_read()
    {
        var lake = fixture.Storage.Lake;
        Reject[] rows = [.. Enumerable.Range(1, 20_000).Select(row => new Reject(new RowRef("", row), "caller", $"{row}", "no number"))];
        await lake.WriteAsync("lake/streamed", rows, None);
        Assert.Equal(rows, await lake.StreamAsync<Reject>("lake/streamed", cancellation: None).ToListAsync(None));
        Assert.Equal(20_000, await lake.CountAsync<Reject>("lake/streamed", None));
    }

    [Fact]
    public async Task Who_takes_the_first_rows_only_leaves_the_file_whole_for_who_takes_them_all()
    {
        var lake = fixture.Storage.Lake;
        Reject[] rows = [.. Enumerable.Range(1, 30_000).Select(row => new Reject(new RowRef("", row), "caller", $"{row}", "no number"))];
        await lake.WriteAsync("lake/left", rows, None);
        for (var taken = 0; taken < 20_000; taken += 4_096)
            Assert.Equal(rows.Take(taken), await lake.StreamAsync<Reject>("lake/left", cancellation: None).Take(taken).ToListAsync(None));
        Assert.Equal(rows, await lake.StreamAsync<Reject>("lake/left", cancellation: None).ToListAsync(None));
    }

    [Fact]
    public async Task A_stream_of_rows_ends_when_it_is_cancelled()
    {
        var lake = fixture.Storage.Lake;
        await lake.WriteAsync<Reject>("lake/cancelled", [.. Enumerable.Range(1, 30_000).Select(row => new Reject(new RowRef("", row), "caller", $"{row}", "no number"))], None);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in lake.StreamAsync<Reject>("lake/cancelled", cancellation: stop.Token))
                if (row.Row.Number == 1) await stop.CancelAsync();
        });
    }

    [Fact]
    public async Task A_missing_name_is_told_when_it_is_streamed_counted_or_asked_for_ids()
    {
        var lake = fixture.Storage.Lake;
        Assert.Equal("lake/none", (await Assert.ThrowsAsync<ArtefactMissingException>(async () => await lake.StreamAsync<Reject>("lake/none", cancellation: None).ToListAsync(None))).Name);
        Assert.Equal("lake/none", (await Assert.ThrowsAsync<ArtefactMissingException>(() => lake.CountAsync<Reject>("lake/none", None))).Name);
        Assert.Equal("lake/none", (await Assert.ThrowsAsync<ArtefactMissingException>(() => lake.ReadMentionsAsync("lake/none", new Told(), None))).Name);
        Assert.Equal("lake/none", (await Assert.ThrowsAsync<ArtefactMissingException>(() => lake.ReadRecordIdsAsync("lake/none", None))).Name);
    }

    private static List<T> Stream<T>(T[] written, LakeView<T> view) => [.. Rows(written, view)];

    // One after the other: a stored entity stands until the next one is read.
    private static IEnumerable<StoredEntity> Stored(EntityMentions[] written) => Rows(written, LakeViews.All<StoredEntity>());

    private static IEnumerable<TRow> Rows<TWritten, TRow>(TWritten[] written, LakeView<TRow> view)
    {
        using var file = new MemoryStream();
        ParquetFile.WriteAsync(file, written, None).GetAwaiter().GetResult();
        file.Position = 0;
        foreach (var row in ParquetFile.StreamAsync(_ => Task.FromResult<Stream>(file), view, None).ToBlockingEnumerable()) yield return row;
    }

    private static string Text<T>(IEnumerable<T> rows) => System.Text.Json.JsonSerializer.Serialize(rows, StorageJson.Options);

    /// <summary>Writes down what it is given.</summary>
    private sealed class Told : IMentionSink
    {
        public List<string> Lines { get; } = [];

        public void Begin(MentionId id, SourceRef source, ReleaseClass release) => Lines.Add($"{id} {source} {release}");

        public void Add(FieldType type, ReadOnlySpan<char> value) => Lines.Add($"{type}={value}");
    }
}
