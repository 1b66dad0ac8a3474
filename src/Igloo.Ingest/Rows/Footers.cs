using System.Buffers;
using Igloo.Ingest.Formats;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Rows;

/// <summary>Tells the totals and closing remarks under a table from its rows.</summary>
internal static class Footers
{
    private static readonly string[] Openings = ["total", "totals", "totales", "grand total", "total general", "subtotal", "sub total", "sub-total", "suma", "sum", "end of report", "fin del reporte", "fin de reporte", "fin del informe", "records:", "rows:", "registros:", "count:"];

    private static readonly SearchValues<char> Starts = SearchValues.Create(string.Concat(Openings.Select(opening => $"{opening[0]}{char.ToUpperInvariant(opening[0])}")));

    /// <summary>Whether a row begins with a word for a total or an end, and fills less than half of its columns; half will do where the word stands alone in its field.</summary>
    public static bool Is(in RawRow row, int columns)
    {
        if (columns < 3) return false;
        var (filled, opens, alone) = (0, false, false);
        for (var i = 0; i < row.Values.Count; i++)
        {
            var value = row.Span(i).Trim();
            if (Tidy.IsMissing(value)) continue;
            if (filled++ > 0) continue;
            opens = Starts.Contains(value[0]) && Opens(value, out alone);
            if (!opens) return false;
        }

        return opens && filled * 2 < columns + (alone ? 1 : 0);
    }

    private static bool Opens(ReadOnlySpan<char> value, out bool alone)
    {
        alone = false;
        foreach (var opening in Openings)
        {
            if (!BeginsLike(value, opening) || !value.StartsWith(opening, StringComparison.OrdinalIgnoreCase) || (value.Length > opening.Length && char.IsLetter(value[opening.Length]))) continue;
            alone = value[opening.Length..].TrimEnd(": ").Length == 0;
            return true;
        }

        return false;
    }

    // Two letters tell nearly all apart: ids of many lists begin with the letter of some opening, and are looked at in every row.
    private static bool BeginsLike(ReadOnlySpan<char> value, string opening) => value.Length > 1 && (value[0] | ' ') == opening[0] && (value[1] | ' ') == opening[1];
}
