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

    // Somebody in three rows; somebody in two beside a stranger.
    private static EntityGrowth Grown(int[]? ends)
    {
        var rows = Rows.Table([
            Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", document: "X1234567"), Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", document: "X1234567"), Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07"),
            Rows.Person("OTILIA", "BRANDT", "1999-12-19", document: "Q7654321"), Rows.Person("OTILIA", "BRANDT", "1999-12-19", document: "Q7654321"), Rows.Person("MARCO", "LENTZ", "1950-01-01", document: "P5555555"),
            .. Rows.Town(100)]);
        var table = new PreparedTable(rows, [.. Enumerable.Range(0, rows.Count)]);
        int[] all = [.. Enumerable.Range(0, table.Count)];
        var classes = new ThreeClasses(areTexts: false) { SameRate = -7, HouseholdRate = -8 };
        StrangerEstimate.Fill(table, all, classes);
        var growth = new EntityGrowth(table, new PairWeigher(classes, new ValueChances(table, all, classes, somebodyOf: null)), RowDecisions.None);
        growth.Grow([(0, 1, 30_000), (1, 2, 20_000), (3, 4, 30_000), (4, 5, -1_000), (3, 5, -2_000)], passes: 3, ends);
        return growth;
    }
}
