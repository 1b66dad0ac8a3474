using System.Globalization;
using System.Text;

namespace Igloo.Ingest.Tests;

/// <summary>Prints small PDFs: texts where a test puts them, in Helvetica of ten points.</summary>
internal sealed class Printed(double width = 612)
{
    /// <summary>What rows are apart where a test does not say, in points.</summary>
    public const double Pitch = 16;

    private const double Top = 760;
    private const double Margin = 40;
    private const int Column = 120;

    private readonly List<StringBuilder> _pages = [new()];

    /// <summary>Where the next line stands.</summary>
    public double Y { get; set; } = Top;

    /// <summary>A table, each column wide enough for its texts.</summary>
    public static byte[] Of(string[] header, string[][] rows)
    {
        double[] columns = [.. Enumerable.Range(0, header.Length).Select(i => Margin + (i * Column))];
        var printed = new Printed(Margin + (header.Length * Column));
        foreach (var row in rows.Prepend(header)) printed.Row(columns, row);
        return printed.ToBytes();
    }

    /// <summary>A text, broken into lines as a word processor does.</summary>
    public static byte[] Text(params string[] lines)
    {
        var printed = new Printed();
        foreach (var line in lines) printed.Line(line, 13);
        return printed.ToBytes();
    }

    /// <summary>One line of cells, each beginning at its column.</summary>
    public Printed Row(double[] columns, params string[] cells) => Row(columns, Pitch, cells);

    /// <summary>One line of cells, and how far below it the next one stands.</summary>
    public Printed Row(double[] columns, double pitch, params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++) At(columns[i], cells[i]);
        return Down(pitch);
    }

    /// <summary>One text at the margin.</summary>
    public Printed Line(string text, double pitch = Pitch) => Row([Margin], pitch, text);

    /// <summary>A text that begins here.</summary>
    public Printed At(double x, string text) => text.Length == 0 ? this : Draw($"BT /F1 10 Tf 1 0 0 1 {x} {Y} Tm ({text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)}) Tj ET");

    /// <summary>A number that ends here.</summary>
    public Printed EndingAt(double x, string digits) => At(x - digits.Sum(c => c is ',' or '.' ? 2.78 : 5.56), digits);

    public Printed Down(double pitch = Pitch)
    {
        Y -= pitch;
        return this;
    }

    /// <summary>A rule over the whole page, above the next line.</summary>
    public Printed Rule() => Draw($"{Margin} {Y + 11} m {width - Margin} {Y + 11} l S");

    /// <summary>A picture over the whole page.</summary>
    public Printed Picture() => Draw($"q {width} 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q");

    public Printed NextPage()
    {
        _pages.Add(new());
        Y = Top;
        return this;
    }

    public byte[] ToBytes() => RawPdf.OfPages(width, [.. _pages.Select(page => page.ToString())]);

    private Printed Draw(FormattableString drawing)
    {
        _pages[^1].Append(drawing.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }
}
