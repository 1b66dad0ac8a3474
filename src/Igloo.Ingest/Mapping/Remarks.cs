using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>What somebody noted beside rows that are not about a text: whom a guest came with, whose number a customer left. It says nothing about the kind of the rows, so it is taken once that is known.</summary>
internal static class Remarks
{
    /// <summary>Certainty of sentences under a header that says they are remarks.</summary>
    private const double Certainty = 0.85;

    private const double LeastFit = 0.7;
    private const double LeastWords = 4;

    private static readonly HashSet<string> Words = new("remarks remark notes note comments comment observaciones observations notas nota comentarios comentario anmerkung bemerkung bemerkungen remarques commentaires observacoes".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a header says no more than that somebody noted something, which rows of every kind may have.</summary>
    public static bool AreBare(string header) => HeaderWords.Of(header) is { Length: > 0 } words && words.All(Words.Contains);

    /// <summary>The columns, the first of remarks among them where the kind has no place for a narrative of its own.</summary>
    public static IReadOnlyList<MappedColumn> In(KindGuess guess, IReadOnlyList<ColumnShape> shapes)
    {
        if (guess.Schema.Types.ContainsKey(FieldType.TextNarrative)) return guess.Columns;
        var remarks = Enumerable.Range(0, guess.Columns.Count).FirstOrDefault(i => guess.Columns[i].Decision == ColumnDecision.Ignored && AreTold(shapes[i]) && AreNamed(guess.Columns[i].Name), -1);
        if (remarks < 0) return guess.Columns;
        return [.. guess.Columns.Select((column, i) => i == remarks ? MappedColumn.Accepted(column.Name, new Slot(Role.Subject, FieldType.TextNarrative), Certainty) : column)];
    }

    private static bool AreTold(ColumnShape shape) => !shape.IsEmpty && shape.Fit(FieldType.TextNarrative) >= LeastFit && (shape.IsProse || shape.MeanWords >= LeastWords);

    private static bool AreNamed(string header) => HeaderWords.Of(header) is { Length: > 0 } words && (TypeWords.Speaks(words, FieldType.TextNarrative) || TypeWords.Speaks(HeaderLexicon.Plain(words), FieldType.TextNarrative));
}
