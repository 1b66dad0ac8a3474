using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Entities grown part by part: rows that no pair connects cannot touch each other.</summary>
public sealed class EntityGrowthTests
{
    [Fact]
    public void Parts_grown_one_after_the_other_are_as_if_all_were_grown_together()
    {
        var (together, apart) = (Grown(ends: null), Grown([2, 5]));
        Assert.Equal(together.Ties, apart.Ties);
        Assert.Equal(together.Refused, apart.Refused);
        Assert.Equal(3, together.Ties.Count);
        Assert.NotEmpty(together.Refused);
    }

    [Fact]
    public void Nobody_is_joined_across_parts()
    {
        var growth = Grown([2, 5]);
        Assert.NotEqual(growth.Find(0), growth.Find(3));
    }

    [Fact]
    public void Parts_grown_side_by_side_are_as_if_one_was_grown_after_the_other()
    {
        var (one, four) = (ManyGrown(threads: null), ManyGrown(new ParallelOptions { MaxDegreeOfParallelism = 4 }));
        Assert.Equal(one.Ties, four.Ties);
        Assert.Equal(one.Refused, four.Refused);
        Assert.Equal(ManyPairs - 2, one.Ties.Count);
    }

    [Fact]
    public void Who_is_kept_apart_stays_so_whoever_grows_the_part()
    {
        var growth = ManyGrown(new ParallelOptions { MaxDegreeOfParallelism = 4 });
        Assert.NotEqual(growth.Find(0), growth.Find(1));
        Assert.True(growth.AreKeptApart(growth.Find(0), growth.Find(1)));
        Assert.NotEqual(growth.Find((2 * ManyPairs) - 2), growth.Find((2 * ManyPairs) - 1));
        Assert.False(growth.AreKeptApart(growth.Find(2), growth.Find(4)));
    }

    // More pairs than are grown at a time, each a part, of which a person keeps the first and the last apart.
    private const int ManyPairs = 10_000;

    private static EntityGrowth ManyGrown(ParallelOptions? threads)
    {
        var table = new PreparedTable(Rows.Table(Rows.Town(2 * ManyPairs)), [.. Enumerable.Range(0, 2 * ManyPairs)]);
        var growth = new EntityGrowth(table, Weigher(table), new RowDecisions([], [(0, 1), ((2 * ManyPairs) - 2, (2 * ManyPairs) - 1)]), threads: threads);
        growth.Grow([.. Enumerable.Range(0, ManyPairs).Select(pair => (2 * pair, (2 * pair) + 1, 30_000))], passes: 3, [.. Enumerable.Range(1, ManyPairs)]);
        return growth;
    }

    // Somebody in three rows; somebody in two beside a stranger.
    private static EntityGrowth Grown(int[]? ends)
    {
        var rows = Rows.Table([
            Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", document: "X1234567"), Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", document: "X1234567"), Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07"),
            Rows.Person("OTILIA", "BRANDT", "1999-12-19", document: "Q7654321"), Rows.Person("OTILIA", "BRANDT", "1999-12-19", document: "Q7654321"), Rows.Person("MARCO", "LENTZ", "1950-01-01", document: "P5555555"),
            .. Rows.Town(100)]);
        var table = new PreparedTable(rows, [.. Enumerable.Range(0, rows.Count)]);
        var growth = new EntityGrowth(table, Weigher(table), RowDecisions.None);
        growth.Grow([(0, 1, 30_000), (1, 2, 20_000), (3, 4, 30_000), (4, 5, -1_000), (3, 5, -2_000)], passes: 3, ends);
        return growth;
    }

    private static PairWeigher Weigher(PreparedTable table)
    {
        int[] all = [.. Enumerable.Range(0, table.Count)];
        var classes = new ThreeClasses(areTexts: false) { SameRate = -7, HouseholdRate = -8 };
        StrangerEstimate.Fill(table, all, classes);
        return new PairWeigher(classes, new ValueChances(table, all, classes, somebodyOf: null));
    }
}
