namespace Igloo.Analysis.Resolving;

/// <summary>What people decided about rows of a table; it beats whatever the rows say.</summary>
/// <param name="Same">Pairs of rows that are the same, the first to be obeyed first.</param>
/// <param name="NotSame">Pairs of rows that are not, also not through third rows; each beats everything in <paramref name="Same"/>.</param>
public sealed record RowDecisions(IReadOnlyList<(int A, int B)> Same, IReadOnlyList<(int A, int B)> NotSame)
{
    /// <summary>Nothing was decided.</summary>
    public static RowDecisions None { get; } = new([], []);

    /// <summary>The decisions with rows numbered otherwise.</summary>
    internal RowDecisions Renumbered(int[] numbers) => new(Renumbered(Same, numbers), Renumbered(NotSame, numbers));

    /// <summary>Every row that something was decided about.</summary>
    internal HashSet<int> Rows() => [.. Same.Concat(NotSame).SelectMany(pair => new[] { pair.A, pair.B })];

    private static (int, int)[] Renumbered(IReadOnlyList<(int A, int B)> pairs, int[] numbers) => [.. pairs.Select(pair => (numbers[pair.A], numbers[pair.B]))];
}
