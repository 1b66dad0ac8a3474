using System.Globalization;
using Igloo.Model;

namespace Igloo.Ingest.Formats;

/// <summary>The columns of one table of a file. Objects of a JSON file may bring new ones as they come.</summary>
internal sealed class TableHeader(string table)
{
    private readonly List<string> _columns = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private ToldValue[] _told = [];

    /// <summary>Sheet or empty.</summary>
    public string Table { get; } = table;

    /// <summary>Those that the rows have themselves, and behind them one for each value that the file tells once for all rows.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>What the file tells once, before the header: the last columns, whose value is the same in every row.</summary>
    public IReadOnlyList<ToldValue> Told => _told;

    /// <summary>How many columns the rows have themselves.</summary>
    public int Own => _columns.Count - _told.Length;

    /// <summary>What the rows tell where the form itself says so, as texts and mails do; <see langword="null"/>: to be guessed.</summary>
    public RecordKind? Tells { get; init; }

    /// <summary>Whether the file names no columns, so that they are named by their place: <c>column 1</c>.</summary>
    public bool IsByPlace { get; private init; }

    /// <summary>The header of a table without one.</summary>
    public static TableHeader ByPlace(string table, int columns)
    {
        var header = new TableHeader(table) { IsByPlace = true };
        for (var i = 0; i < columns; i++) header.Add("");
        return header;
    }

    public static TableHeader Of(string table, IEnumerable<string> names)
    {
        var header = new TableHeader(table);
        foreach (var name in names) header.Add(name);
        return header;
    }

    /// <summary>Adds what the file tells once for all rows, unless its columns have no names; what a column of the rows is called they tell themselves. Only once, when all columns of the rows are there.</summary>
    public TableHeader Tell(IEnumerable<ToldValue> told)
    {
        if (IsByPlace) return this;
        List<ToldValue> added = [];
        foreach (var value in told)
        {
            if (_numbers.ContainsKey(value.Label)) continue;
            Add(value.Label);
            added.Add(value);
        }

        _told = [.. added];
        return this;
    }

    /// <summary>Whether a row says the names of the columns again.</summary>
    public bool IsRepeatedBy(List<string> cells)
    {
        if (IsByPlace || cells.Count != Own) return false;
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] != _columns[i]) return false;
        return true;
    }

    /// <summary>Adds a column under a name of its own: <c>name</c>, then <c>name (2)</c>.</summary>
    public int Add(string name)
    {
        if (_columns.Count == Limits.Columns)
            throw new UnreadableFileException($"the file has more than {Limits.Columns} columns; send only the columns that matter, one fact per column");
        var trimmed = name.Trim();
        if (trimmed.Length == 0) trimmed = string.Create(CultureInfo.InvariantCulture, $"column {_columns.Count + 1}");
        var unique = trimmed;
        for (var again = 2; !_numbers.TryAdd(unique, _columns.Count); again++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{trimmed} ({again})");
        _columns.Add(unique);
        return _columns.Count - 1;
    }

    /// <summary>The column of a name, added when it is new.</summary>
    public int IndexOf(string name) => _numbers.TryGetValue(name, out var index) ? index : Add(name);

    /// <summary>Puts a value under a name into a row; the same name twice gets a column of its own, so that nothing is overwritten.</summary>
    public void Put(string name, string? text, List<string?> values)
    {
        var column = IndexOf(name.Trim());
        for (var again = 2; column < values.Count && values[column] is not null; again++)
            column = IndexOf(string.Create(CultureInfo.InvariantCulture, $"{name.Trim()} ({again})"));
        while (values.Count <= column) values.Add(null);
        values[column] = text;
    }
}
