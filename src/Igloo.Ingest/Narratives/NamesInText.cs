namespace Igloo.Ingest.Narratives;

/// <summary>Finds the people whom a narrative names, by the words around a name and by its capitals, never by a list of names.</summary>
/// <remarks>
/// Exact rather than complete: a name that nothing around it tells is missed. Where capitals say nothing, only what is called a name by name is one. Who only writes or takes the report is
/// left out. Time O(words).
/// </remarks>
internal sealed class NamesInText(TextWords words)
{
    private const int MostWords = 6;
    private const int OldestAge = 120;
    private const int FarthestGift = 4; // words between who gives and "to"

    /// <summary>The names in the order of the text.</summary>
    public List<WordRun> Find()
    {
        var found = new List<WordRun>();
        for (var at = 0; at < words.Count;)
        {
            var run = RunFrom(at);
            if (run.Count > 0 && (IsSurelyTold(run) ? !HasBody(run) : IsPersons(run) && (IsTold(run) || IsListed(run, found)))) found.Add(run);
            at = Math.Max(run.End, at + 1);
        }

        return found;
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
        if (IsNamed(at)) return !NameCues.NoNames.Contains(words.Key(at)) || (words.Follows(at + 1, Seam.Space) && IsFurther(at + 1));
        return words.IsCased && !NameCues.NoNames.Contains(words.Key(at)) && !words.IsShort(at);
    }

    private bool IsFurther(int at)
    {
        var key = words.Key(at);
        if (NameCues.Named.Contains(key) || NameCues.Parts.Contains(key) || NameCues.Officers.Contains(key) || words.IsTrait(at) || words.IsNumber(at)) return false;
        return words.IsCased ? words.IsCapital(at) && !IsCitizen(at) : IsPlain(key);
    }

    // Without capitals a name ends where any other word begins that is known.
    private static bool IsPlain(string key) =>
        key.Length > 1 && !NameCues.NoNames.Contains(key) && !NameCues.Labels.Contains(key) && !NameCues.Does.Contains(key) && !NameCues.Particles.Contains(key) && !NameCues.Is.Contains(key) && !NameCues.Who.Contains(key);

    // "la C. Ana Ruiz" as officials of Mexico write
    private bool IsCitizen(int at) => words.Key(at) == "c" && words.Key(at - 1) is "la" or "el" or "al" or "del";

    // Family names may be words for places as well, as Park is: where a name is expected, they are names.
    private bool IsSurelyTold(WordRun run) => !IsOfficers(run) && (IsNamed(run.First) || IsPartOf(run) || IsReached(run));

    private bool IsTold(WordRun run)
    {
        if (IsOfficers(run)) return false;
        if (IsWho(run.End) && !(run.Count == 1 && NameCues.Origin.Contains(words.Key(run.First - 1)))) return true;
        return run.Count > 1 && (Acts(run.End) || IsGiven(run.First) || (IsMet(run.First) && !EndsAsPlace(run)));
    }

    private bool IsOfficers(WordRun run) => NameCues.Officers.Contains(words.Key(run.First - 1)) && words.Follows(run.First, Seam.Space);

    private bool HasBody(WordRun run) => Enumerable.Range(run.First, run.Count + 1).Any(at => PlaceWords.Bodies.Contains(words.Key(at)) && (at < run.End || (words.IsCapital(at) && words.Follows(at, Seam.Space))));

    // "Hotel Miramar", "Mill Road", "Harbor Trucking" and "Laredo" are named, too.
    private bool IsPersons(WordRun run)
    {
        if (!words.IsCased || HasBody(run) || PlacesInText.IsKnown(words, run)) return false;
        for (var at = run.First - 1; at <= run.End; at++)
        {
            var isInside = at >= run.First && at < run.End;
            var isBeside = words.IsCapital(at) && words.Follows(at < run.First ? run.First : at, Seam.Space);
            if ((isInside || isBeside) && IsOfPlace(words.Key(at), mayEnd: at > run.First)) return false;
        }

        return true;
    }

    private static bool IsOfPlace(string key, bool mayEnd) => PlaceWords.Heads.Contains(key) || PlaceWords.StreetHeads.Contains(key) || (mayEnd && PlaceWords.Streets.Contains(key));

