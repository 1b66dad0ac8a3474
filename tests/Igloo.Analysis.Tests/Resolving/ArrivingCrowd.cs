using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>People who come in drops.</summary>
internal static class ArrivingCrowd
{
    /// <summary>People and many of them again, in turn: with less known, with a slip, at the same home with another name, and with little but a name.</summary>
    public static (FieldType, string)[][] Crowd { get; } =
    [
        .. Rows.Town(180).Select((row, i) => (row, i)).SelectMany(each => new[]
        {
            each.row,
            each.row[..3],
            [(each.row[0].Item1, each.row[0].Item2[..^1]), each.row[1], (each.row[2].Item1, each.row[2].Item2[..4]), each.row[3], each.row[4]],
            [(FieldType.PersonGivenName, "MARIA JOSE"), each.row[1], each.row[4], each.row[3]],
            [each.row[each.i % 2], (FieldType.PersonFamilyName, "GARCIA LOPEZ"), (FieldType.PersonBirthDate, $"{1960 + (each.i % 9)}")],
        }),
    ];

    /// <summary>Numbers in another order.</summary>
    public static int[] Shuffled(IEnumerable<int> rows, int seed)
    {
        int[] order = [.. rows];
        new Random(seed).Shuffle(order);
        return order;
    }

    /// <summary>Numbers in drops of some sizes, and the rest in one.</summary>
    public static IEnumerable<int[]> Split(int[] order, List<int> sizes)
    {
        var from = 0;
        foreach (var size in sizes)
        {
            yield return order[from..Math.Min(order.Length, from + size)];
            from = Math.Min(order.Length, from + size);
        }

        yield return order[from..];
    }
}
