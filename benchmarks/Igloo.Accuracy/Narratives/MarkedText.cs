using System.Text;
using Igloo.Ingest;

namespace Igloo.Accuracy.Narratives;

/// <summary>A narrative in which somebody marked what it names: <c>{name:Ana Ruiz} drives to {place:Solhaven}.</c></summary>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Text">Without the marks.</param>
/// <param name="Pieces">What is marked, in order.</param>
internal sealed record MarkedText(string Language, string Text, IReadOnlyList<(SpanKind Kind, int Start, int Length)> Pieces)
{
    /// <summary>The texts of a file: a line with the language, a line with the text; lines with # and empty ones part them.</summary>
    /// <exception cref="FormatException">A line is none of these, or a mark is not closed or of no known kind.</exception>
    public static IEnumerable<MarkedText> Read(string path)
    {
        string? language = null;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (language is not null) yield return Parse(language, line);
            else if (line is not ("en" or "es")) throw new FormatException($"'{line}' stands where a language was expected: en or es.");
            language = language is null ? line : null;
        }
    }

    private static MarkedText Parse(string language, string marked)
    {
        var (text, pieces) = (new StringBuilder(marked.Length), new List<(SpanKind, int, int)>());
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('{', at);
            text.Append(marked, at, (open < 0 ? marked.Length : open) - at);
            if (open < 0) break;
            var (colon, close) = (marked.IndexOf(':', open), marked.IndexOf('}', open));
            if (colon < 0 || close < colon || !Enum.TryParse<SpanKind>(marked[(open + 1)..colon], ignoreCase: true, out var kind)) throw new FormatException($"A mark is not closed or of no known kind: {marked[open..]}");
            pieces.Add((kind, text.Length, close - colon - 1));
            text.Append(marked, colon + 1, close - colon - 1);
            at = close + 1;
        }

        return new MarkedText(language, text.ToString(), pieces);
    }
}
