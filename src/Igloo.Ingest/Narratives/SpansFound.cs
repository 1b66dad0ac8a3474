using System.Text.RegularExpressions;
using Igloo.Model;

namespace Igloo.Ingest.Narratives;

/// <summary>The spans of a text while they are found, the surest first: where two overlap, the first stands. Cost of a span: its length.</summary>
internal sealed class SpansFound(string text)
{
    private readonly List<TextSpan> _spans = [];
    private readonly bool[] _isTaken = new bool[text.Length];

    /// <summary>Adds what a pattern matched and a reader can use.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="matches">Of the text.</param>
    /// <param name="group">The part of a match that is the span, each time that it matched; 0 for all of it.</param>
    /// <param name="read">Gives the normal form.</param>
    public void Add(SpanKind kind, MatchCollection matches, int group, Func<string, Reading<string>> read)
    {
        foreach (Match match in matches)
            foreach (Capture piece in match.Groups[group].Captures) Add(kind, piece.Index, piece.Length, read);
    }

    /// <summary>Adds what a pattern matched, has a digit, and a reader can use: numbers and plates are told from words so.</summary>
    public void AddWithDigit(SpanKind kind, MatchCollection matches, int group, Func<string, Reading<string>> read) =>
        Add(kind, matches, group, typed => typed.Any(char.IsAsciiDigit) ? read(typed) : Reading.Unusable<string>("no digit in it"));

    /// <summary>Adds what a pattern matched as a whole and a reader can use by its parts.</summary>
    public void Add(SpanKind kind, MatchCollection matches, Func<Match, Reading<string>> read)
    {
        foreach (Match match in matches) Add(kind, match.Index, match.Length, _ => read(match));
    }

    /// <summary>Adds runs of the text's words that a reader can use.</summary>
    public void Add(SpanKind kind, IEnumerable<WordRun> runs, TextWords words, Func<string, Reading<string>> read)
    {
        foreach (var run in runs)
            if (words.PlaceOf(run) is var (start, length)) Add(kind, start, length, read);
    }

    /// <summary>The spans in the order of the text.</summary>
    public IReadOnlyList<TextSpan> InOrder()
    {
        _spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return _spans;
    }

    private void Add(SpanKind kind, int start, int length, Func<string, Reading<string>> read)
    {
        if (_isTaken.AsSpan(start, length).Contains(true) || read(text.Substring(start, length)) is not { IsUsable: true } value) return;
        _isTaken.AsSpan(start, length).Fill(true);
        _spans.Add(new TextSpan(start, length, kind, value.Value));
    }
}
