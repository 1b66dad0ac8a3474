using System.Globalization;

namespace Igloo.Cli.Files.Networks;

/// <summary>Which fields of a row are an edge's ends, weight and time; -1 where there is none.</summary>
/// <param name="Source">Where an edge begins.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Time">When it was.</param>
/// <param name="HasHeader">Whether the first row names the columns and is no edge.</param>
internal readonly record struct EdgeColumns(int Source, int Target, int Weight, int Time, bool HasHeader)
{
    private static readonly string[] Weights =
        ["weight", "weights", "w", "count", "calls", "messages", "meetings", "contacts", "ties", "n", "num", "number", "frequency", "freq", "times", "strength", "value", "amount", "total", "sum", "peso", "cantidad", "monto", "importe"];

    private static readonly string[] Times = ["time", "timestamp", "ts", "date", "datetime", "when", "t", "fecha", "hora"];

    /// <summary>Tells the columns by the first row where it is a header, else by their place.</summary>
    /// <param name="head">The first row and some that follow; not empty.</param>
    /// <param name="time">Name, or number from 1, of the column of times; <see langword="null"/>: told by its header.</param>
    /// <exception cref="InvalidDataException">The named column of times does not exist.</exception>
    public static EdgeColumns Of(IReadOnlyList<string[]> head, string? time)
    {
        var (first, rows) = (head[0], head.Skip(1).ToArray());
        var ends = EndWords.PairIn(first);
        var hasHeader = (ends is not null && !first.Any(EdgeRow.IsNumber)) || DiffersFromRows(first, rows);
        var when = time is null ? hasHeader ? Find(first, Times) : -1 : Named(first, time);
        if (!hasHeader) return ByPlace(head, when);
        var weight = Find(first, Weights);
        if (weight < 0 && ends is null && when != 2 && HoldsNumbers(rows, 2)) weight = 2;
        return new EdgeColumns(ends?.Source ?? 0, ends?.Target ?? 1, weight, when, true);
    }

    // Ends, weight, time, as far as there are such columns.
    private static EdgeColumns ByPlace(IReadOnlyList<string[]> rows, int time)
    {
        var when = time < 0 && rows.All(row => row.Length > 3 && EdgeList.TimeOf(row[3]) is not null) ? 3 : time;
        return new EdgeColumns(0, 1, when != 2 && HoldsNumbers(rows, 2) ? 2 : -1, when, false);
    }

    /// <summary>What was taken for what, so that a wrong guess is seen.</summary>
    public string InWords(string[] first)
    {
        var hasHeader = HasHeader;
        var words = $"{Name(Source)} → {Name(Target)}";
        if (Weight >= 0) words += $", weight {Name(Weight)}";
        return Time >= 0 ? $"{words}, time {Name(Time)}" : words;

        string Name(int column) => hasHeader && column < first.Length ? $"'{first[column]}'" : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");
    }

    private static int Named(string[] header, string time)
    {
        var found = Find(header, [time]);
        if (found < 0 && int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 && place <= header.Length) found = place - 1;
        return found >= 0 ? found : throw new InvalidDataException($"the file has no column '{time}'; name the column that holds the time of each edge, or give its number");
    }

    // A header where a column of numbers begins with a word.
    private static bool DiffersFromRows(string[] first, string[][] rows) =>
        Enumerable.Range(0, first.Length).Any(column => first[column].Length > 0 && !EdgeRow.IsNumber(first[column]) && HoldsNumbers(rows, column));

    private static bool HoldsNumbers(IReadOnlyList<string[]> rows, int column) =>
        rows.Count > 0 && rows.All(row => column < row.Length && EdgeRow.IsNumber(row[column]));

    private static int Find(string[] fields, string[] names)
    {
        foreach (var name in names)
            for (var i = 0; i < fields.Length; i++)
                if (string.Equals(fields[i].Trim(), name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
