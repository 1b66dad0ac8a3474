namespace Igloo.Analysis.Resolving;

/// <summary>From which list each text came, where lists that name each thing once stand beside each other.</summary>
internal static class TextLists
{
    /// <summary>Stands for a text that more than one list has: it has met its equal already.</summary>
    public const int Several = -1;

    /// <summary>Share of rows that repeat a text of their own list from which the list is taken to name things more than once.</summary>
    private const double MostRepeats = .2;

    /// <summary>The list of each text, or <see langword="null"/> when texts may mean the same thing as others of their own list.</summary>
    /// <param name="rows">The text of each row, or -1.</param>
    /// <param name="listOf">The list of each row.</param>
    /// <param name="count">How many texts there are.</param>
    public static int[]? Of(int[] rows, Func<int, int> listOf, int count)
    {
        var (lists, seen, totals, repeats) = (new int?[count], new HashSet<(int Text, int List)>(), new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is not (>= 0 and var text)) continue;
            var list = listOf(row);
            totals[list] = totals.GetValueOrDefault(list) + 1;
            if (!seen.Add((text, list))) repeats[list] = repeats.GetValueOrDefault(list) + 1;
            lists[text] = lists[text] is null || lists[text] == list ? list : Several;
        }

        return totals.Count < 2 || repeats.Any(list => list.Value > MostRepeats * totals[list.Key]) ? null : Array.ConvertAll(lists, list => list ?? Several);
    }
}
