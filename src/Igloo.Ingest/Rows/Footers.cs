using System.Buffers;
using Igloo.Ingest.Formats;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Rows;

/// <summary>Tells the totals and closing remarks under a table from its rows.</summary>
internal static class Footers
{
    private static readonly string[] Openings =
    [
        "total", "totals", "totales", "grand total", "total general", "subtotal", "sub total", "sub-total", "suma", "sum", "end of report", "fin del reporte", "fin de reporte", "fin del informe", "records:", "rows:", "registros:", "count:",
        "totale", "totali", "totaal", "totalt", "totaux", "gesamt", "gesamtsumme", "summe", "zwischensumme", "somme", "soma", "razem", "łącznie", "toplam", "genel toplam", "celkem", "összesen", "итого", "всего", "усього", "разом", "σύνολο",
        "المجموع", "الإجمالي", "الاجمالي", "合计", "合計", "总计", "總計", "小计", "小計", "합계", "총계", "fin du rapport", "ende des berichts", "fim do relatório", "koniec raportu", "конец отчета",
    ];

    private static readonly SearchValues<char> Starts = SearchValues.Create(string.Concat(Openings.Select(opening => $"{opening[0]}{char.ToUpperInvariant(opening[0])}")));

    /// <summary>Whether a row begins with a word for a total or an end, and fills less than half of its columns; half will do where the word stands alone in its field.</summary>
    public static bool Is(in RawRow row, int columns)
    {
        if (columns < 3) return false;
        var (filled, opens, alone, end) = (0, false, false, Math.Min(row.Values.Count, columns));
        for (var i = 0; i < end; i++)
        {
            var value = row.Span(i).Trim();
            if (Tidy.IsMissing(value)) continue;
            if (filled++ > 0) continue;
            opens = Starts.Contains(value[0]) && Opens(value, out alone);
            if (!opens) return false;
        }

        return opens && filled * 2 < columns + (alone ? 1 : 0);
    }

    /// <summary>Whether a row is a heading of those under it: of three columns and more the first alone is filled, with what a colon follows, such as <c>CAMERA: Hwy 83</c>.</summary>
    public static bool IsHeading(in RawRow row, int columns)
    {
        if (columns < 3 || row.Values.Count == 0) return false;
        var first = row.Span(0).Trim();
        if (first.IsEmpty || !char.IsLetter(first[0]) || first.IndexOf(':') is not (> 0 and var colon) || (colon + 1 < first.Length && first[colon + 1] != ' ')) return false;
        for (var (i, end) = (1, Math.Min(row.Values.Count, columns)); i < end; i++)
            if (!Tidy.IsMissing(row.Span(i))) return false;
        return true;
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
    private static bool BeginsLike(ReadOnlySpan<char> value, string opening) => value.Length > 1 && (char.IsAscii(opening[0]) ? (value[0] | ' ') == opening[0] && (value[1] | ' ') == opening[1] : !char.IsAscii(value[0]));
}
