using UglyToad.PdfPig.Core;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Keeps the straight pieces of what is drawn: the rules of a table, or the edges of its shaded rows.</summary>
internal sealed class PathPen
{
    /// <summary>Most pieces of a page. A map may have more, and no table.</summary>
    private const int Most = 20_000;

    private const double Shortest = 3; // points; less is the thickness of a rule

    private readonly List<(PdfPoint From, PdfPoint To)> _drawn = [];
    private readonly List<(PdfPoint From, PdfPoint To)> _path = [];
    private PdfPoint _start;
    private PdfPoint _at;

    public void MoveTo(PdfPoint point) => _start = _at = point;

    public void LineTo(PdfPoint point)
    {
        if (_drawn.Count + _path.Count < Most && (Math.Abs(point.X - _at.X) >= Shortest || Math.Abs(point.Y - _at.Y) >= Shortest)) _path.Add((_at, point));
        _at = point;
    }

    /// <summary>Goes on somewhere else, nothing straight between.</summary>
    public void Skip(PdfPoint point) => _at = point;

    public void Close() => LineTo(_start);

    /// <summary>Ends a path.</summary>
    /// <param name="isSeen">Whether it was drawn, not only taken to cut others off.</param>
    public void End(bool isSeen)
    {
        if (isSeen) _drawn.AddRange(_path);
        _path.Clear();
    }

    /// <summary>The rules on the turned page, from left to right and from top to bottom.</summary>
    public (List<Rule> Across, List<Rule> Down) Rules(int turn)
    {
        var (across, down) = (new List<Rule>(), new List<Rule>());
        foreach (var (from, to) in _drawn)
        {
            var (a, b) = (Turns.Turned(from, turn), Turns.Turned(to, turn));
            if (Math.Abs(a.Y - b.Y) < 1) across.Add(new Rule(a.Y, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
            else if (Math.Abs(a.X - b.X) < 1) down.Add(new Rule(a.X, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }

        return (across, down);
    }
}
