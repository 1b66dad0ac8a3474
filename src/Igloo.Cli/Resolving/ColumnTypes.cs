using Igloo.Model;

namespace Igloo.Cli.Resolving;

/// <summary>Which column holds what, as named on the command line.</summary>
internal sealed class ColumnTypes
{
    private readonly Dictionary<string, FieldType> _byColumn = new(StringComparer.OrdinalIgnoreCase);

    // What a thing is known by where no column names a person or an organisation, in this order; the engine compares it as it compares an organisation's name.
    private static readonly FieldType[] NamesOfThings = [FieldType.VesselName, FieldType.PlaceName, FieldType.TextNarrative];

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

        named.NameThings();
        types = named;
        return true;
    }

    /// <summary>These columns and their types.</summary>
    public static ColumnTypes Of(IEnumerable<KeyValuePair<string, FieldType>> columns)
    {
        var named = new ColumnTypes();
        foreach (var (column, type) in columns) named._byColumn[column.Trim()] = type;
        return named;
    }

    private void NameThings()
    {
        if (_byColumn.ContainsValue(FieldType.OrganizationName) || _byColumn.ContainsValue(FieldType.PersonFullName) || _byColumn.ContainsValue(FieldType.PersonFamilyName) || _byColumn.ContainsValue(FieldType.PersonGivenName)) return;
        var known = NamesOfThings.FirstOrDefault(_byColumn.ContainsValue, FieldType.OrganizationName);
        foreach (var column in _byColumn.Where(column => column.Value == known).Select(column => column.Key).ToList()) _byColumn[column] = FieldType.OrganizationName;
    }
}