    private bool EndsAsPlace(WordRun run) => PlaceWords.Tails.Contains(words.Key(run.End - 1)) || (words.IsCapital(run.End) && words.Follows(run.End, Seam.Space) && PlaceWords.Tails.Contains(words.Key(run.End)));

    private bool IsNamed(int first)
    {
        var (before, one, two) = (words.Key(first - 1), words.Key(first - 2), words.Key(first - 3));
        if (words.Follows(first, Seam.Colon)) return NameCues.Labels.Contains(before);
        if (!words.Follows(first, Seam.Space) || NameCues.Things.Contains(one)) return false;
        return (NameCues.Named.Contains(before) && (words.IsCased || before is not ("name" or "nombre"))) || NameCues.NamedInTwo.Contains((one, before)) || IsCitizen(first - 1)
            || (NameCues.As.Contains(before) && (NameCues.Presented.Contains(one) || NameCues.Presented.Contains(two)))
            || (before == "called" && (NameCues.Somebody.Contains(one) || words.IsTrait(first - 2)));
    }

    // One word must be closed: "her boyfriend, Dustin;"
    private bool IsPartOf(WordRun run)
    {
        var (before, isComma) = (run.First - 1, words.Follows(run.First, Seam.Comma));
        if (!isComma && !words.Follows(run.First, Seam.Space)) return false;
        if (IsPart(before)) return run.Count > 1 || (NameCues.Parts.Contains(words.Key(before)) && !(isComma && words.Follows(run.End, Seam.Space)));
        return run.Count > 1 && NameCues.Is.Contains(words.Key(before)) && IsPart(before - 1);
    }

    private bool IsPart(int at) => words.IsCapital(at) ? NameCues.Parts.Contains(words.Key(at)) : NameCues.IsPart(words.Key(at));

    // "call Dustin at 555"
    private bool IsReached(WordRun run) =>
        words.Follows(run.First, Seam.Space) && NameCues.Reaches.Contains(words.Key(run.First - 1)) && words.Follows(run.End, Seam.Space) && (NameCues.At.Contains(words.Key(run.End)) || words.IsNumber(run.End));

    private bool IsMet(int first)
    {
        if (!words.Follows(first, Seam.Space)) return false;
        var (before, one) = (words.Key(first - 1), words.Key(first - 2));
        if (NameCues.Of.Contains(before)) return NameCues.Owned.Contains(one) || NameCues.Parts.Contains(one);
        return NameCues.Meets.Contains(before) && !PlaceWords.AreWay(one, before);
    }

    // "paid the last $500 to", "transportaba a"
    private bool IsGiven(int first)
    {
        if (!words.Follows(first, Seam.Space) || !NameCues.To.Contains(words.Key(first - 1))) return false;
        if (words.Key(first - 1) == "a" && NameCues.DoneTo.Contains(words.Key(first - 2))) return true;
        for (var at = first - 2; at >= 0 && at > first - 2 - FarthestGift; at--)
        {
            if (NameCues.Gives.Contains(words.Key(at))) return true;
            if (words.Follows(at, Seam.Break)) return false;
        }

        return false;
    }

    // "Ana Ruiz, who", "Ana Ruiz, 34,", "Ana, quien"
    private bool IsWho(int end) =>
        (words.Follows(end, Seam.Comma) || words.Follows(end, Seam.Space))
        && (NameCues.Who.Contains(words.Key(end)) || (words.Follows(end, Seam.Comma) && words.Key(end) == "que") || (words.Follows(end, Seam.Comma) && int.TryParse(words.Key(end), out var age) && age is > 0 and < OldestAge));

    // "Ana Ruiz drives", "Ana Ruiz's van"
    private bool Acts(int end) =>
        (words.Follows(end, Seam.Space) && !words.IsCapital(end) && NameCues.Does.Contains(words.Key(end)))
        || (words.Follows(end, Seam.Owner) && NameCues.Had.Contains(words.Key(end)));

    // "named Ana Ruiz and Luis Soto"
    private bool IsListed(WordRun run, List<WordRun> found) =>
        found.Count > 0 && run.First == found[^1].End + 1 && words.Follows(run.First, Seam.Space) && words.Follows(run.First - 1, Seam.Space) && NameCues.And.Contains(words.Key(run.First - 1));
}
