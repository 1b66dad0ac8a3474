using Igloo.Model;

namespace Igloo.Cli.Resolving;

/// <summary>Which column holds what, as named on the command line.</summary>
internal sealed class ColumnTypes
{
    private readonly Dictionary<string, FieldType> _byColumn = new(StringComparer.OrdinalIgnoreCase);

    private ColumnTypes()
    {
    }

    /// <summary>The types named, each once.</summary>
    public IEnumerable<FieldType> Types => _byColumn.Values.Distinct();

    public bool TryFind(string column, out FieldType type) => _byColumn.TryGetValue(column.Trim(), out type);

    /// <summary>Reads <c>column=type,…</c>. Nothing named gives no types and no problem.</summary>
    public static bool TryParse(string? text, out ColumnTypes? types, out string problem)
    {
        (types, problem) = (null, "");
        if (string.IsNullOrWhiteSpace(text)) return true;
        var named = new ColumnTypes();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.LastIndexOf('=');
            if (at < 1 || !FieldTypes.TryParse(part[(at + 1)..].Trim(), out var type))
            {
                problem = $"'{part}' names no type; write column=type with a type of: {string.Join(", ", FieldTypes.All.Select(known => known.Name()))}.";
                return false;
            }

            named._byColumn[part[..at].Trim()] = type;
        }

        types = named;
        return true;
    }
}
