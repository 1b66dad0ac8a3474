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
    public void Entities_come_back_as_they_were_written() => ComesBack(Any.Entity);

    [Fact]
    public void What_holds_entities_together_comes_back_as_it_was_written() => ComesBack(Any.EntityTies);

    [Fact]
    public void Packed_entities_give_the_bytes_of_those_with_texts_of_their_own_and_come_back() => Any.Entity.Array[0, 40].Sample(
        written =>
        {
            var bytes = Write(written);
            Assert.Equal(bytes, Write(Array.ConvertAll(written, PackedEntity.Of)));
            Assert.Equal(Text(written), Text(Array.ConvertAll(Read<PackedEntity>(bytes), entity => entity.ToEntity())));
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Stored_entities_are_made_as_they_were_written() => Any.Entity.Array[0, 40].Sample(
        written =>
        {
            var file = new MemoryStream(Write(written));
            Assert.Equal(Text(written), Text(ParquetFile.StreamAsync(_ => Task.FromResult<Stream>(file), LakeViews.All<StoredEntity>(), CancellationToken.None).Select(entity => entity.Made()).ToBlockingEnumerable().ToArray()));
        },
        iter: 30);

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
        var few = Any.Entity.Array[40].Single();
        Entity[] many = [.. Enumerable.Range(0, (3 * LakeFormats.Of<Entity>().RowGroupRows) + 7).Select(i => few[i % few.Length])];
        using var file = new MemoryStream();
        await WriteOneByOneAsync(file, many);
        Assert.Equal(file.ToArray(), Write(many));
    }

    [Fact]
    public void A_row_that_cannot_be_made_ends_the_writing() =>
        Assert.Throws<InvalidOperationException>(() => Write(new FailingRows(3 * LakeFormats.Of<Entity>().RowGroupRows, Any.Entity.Single())));

    private static async Task WriteOneByOneAsync(Stream output, Entity[] rows)
    {
        await using var file = await ParquetRows<Entity>.CreateAsync(output, CancellationToken.None);
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
    private sealed class FailingRows(int count, Entity row) : IReadOnlyList<Entity>
    {
        public int Count => count;

        public Entity this[int index] => index == count / 2 ? throw new InvalidOperationException("no such row") : row;

        public IEnumerator<Entity> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
