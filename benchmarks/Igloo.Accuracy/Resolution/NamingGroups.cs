using System.Globalization;

namespace Igloo.Accuracy.Resolution;

/// <summary>Errors by naming group of the synthetic people: whom a merge or split hits, which no single figure shows. The group is seen here only.</summary>
internal static class NamingGroups
{
    /// <summary>Column of the generator that says the group.</summary>
    private const string Group = "nationality";

    /// <summary>How often people are dealt out to groups of the same sizes by chance, to see what worst / mean chance alone makes.</summary>
    private const int Shuffles = 20;

    private static readonly (string Name, Func<Tally, double> Rate)[] Errors =
    [
        ("false merges (share of joined pairs that are two people)", tally => tally.WrongJoined / Math.Max(1, tally.Joined)),
        ("false splits (share of true pairs left apart)", tally => 1 - (tally.RightJoined / Math.Max(1, tally.True))),
    ];

    public static IEnumerable<string> Lines(string set, string rowsPath, string entitiesPath)
    {
        var rows = CsvRows.Read(rowsPath).Select(row => (Truth: row[LabelledSet.Truth], Group: row.GetValueOrDefault(Group, ""))).ToList();
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (truth, group) in rows)
            if (group.Length > 0) groupOf.TryAdd(truth, group);
        if (groupOf.Count == 0) yield break;
        var cells = CellsOf(rows.Zip(CsvRows.Read(entitiesPath), (row, entity) => (row.Truth, Entity: entity["entity_id"])).Where(member => groupOf.ContainsKey(member.Truth)).ToList());
        var shuffled = Enumerable.Range(1, Shuffles).Select(seed => Tallies(cells, Shuffled(groupOf, seed))).ToList();
        var tallies = Tallies(cells, groupOf);
        foreach (var (name, rate) in Errors) yield return Line(set, name, [.. tallies.Select(rate)], shuffled.Average(each => WorstToMean([.. each.Select(rate)])));
    }

    private static List<Cell> CellsOf(List<(string Truth, string Entity)> members)
    {
        var entitySizes = members.CountBy(member => member.Entity).ToDictionary();
        var truthSizes = members.CountBy(member => member.Truth).ToDictionary();
        return [.. members.CountBy(member => member).Select(cell => new Cell(cell.Key.Truth, cell.Value, entitySizes[cell.Key.Entity], truthSizes[cell.Key.Truth]))];
    }

    private static List<Tally> Tallies(List<Cell> cells, Dictionary<string, string> groupOf) => [.. cells.GroupBy(cell => groupOf[cell.Truth]).Select(group => new Tally(
        Joined: group.Sum(cell => cell.Rows * (cell.RowsOfEntity - 1.0)),
        RightJoined: group.Sum(cell => cell.Rows * (cell.Rows - 1.0)),
        WrongJoined: group.Sum(cell => cell.Rows * (double)(cell.RowsOfEntity - cell.Rows)),
        True: group.Sum(cell => cell.Rows * (cell.RowsOfTruth - 1.0))))];

    // The same people and the same sizes of groups; who is in which is chance.
    private static Dictionary<string, string> Shuffled(Dictionary<string, string> groupOf, int seed)
    {
        string[] groups = [.. groupOf.Values];
        new Random(seed).Shuffle(groups);
        return groupOf.Keys.Zip(groups).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static double WorstToMean(double[] rates) => rates.Max() / Math.Max(1e-9, rates.Average());

    private static string Line(string set, string measure, double[] rates, double byChance) => string.Create(
        CultureInfo.InvariantCulture, $"| {set} | {measure} | {rates.Length} | {rates.Min():0.0000} | {rates.Average():0.0000} | {rates.Max():0.0000} | {WorstToMean(rates):0.00} | {byChance:0.00} |");

    /// <summary>The rows of one person in one entity.</summary>
    private sealed record Cell(string Truth, int Rows, int RowsOfEntity, int RowsOfTruth);

    /// <summary>Pairs of rows of a group.</summary>
    private sealed record Tally(double Joined, double RightJoined, double WrongJoined, double True);
}
