using CsCheck;
using Igloo.Ingest.Quality;

namespace Igloo.Ingest.Tests.Quality;

public sealed class ValueTableTests
{
    [Fact]
    public void Values_are_counted_in_the_order_in_which_they_came()
    {
        Gen.Int[0, 3_000].Array[0, 5_000].Sample(
            numbers =>
            {
                string[] values = [.. numbers.Select(number => $"value {number}")];
                return Counted(values).Counts.SequenceEqual(values.GroupBy(value => value).Select(alike => new ValueCount(alike.Key, alike.Count())));
            },
            iter: 100);
    }

    [Fact]
    public void A_value_that_did_not_come_is_not_found()
    {
        var table = Counted("Ana", "Luis");
        Assert.Equal(1, table.Find("Luis"));
        Assert.Equal(ValueTable.None, table.Find("Lui"));
    }

    [Fact]
    public void Only_the_first_thousand_are_remembered_with_their_reading()
    {
        var table = Counted([.. Enumerable.Range(0, 2_000).Select(number => $"{number}")]);
        Assert.Equal("1023", table.Known(table.Find("1023"))?.Raw);
        Assert.Null(table.Known(table.Find("1024")));
    }

    [Fact]
    public void What_is_not_kept_is_forgotten()
    {
        var table = Counted("Ana", "Luis", "Ana", "Mei");
        table.Keep([new ValueCount("Ana", 2)]);
        Assert.Equal([new ValueCount("Ana", 2)], table.Counts);
        Assert.Equal(ValueTable.None, table.Find("Luis"));
    }

    private static ValueTable Counted(params string[] values)
    {
        var table = new ValueTable();
        foreach (var value in values)
        {
            if (table.Find(value) is var index and not ValueTable.None) table.CountAgain(index);
            else table.Add(value);
        }

        return table;
    }
}
