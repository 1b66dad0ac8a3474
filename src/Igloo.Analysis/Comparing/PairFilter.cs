using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Drops the pairs that no model fitted to data would call the same, so that they need not be stored.</summary>
internal static class PairFilter
{
    /// <summary>Least evidence under the assumed odds, in millionths of a bit: far below what even the prior of a set of a hundred people asks for.</summary>
    private const long Least = 5_000_000;

    private static readonly IReadOnlyList<long>[] Levels = Table();

    public static bool IsWorthKeeping(List<ComparedField> fields)
    {
        var isHousehold = Household.IsOnlyShared(fields);
        long sum = 0;
        foreach (var field in fields)
        {
            var weight = Levels[(int)field.Type][field.Level];
            if (weight < 0 || !isHousehold || !Household.Shares(field.Type)) sum += weight;
        }

        return sum >= Least;
    }

    private static IReadOnlyList<long>[] Table()
    {
        var table = new IReadOnlyList<long>[FieldTypes.All.Count];
        foreach (var row in MatchModel.Default.Weights) table[(int)row.Type] = row.Levels;
        return table;
    }
}
