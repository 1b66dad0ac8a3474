namespace Igloo.Ingest.Formats;

/// <summary>Headings that stand over several columns each, as merged cells of a spreadsheet do: <c>SENDER</c> over <c>Name</c> and <c>Phone</c>, <c>RECEIVER</c> over the next two.</summary>
internal static class GroupHeadings
{
    private const int LeastGroups = 2;

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

    private static bool IsFilled(string cell) => !string.IsNullOrWhiteSpace(cell);
}
