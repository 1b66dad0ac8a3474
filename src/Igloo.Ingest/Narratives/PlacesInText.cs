namespace Igloo.Ingest.Narratives;

/// <summary>Finds towns, posts and other spots that a narrative names: those on a short list by themselves, others by the words around them and their capitals.</summary>
/// <remarks>Countries are no places here, since they would stand in for nationality. Exact rather than complete. Time O(words).</remarks>
/// <param name="words">The narrative.</param>
/// <param name="addresses">Its addresses: behind one stands its town.</param>
internal sealed class PlacesInText(TextWords words, IReadOnlyList<WordRun> addresses)
{
    private readonly HashSet<int> _endsOfAddresses = [.. addresses.Select(address => address.End)];

    /// <summary>Whether words are a town that is known by name alone.</summary>
    public static bool IsKnown(TextWords words, WordRun run) => run.Count <= Gazetteer.MostWords && Gazetteer.Knows(string.Join(' ', Enumerable.Range(run.First, run.Count).Select(words.Key)));

    /// <summary>The places in the order of the text.</summary>
    public List<WordRun> Find()
    {
        var found = new List<WordRun>();
        for (var at = 0; at < words.Count;)
        {
            var place = PlaceFrom(at, found);
            if (place.Count > 0) found.Add(place);
            at = Math.Max(place.End, at + 1);
        }

        return found;
    }

    private WordRun PlaceFrom(int first, List<WordRun> found)
    {
        var known = KnownFrom(first);
        if (!words.IsCased) return known;
        var run = RunFrom(first);
        if (known.Count >= run.Count) return known;
        return !words.HasAny(run, PlaceWords.Bodies) && (IsTold(run) || IsListed(run, found)) ? run : known;
    }

    private WordRun KnownFrom(int first)
    {
        if (words.IsCased && !words.IsCapital(first)) return WordRun.None;
        for (var end = Math.Min(words.Count, first + Gazetteer.MostWords); end > first; end--)
            if (AreTogether(first, end) && IsKnown(words, new WordRun(first, end))) return new WordRun(first, end);
        return WordRun.None;
    }

    private bool AreTogether(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (!words.Follows(at, Seam.Space)) return false;
        return true;
    }

    private WordRun RunFrom(int first)
    {
        if (!IsPlaceWord(first) && !IsArticle(first)) return WordRun.None;
        if (IsArticle(first) && PlaceWords.Heads.Contains(words.Key(first + 1))) return WordRun.None; // "El Hotel Miramar" is the Hotel Miramar
        return words.RunFrom(first, Gazetteer.MostWords, (at, _) => IsPlaceWord(at));
    }

    private bool IsPlaceWord(int at)
    {
        var key = words.Key(at);
        return words.IsCapital(at) && !words.IsShort(at) && !PlaceWords.NoPlaces.Contains(key) && !Countries.Knows(key) && !words.IsTrait(at)
            && (!NameCues.NoNames.Contains(key) || PlaceWords.Heads.Contains(key));
    }

    // Not at the head of a sentence, where it only begins with a capital.
    private bool IsArticle(int at) => words.IsCapital(at) && PlaceWords.Articles.Contains(words.Key(at)) && words.Follows(at, Seam.Space) && words.Follows(at + 1, Seam.Space) && IsPlaceWord(at + 1);

    private bool IsTold(WordRun run) => IsByKind(run) || IsIn(run.First) || IsInState(run.End);

    // "Hotel Miramar", "Mill Bridge"
    private bool IsByKind(WordRun run) => run.Count > 1 && (PlaceWords.Heads.Contains(words.Key(run.First)) || PlaceWords.Tails.Contains(words.Key(run.End - 1)));

    private bool IsIn(int first)
    {
        return words.Follows(first, Seam.Comma) ? _endsOfAddresses.Contains(first) : IsIn(words, first) || IsOfSomebody(first);
    }

    /// <summary>Whether the words before a place in the text say that a place follows.</summary>
    public static bool IsIn(TextWords words, int first)
    {
        if (!words.Follows(first, Seam.Space)) return false;
        var (before, one) = (words.Key(first - 1), words.Key(first - 2));
        if (before is "into" && one is "look" or "looking") return false;
        if (before == "from" && !PlaceWords.Sent.Contains(one)) return true;
        return PlaceWords.In.Contains(before) || PlaceWords.InTwo.Contains((one, before)) || PlaceWords.AreWay(one, before);
    }

    // "Ana Ruiz of Solhaven"
    private bool IsOfSomebody(int first) => words.Follows(first, Seam.Space) && words.Key(first - 1) == "of" && words.IsCapital(first - 2) && words.IsCapital(first - 3) && words.Follows(first - 2, Seam.Space) && !PlaceWords.Bodies.Contains(words.Key(first - 2));

    // "from Solhaven to Vellmar"
    private bool IsListed(WordRun run, List<WordRun> found) =>
        found.Count > 0 && run.First == found[^1].End + 1 && words.Follows(run.First, Seam.Space) && words.Follows(run.First - 1, Seam.Space) && PlaceWords.And.Contains(words.Key(run.First - 1));

    // "Solhaven, TX"
    private bool IsInState(int end) => words.Follows(end, Seam.Comma) && words.IsCapital(end) && PlaceWords.States.Contains(words.Key(end)) && (words.Key(end).Length > 2 || words.IsShouted(end));
}
