namespace Igloo.Ingest.Narratives;

/// <summary>Finds streets with the number of a house: "1215 Mill Road", "Calle Luz 45". Time O(words).</summary>
internal sealed class AddressesInText(TextWords words)
{
    private const int MostWords = 4; // of the name of a street
    private const int ShortestPlain = 5; // of a kind of street that says so without a capital
    private const int MostSigns = 7; // of the number of a house: 14-22, 1215b

    /// <summary>The addresses in the order of the text.</summary>
    public List<WordRun> Find()
    {
        var found = new List<WordRun>();
        for (var at = 0; at < words.Count;)
        {
            var address = NumberFirst(at);
            if (address.Count == 0) address = StreetFirst(at);
            if (address.Count > 0) found.Add(address);
            at = Math.Max(address.End, at + 1);
        }

        return found;
    }

    private WordRun NumberFirst(int first)
    {
        if (!IsHouseNumber(first)) return WordRun.None;
        for (var at = first + 1; at <= first + 1 + MostWords && words.Follows(at, Seam.Space) && IsOfStreet(at); at++)
            if (at > first + 1 && PlaceWords.Streets.Contains(words.Key(at))) return new WordRun(first, WithDirection(at + 1));
        return WordRun.None;
    }

    private WordRun StreetFirst(int first)
    {
        if (!PlaceWords.StreetHeads.Contains(words.Key(first)) || (words.IsCased && !words.IsCapital(first) && words.Key(first).Length < ShortestPlain)) return WordRun.None;
        for (var at = first + 1; at <= first + 1 + MostWords && (words.Follows(at, Seam.Space) || IsNumbered(at)); at++)
        {
            var number = IsNumbered(at) ? at + 1 : at;
            if (at > first + 1 && IsHouseNumber(number)) return new WordRun(first, number + 1);
            if (!IsOfStreet(at)) return WordRun.None;
        }

        return WordRun.None;
    }

    // "Calle Luz, no. 45"
    private bool IsNumbered(int at) => PlaceWords.Number.Contains(words.Key(at)) && (words.Follows(at, Seam.Comma) || words.Follows(at, Seam.Space)) && words.Follows(at + 1, Seam.Space);

    private int WithDirection(int end) => words.Follows(end, Seam.Space) && PlaceWords.Directions.Contains(words.Key(end)) && words.IsCapital(end) ? end + 1 : end;

    private bool IsHouseNumber(int at) => words.IsNumber(at) && words.Key(at).Length <= MostSigns && words.Key(at).Count(char.IsAsciiLetter) <= 1;

    // A capital, an ordinal or a small word; without capitals any word.
    private bool IsOfStreet(int at) =>
        !words.IsCased || words.IsCapital(at) || words.IsNumber(at) || NameCues.Particles.Contains(words.Key(at)) || PlaceWords.Streets.Contains(words.Key(at));
}
