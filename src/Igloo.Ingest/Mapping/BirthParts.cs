namespace Igloo.Ingest.Mapping;

/// <summary>The three columns that a birth date is parted over, by their places in the table.</summary>
internal readonly record struct BirthParts(int Year, int Month, int Day)
{
    private enum Part
    {
        Year,
        Month,
        Day,
    }

    // The lexicon calls a day a date; which of the two a column holds, its values tell.
    private static readonly PhraseTable<Part> Words = new PhraseTable<Part>()
        .AddEach("birth|dob", "year|yr|yyyy", Part.Year).Add("by|yob", Part.Year)
        .AddEach("birth|dob", "month|mm", Part.Month).Add("bm", Part.Month)
        .AddEach("birth|dob", "day|dd|date", Part.Day).Add("bd", Part.Day);

    /// <summary>The parts among the headers of a table, where it has one of each.</summary>
    public static BirthParts? Of(IReadOnlyList<string> headers)
    {
        Span<int> found = [-1, -1, -1];
        for (var i = 0; i < headers.Count; i++)
        {
            if (!Words.TryFind(HeaderWords.Of(headers[i]), out var part)) continue;
            if (found[(int)part] >= 0) return null;
            found[(int)part] = i;
        }

        return found.Contains(-1) ? null : new BirthParts(found[0], found[1], found[2]);
    }

    /// <summary>Whether a column is one of the three.</summary>
    public bool Contains(int column) => column == Year || column == Month || column == Day;
}
