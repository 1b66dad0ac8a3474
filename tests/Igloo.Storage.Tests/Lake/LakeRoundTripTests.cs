using System.Text.Json;
using CsCheck;

namespace Igloo.Storage.Tests;

public sealed class LakeRoundTripTests
{
    [Fact]
    public void Records_come_back_as_they_were_written() => ComesBack(Any.Record);

    [Fact]
    public void Rejects_come_back_as_they_were_written() => ComesBack(Any.Reject);

    [Fact]
    public void Mentions_come_back_as_they_were_written() => ComesBack(Any.MentionProfile);

    [Fact]
    public void Mentions_of_entities_come_back_as_they_were_written() => ComesBack(Any.EntityMentions);

    [Fact]
    public void What_holds_entities_together_comes_back_as_it_was_written() => ComesBack(Any.EntityTies);

    [Fact]
    public void Events_come_back_as_they_were_written() => ComesBack(Any.CaseEvent);

    [Fact]
    public void Links_come_back_as_they_were_written() => ComesBack(Any.Link);

    [Fact]
    public void Correlations_come_back_as_they_were_written() => ComesBack(Any.Correlation);

    [Fact]
    public void Measures_come_back_as_they_were_written() => ComesBack(Any.EntityMeasures);

    [Fact]
    public void Communities_come_back_as_they_were_written() => ComesBack(Any.CommunityMembers);

    [Fact]
    public void Lineage_comes_back_as_it_was_written() => ComesBack(Any.LineageEvent);

    [Fact]
    public void Findings_come_back_as_they_were_written() => ComesBack(Any.Finding);

    [Fact]
    public void Leads_come_back_as_they_were_written() => ComesBack(Any.Lead);

    [Fact]
    public async Task Rows_taken_side_by_side_give_the_bytes_of_rows_one_after_the_other()
    {
        // Three whole groups and some rows more.
        var few = Any.EntityMentions.Array[40].Single();
        EntityMentions[] many = [.. Enumerable.Range(0, (3 * LakeFormats.Of<EntityMentions>().RowGroupRows) + 7).Select(i => few[i % few.Length])];
        using var file = new MemoryStream();
        await WriteOneByOneAsync(file, many);
        Assert.Equal(file.ToArray(), Write(many));
    }

    [Fact]
    public void A_row_that_cannot_be_made_ends_the_writing() =>
        Assert.Throws<InvalidOperationException>(() => Write(new FailingRows(3 * LakeFormats.Of<EntityMentions>().RowGroupRows, Any.EntityMentions.Single())));

    private static async Task WriteOneByOneAsync(Stream output, EntityMentions[] rows)
    {
        await using var file = await ParquetRows<EntityMentions>.CreateAsync(output, CancellationToken.None);
        foreach (var row in rows) await file.AddAsync(row, CancellationToken.None);
        await file.CompleteAsync(CancellationToken.None);
    }

    private static void ComesBack<T>(Gen<T> rows) => rows.Array[0, 40].Sample(
        written =>
        {
            var bytes = Write(written);
            Assert.Equal(bytes, Write(written));
            Assert.Equal(Text(written), Text(Read<T>(bytes)));
        },
        iter: 60,
        threads: 1);

    private static byte[] Write<T>(IReadOnlyList<T> rows)
    {
        using var file = new MemoryStream();
        ParquetFile.WriteAsync(file, rows, CancellationToken.None).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private static T[] Read<T>(byte[] bytes) => ParquetFile.ReadAsync<T>(new MemoryStream(bytes), CancellationToken.None).GetAwaiter().GetResult();

    // Records hold lists, which compare by reference; their text shows every value.
    private static string Text<T>(T[] rows) => JsonSerializer.Serialize(rows, StorageJson.Options);

    /// <summary>Rows of which one in the second group cannot be made.</summary>
    private sealed class FailingRows(int count, EntityMentions row) : IReadOnlyList<EntityMentions>
    {
        public int Count => count;

        public EntityMentions this[int index] => index == count / 2 ? throw new InvalidOperationException("no such row") : row;

        public IEnumerator<EntityMentions> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
