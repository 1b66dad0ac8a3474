namespace Igloo.Ingest.Narratives;

/// <summary>Finds the people whom a narrative names, by the words around a name and by its capitals, never by a list of names.</summary>
/// <remarks>
/// Exact rather than complete: a name that nothing around it tells is missed. Where capitals say nothing, only what is called a name by name is one, and what stands between who somebody is
/// and what he does. Who was named once is known again by a part of the name. Who only writes or takes the report is left out. Time O(words).
/// </remarks>
internal sealed class NamesInText(TextWords words)
{
    private const int MostWords = 6;
    private const int ShortestPart = 3; // of a name, to know somebody by again

    private readonly ToldNames _told = new(words);

    /// <summary>The names in the order of the text.</summary>
    public List<WordRun> Find()
    {
        var found = new List<WordRun>();
        for (var at = 0; at < words.Count;)
        {
            var run = RunFrom(at);
            if (run.Count > 0 && IsName(run, found)) found.Add(run);
            at = Math.Max(run.End, at + 1);
        }

        if (found.Count > 0) AddNamedAgain(found);
        return found;
    }

    private bool IsName(WordRun run, List<WordRun> found)
    {
        if (_told.IsOfficers(run) || HasBody(run)) return false;
        if (!words.IsCased) return !HasThing(run) && _told.IsSureWithoutCapitals(run);
        return _told.IsSure(run) || (IsPersons(run) && (_told.IsTold(run) || IsListed(run, found) || IsFirstOfTwo(run)));
    }

    private WordRun RunFrom(int first)
    {
        if (!IsFirst(first)) return WordRun.None;
        var run = words.RunFrom(first, MostWords, (at, isAfterSmall) => IsFurther(at) && !(isAfterSmall && NameCues.NoNames.Contains(words.Key(at))));
        return words.IsCapital(run.End) && words.Follows(run.End, Seam.Space) && NameCues.Suffixes.Contains(words.Key(run.End)) ? run with { End = run.End + 1 } : run;
    }

    // Where a name is expected, "An" and "So" are names; at the head of a sentence they are small words.
    private bool IsFirst(int at)
    {
        if (!IsFurther(at)) return false;
        if (_told.IsNamed(at)) return !NameCues.NoNames.Contains(words.Key(at)) || (words.Follows(at + 1, Seam.Space) && IsFurther(at + 1));
        return words.IsCased ? !NameCues.NoNames.Contains(words.Key(at)) && !words.IsShort(at) : _told.MayBeNamed(at);
    }

    private bool IsFurther(int at)
    {
        var key = words.Key(at);
        if (NameCues.Named.Contains(key) || NameCues.Parts.Contains(key) || NameCues.Officers.Contains(key) || words.IsTrait(at) || words.IsNumber(at)) return false;
        return words.IsCased ? words.IsCapital(at) && !_told.IsCitizen(at) : IsPlain(key);
    }

    // Without capitals a name ends where any other word begins that is known.
    private static bool IsPlain(string key) =>
        key.Length > 1 && !NameCues.NoNames.Contains(key) && !NameCues.Labels.Contains(key) && !NameCues.Does.Contains(key) && !NameCues.Particles.Contains(key) && !NameCues.Is.Contains(key) && !NameCues.Who.Contains(key);

    private bool HasBody(WordRun run) => words.HasAny(run, PlaceWords.Bodies) || (PlaceWords.Bodies.Contains(words.Key(run.End)) && words.IsCapital(run.End) && words.Follows(run.End, Seam.Space));

    // "DRIVER LICENSE CHECK SHOWED"
    private bool HasThing(WordRun run) => words.HasAny(run, NameCues.Things) || words.HasAny(run, NameCues.Had);

    // "Hotel Miramar", "Mill Road", "Harbor Trucking" and "Laredo" are named, too.
    private bool IsPersons(WordRun run)
    {
        if (PlacesInText.IsKnown(words, run)) return false;
        for (var at = run.First - 1; at <= run.End; at++)
        {
            var isInside = at >= run.First && at < run.End;
            var isBeside = words.IsCapital(at) && words.Follows(at < run.First ? run.First : at, Seam.Space);
            if ((isInside || isBeside) && IsOfPlace(words.Key(at), mayEnd: at > run.First)) return false;
        }

        return true;
    }

    private static bool IsOfPlace(string key, bool mayEnd) => PlaceWords.Heads.Contains(key) || PlaceWords.StreetHeads.Contains(key) || (mayEnd && PlaceWords.Streets.Contains(key));

    // "named Ana Ruiz and Luis Soto"
    private bool IsListed(WordRun run, List<WordRun> found) => found.Count > 0 && run.First == found[^1].End + 1 && IsJoined(run.First - 1);

    // "Ana Ruiz and Luis Soto drive"
    private bool IsFirstOfTwo(WordRun run)
    {
        if (!IsJoined(run.End)) return false;
        var second = RunFrom(run.End + 1);
        return second.Count > 0 && run.Count + second.Count > 2 && IsPersons(second) && (_told.IsTold(second) || _told.AreDoneTo(second.End));
    }

    private bool IsJoined(int at) => words.Follows(at, Seam.Space) && words.Follows(at + 1, Seam.Space) && NameCues.And.Contains(words.Key(at));

    // "Ruiz came back": whoever was named is known by a part of the name.
    private void AddNamedAgain(List<WordRun> found)
    {
        var (parts, isNamed) = (PartsOf(found), new bool[words.Count]);
        foreach (var name in found) isNamed.AsSpan(name.First, name.Count).Fill(true);
        for (var at = 0; at < words.Count; at++)
        {
            var end = at;
            while (parts.Contains(words.Key(end)) && (end == at || words.Follows(end, Seam.Space)) && (!words.IsCased || words.IsCapital(end))) end++;
            if (end == at) continue;
            var run = new WordRun(at, end);
            if (!isNamed.AsSpan(at, run.Count).Contains(true) && StandsAlone(run) && !_told.IsOfficers(run)) found.Add(run);
            at = end;
        }

        found.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private HashSet<string> PartsOf(List<WordRun> names)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            for (var at = name.First; at < name.End; at++)
                if (words.Key(at) is { Length: >= ShortestPart } part && !NameCues.Particles.Contains(part) && !NameCues.NoNames.Contains(part)) parts.Add(part);
        return parts;
    }

    // "Ruiz Street" is not hers.
    private bool StandsAlone(WordRun run) => !words.IsCased || !((words.IsCapital(run.End) && words.Follows(run.End, Seam.Space)) || (words.IsCapital(run.First - 1) && words.Follows(run.First, Seam.Space) && !NameCues.NoNames.Contains(words.Key(run.First - 1))));
}
