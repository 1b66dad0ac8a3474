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
    public void Events_come_back_as_they_were_written() => ComesBack(Any.CaseEvent);

    [Fact]
    public void Links_come_back_as_they_were_written() => ComesBack(Any.Link);

    [Fact]
    public void Correlations_come_back_as_they_were_written() => ComesBack(Any.Correlation);

    [Fact]
    public void Measures_come_back_as_they_were_written() => ComesBack(Any.EntityMeasures);

    [Fact]
    public void Lineage_comes_back_as_it_was_written() => ComesBack(Any.LineageEvent);

    [Fact]
    public void Findings_come_back_as_they_were_written() => ComesBack(Any.Finding);

    [Fact]
    public void Leads_come_back_as_they_were_written() => ComesBack(Any.Lead);

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
}
