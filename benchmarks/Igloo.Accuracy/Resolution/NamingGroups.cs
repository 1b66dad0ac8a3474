using System.Globalization;

namespace Igloo.Accuracy.Resolution;

/// <summary>Errors by naming group of the synthetic people: whom a merge or split hits, which no single figure shows. The group is seen here only.</summary>
internal static class NamingGroups
{
    /// <summary>Column of the generator that says the group.</summary>
    private const string Group = "nationality";

    public static IEnumerable<string> Lines(string set, string rowsPath, string entitiesPath)
    {
        var rows = CsvRows.Read(rowsPath).ToList();
        if (rows.Count == 0 || !rows[0].ContainsKey(Group)) yield break;
        var entities = CsvRows.Read(entitiesPath).Select(row => row["entity_id"]).ToList();
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (row[Group].Length > 0) groupOf.TryAdd(row[LabelledSet.Truth], row[Group]);
        var tallies = Tally(rows, entities, groupOf);
        yield return Line(set, "false merges (share of joined pairs that are two people)", [.. tallies.Select(tally => tally.WrongJoined / Math.Max(1, tally.Joined))]);
        yield return Line(set, "false splits (share of true pairs left apart)", [.. tallies.Select(tally => 1 - (tally.RightJoined / Math.Max(1, tally.True)))]);
    }

    private static List<(double Joined, double RightJoined, double WrongJoined, double True)> Tally(List<Dictionary<string, string>> rows, List<string> entities, Dictionary<string, string> groupOf)
    {
        var members = rows.Select((row, i) => (Truth: row[LabelledSet.Truth], Entity: entities[i])).Where(member => groupOf.ContainsKey(member.Truth)).ToList();
        var entitySizes = members.CountBy(member => member.Entity).ToDictionary();
        var truthSizes = members.CountBy(member => member.Truth).ToDictionary();
        return [.. members.CountBy(member => member).GroupBy(cell => groupOf[cell.Key.Truth]).Select(group => (
            Joined: group.Sum(cell => cell.Value * (entitySizes[cell.Key.Entity] - 1.0)),
            RightJoined: group.Sum(cell => cell.Value * (cell.Value - 1.0)),
            WrongJoined: group.Sum(cell => cell.Value * (double)(entitySizes[cell.Key.Entity] - cell.Value)),
            True: group.Sum(cell => cell.Value * (truthSizes[cell.Key.Truth] - 1.0))))];
    }

    private static string Line(string set, string measure, double[] rates) => string.Create(
        CultureInfo.InvariantCulture, $"| {set} | {measure} | {rates.Length} | {rates.Min():0.0000} | {rates.Average():0.0000} | {rates.Max():0.0000} | {rates.Max() / Math.Max(1e-9, rates.Average()):0.00} |");
}
