namespace Igloo.Ingest.Formats;

/// <summary>Headings that stand over several columns each, as merged cells of a spreadsheet do: <c>SENDER</c> over <c>Name</c> and <c>Phone</c>, <c>RECEIVER</c> over the next two.</summary>
internal static class GroupHeadings
{
    /// <summary>Why the row of the second names is none of the table's.</summary>
    public const string SecondLine = "is the second line of the header";

    private const int LeastGroups = 2;
    private const int LeastAlone = 2;
    private const int LongestName = 40;

    /// <summary>The names of the columns, those that come twice with the heading above them: <c>SENDER Name</c>.</summary>
    /// <param name="above">The row right above the header, or <see langword="null"/>; a heading stands over the first of its columns.</param>
    /// <param name="names">The header.</param>
    public static IReadOnlyList<string> Join(IReadOnlyList<string>? above, IReadOnlyList<string> names)
    {
        if (above is null || above.Count(IsFilled) < LeastGroups || above.Any(cell => cell.Any(char.IsDigit))) return names;
        var twice = names.Select(name => name.Trim()).Where(IsFilled).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (twice.Count == 0) return names;
        var joined = new List<string>();
        var heading = "";
        for (var i = 0; i < names.Count; i++)
        {
            if (i < above.Count && IsFilled(above[i])) heading = above[i].Trim();
            joined.Add(heading.Length > 0 && twice.Contains(names[i].Trim()) ? $"{heading} {names[i].Trim()}" : names[i]);
        }

        return joined;
    }

    /// <summary>Whether the row below a header names the columns that the header only groups, as merged cells do: <c>Parties</c> over <c>From</c> and <c>To</c>, and nothing under the columns that need no second name.</summary>
    public static bool AreBelow(IReadOnlyList<string> names, IReadOnlyList<string> below)
    {
        if (below.Count(IsFilled) < LeastGroups || below.Any(cell => cell.Length > LongestName || cell.Any(char.IsDigit) || cell.Contains('@', StringComparison.Ordinal))) return false;
        var (unnamed, alone) = (0, 0);
        for (var i = 0; i < Math.Max(names.Count, below.Count); i++)
        {
            var (isNamed, isSplit) = (i < names.Count && IsFilled(names[i]), i < below.Count && IsFilled(below[i]));
            if (!isNamed && !isSplit && i < names.Count) return false;
            if (!isNamed && isSplit) unnamed++;
            if (!isNamed) continue;
            var isGroup = i + 1 < below.Count && IsFilled(below[i + 1]) && !(i + 1 < names.Count && IsFilled(names[i + 1]));
            if (isSplit != isGroup) return false;
            if (!isGroup) alone++;
        }

        return unnamed > 0 && alone >= LeastAlone;
    }

    /// <summary>The names of the columns, those of a group behind the name of it: <c>Parties From</c>, <c>Parties To</c>.</summary>
    public static IReadOnlyList<string> JoinBelow(IReadOnlyList<string> names, IReadOnlyList<string> below)
    {
        var joined = new List<string>();
        var heading = "";
        for (var i = 0; i < Math.Max(names.Count, below.Count); i++)
        {
            if (i < names.Count && IsFilled(names[i])) heading = names[i].Trim();
            joined.Add(i < below.Count && IsFilled(below[i]) ? $"{heading} {below[i].Trim()}" : i < names.Count ? names[i] : "");
        }

        return joined;
    }

    private static bool IsFilled(string cell) => !string.IsNullOrWhiteSpace(cell);
}
