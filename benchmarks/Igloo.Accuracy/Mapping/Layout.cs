using Igloo.Model;

namespace Igloo.Accuracy.Mapping;

/// <summary>What a column of a layout truly is.</summary>
/// <param name="Header">As the product writes it.</param>
/// <param name="Type">Its type, or <see langword="null"/> when it has none.</param>
/// <param name="Role">Whose value it is.</param>
/// <param name="IsTrait">Whether it holds a protected trait.</param>
/// <param name="Style">How its values are written.</param>
internal sealed record LayoutColumn(string Header, FieldType? Type, Role Role, bool IsTrait, string Style);

/// <summary>The columns of a product's file, with their truth.</summary>
/// <param name="Product">What kind of product or form writes it.</param>
/// <param name="Kind">What its rows tell.</param>
/// <param name="Columns">In order.</param>
/// <param name="PhoneRegion">Region that the source is set up with, for phones without a country code.</param>
internal sealed record Layout(string Product, RecordKind Kind, IReadOnlyList<LayoutColumn> Columns, string PhoneRegion)
{
    /// <summary>Region that its invented rows are read with: those in the Mexican style are written without a country code.</summary>
    public string FilledRegion => Columns.Any(column => column.Style == "mx") ? "MX" : PhoneRegion;

    /// <summary>Reads layouts from their text: <c>= product | kind | region</c>, then a line a column, <c>header | type@role | style</c>. The region may be left out.</summary>
    public static IReadOnlyList<Layout> Parse(IEnumerable<string> lines)
    {
        var layouts = new List<Layout>();
        var columns = new List<LayoutColumn>();
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            string[] parts = [.. line.Split(" | ")];
            if (line.StartsWith("= ", StringComparison.Ordinal)) layouts.Add(new Layout(parts[0][2..], Enum.Parse<RecordKind>(parts[1], ignoreCase: true), columns = [], parts.Length > 2 ? parts[2] : "US"));
            else columns.Add(ColumnOf(parts[1]) with { Header = parts[0], Style = parts[2] });
        }

        return layouts;
    }

    /// <summary>A column by its truth alone: <c>type@role</c>, <c>-</c> where it has no type, <c>!</c> for a protected trait.</summary>
    public static LayoutColumn ColumnOf(string truth)
    {
        var typed = truth.Split('@');
        FieldType? type = typed[0] is "-" or "!" ? null : FieldTypes.Parse(typed[0]);
        return new LayoutColumn("", type, typed.Length > 1 ? Enum.Parse<Role>(typed[1], ignoreCase: true) : Role.Subject, typed[0] == "!", "");
    }
}
