using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>How the columns of a file become typed fields: guessed once, confirmed or edited by a person, versioned JSON.</summary>
/// <remarks>Immutable and thread-safe. docs/formats/mapping.md describes the JSON.</remarks>
public sealed record ColumnMapping
{
    /// <summary>The version of the form that this code writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What a row tells.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>One per column, in the order of the file.</summary>
    public required IReadOnlyList<MappedColumn> Columns { get; init; }

    /// <summary>Order of day and month in dates that do not show it; <see langword="null"/>: each column's values decide.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Zone of times that do not say their own, such as <c>-06:00</c> or <c>America/Monterrey</c>; <see langword="null"/>: as the request says.</summary>
    public string? TimeZone { get; init; }

    /// <summary>ISO 3166-1 alpha-2 region of phones without a country code; <see langword="null"/>: as the request says.</summary>
    public string? PhoneRegion { get; init; }

    /// <summary>What parts the fields of delimited text; <see langword="null"/>: found out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Sheets of a workbook whose rows tell something else.</summary>
    public IReadOnlyList<SheetMapping> Sheets { get; init; } = [];

    /// <summary>Reads a mapping; unusable with what is wrong and what would be right. Never throws.</summary>
    public static Reading<ColumnMapping> Parse(string json) => MappingJson.Parse(json);

    /// <summary>The mapping as indented JSON; <see cref="Parse"/> reads it back to an equal one.</summary>
    public string ToJson() => MappingJson.Write(this);

    /// <summary>The columns that stand for <paramref name="sheet"/>.</summary>
    internal (RecordKind Kind, IReadOnlyList<MappedColumn> Columns) Of(string sheet)
    {
        foreach (var other in Sheets)
            if (other.Sheet == sheet) return (other.Kind, other.Columns);
        return (Kind, Columns);
    }
}
