using UglyToad.PdfPig.Core;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>The four ways that a text may run on a page; a landscape table often runs upwards on a page that stands upright.</summary>
internal static class Turns
{
    public const int Count = 4;

    /// <summary>Number of what runs in no such way.</summary>
    public const int Slant = Count;

    private const double Upright = 0.02; // a little more than a degree: what a scanner is off

    /// <summary>Which way a text runs: 0 to the right, 1 upwards, 2 to the left, 3 downwards, or <see cref="Slant"/>.</summary>
    public static int Of(PdfPoint from, PdfPoint to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        if (Math.Abs(y) <= Upright * Math.Abs(x)) return x >= 0 ? 0 : 2;
        return Math.Abs(x) <= Upright * Math.Abs(y) ? (y > 0 ? 1 : 3) : Slant;
    }

    /// <summary>A point on the page turned so that texts of this way run to the right.</summary>
    public static (double X, double Y) Turned(PdfPoint point, int turn) => turn switch
    {
        1 => (point.Y, -point.X),
        2 => (-point.X, -point.Y),
        3 => (-point.Y, point.X),
        _ => (point.X, point.Y),
    };
}
