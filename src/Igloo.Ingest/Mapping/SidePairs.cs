using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>Two columns that are called alike but for the words of the two sides: what else they say of one they say of the other, so a word that nobody taught cannot mean one of them. <c>From zqvk number</c> and <c>To zqvk number</c> are read without it.</summary>
internal sealed class SidePairs(KindSchema schema, HeaderMatcher matcher, MappedColumn[] columns, ColumnShape[] shapes)
{
    private const double LeastWordsOfNames = 1.6;
    private const double Agreed = 0.9;

    private readonly string[][] _words = [.. columns.Select(column => HeaderWords.Of(column.Name))];

    /// <summary>Accepts both columns of each such pair, where the values of both fit and no other column stands for either.</summary>
    public void Accept()
    {
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = i + 1; j < columns.Length; j++)
            {
                if (!IsOpen(i) || !IsOpen(j) || !AreTwins(_words[i], _words[j]) || Told(i) is not { } one || Told(j) is not { } other) continue;
                if (one.Type != other.Type || one.Role == other.Role || IsTaken(one) || IsTaken(other)) continue;
                columns[i] = MappedColumn.Accepted(columns[i].Name, one, Neighbours.OnlyOne);
                columns[j] = MappedColumn.Accepted(columns[j].Name, other, Neighbours.OnlyOne);
            }
        }
    }

    private bool IsOpen(int i) => columns[i].Decision is ColumnDecision.Ignored or ColumnDecision.Ask && !shapes[i].IsEmpty && matcher.IsOpen(columns[i].Name);

    private bool IsTaken(Slot slot) => Neighbours.Has(columns, slot.Role, slot.Type);

    // The same words but for one, which names a side in either.
    private bool AreTwins(string[] one, string[] other)
    {
        if (one.Length != other.Length || one.Length < 2) return false;
        int[] apart = [.. Enumerable.Range(0, one.Length).Where(i => one[i] != other[i])];
        return apart is [var side] && schema.Roles.TryFind([one[side]], out var left) && schema.Roles.TryFind([other[side]], out var right) && left != right;
    }

    // What the header says without its unknown words, if the values can hardly be anything else.
    private Slot? Told(int i)
    {
        var meaning = matcher.Match(string.Join(' ', matcher.Known(_words[i])));
        if (meaning.Certainty < HeaderMatcher.Lesser || !meaning.NamesItsRole) return null;
        return meaning.Slots.Where(slot => IsPlainly(slot.Type, shapes[i])).Select(slot => (Slot?)slot).FirstOrDefault();
    }

    // Towns and banks are one word or come back row after row, which people's names do not.
    private static bool IsPlainly(FieldType type, ColumnShape shape) => shape.Fit(type) >= Agreed && type switch
    {
        PersonFullName => shape.MeanWords >= LeastWordsOfNames && shape.AreVaried && !shape.AreCompanies,
        Phone => shape.Dialable >= Agreed,
        AccountNumber or Email => shape.AreVaried,
        _ => false,
    };
}
