namespace Igloo.Ingest.Narratives;

/// <summary>Whether the words around a run of words tell that it is a person's name.</summary>
internal sealed class ToldNames(TextWords words)
{
    private const int OldestAge = 120;
    private const int FarthestGift = 4; // words between who gives and "to"

    /// <summary>Whether a name is told by its name. Family names may be words for places as well, as Park is: where a name is expected, they are names.</summary>
    public bool IsSure(WordRun run) => IsNamed(run.First) || IsPartOf(run) || IsReached(run);

    /// <summary>Whether something else tells it, in a text whose capitals tell something.</summary>
    public bool IsTold(WordRun run)
    {
        if (IsWho(run.End) && !(run.Count == 1 && NameCues.Origin.Contains(words.Key(run.First - 1)))) return true;
        if (IsBesideKin(run.End) || IsSaid(run)) return true;
        return run.Count > 1 && (IsNothingElse(run) || Acts(run.End) || IsGiven(run.First) || IsParted(run) || (IsMet(run.First) && !EndsAsPlace(run)));
    }

    /// <summary>Whether a name is told in a text whose capitals tell nothing: something must stand before it and behind it.</summary>
    public bool IsSureWithoutCapitals(WordRun run) => IsNamed(run.First) || IsReached(run) || (IsAfterPart(run.First) && (run.Count > 1 || IsBetweenCommas(run)) && (Acts(run.End) || IsWho(run.End) || IsBetweenCommas(run)));

    /// <summary>Whether a name may begin at a place of a text whose capitals tell nothing.</summary>
    public bool MayBeNamed(int first) => IsAfterPart(first) || (words.Follows(first, Seam.Space) && NameCues.Reaches.Contains(words.Key(first - 1)));

    /// <summary>Whether somebody writes or takes the report.</summary>
    public bool IsOfficers(WordRun run) => NameCues.Officers.Contains(words.Key(run.First - 1)) && words.Follows(run.First, Seam.Space);

    /// <summary>"la C. Ana Ruiz", as officials of Mexico write.</summary>
    public bool IsCitizen(int at) => words.Key(at) == "c" && words.Key(at - 1) is "la" or "el" or "al" or "del";

    /// <summary>Whether the words before a place say that a name begins there.</summary>
    public bool IsNamed(int first)
    {
        var (before, one, two) = (words.Key(first - 1), words.Key(first - 2), words.Key(first - 3));
        if (words.Follows(first, Seam.Colon)) return NameCues.Labels.Contains(before);
        if (!words.Follows(first, Seam.Space) || NameCues.Things.Contains(one)) return false;
        return (NameCues.Named.Contains(before) && (words.IsCased || before is not ("name" or "nombre") || words.Follows(first - 1, Seam.Comma))) || NameCues.NamedInTwo.Contains((one, before)) || IsCitizen(first - 1)
            || (NameCues.As.Contains(before) && (NameCues.Presented.Contains(one) || NameCues.Presented.Contains(two)))
            || (before == "called" && (NameCues.Somebody.Contains(one) || words.IsTrait(first - 2)));
    }

    /// <summary>"were told", "fueron detenidos", of several before it.</summary>
    public bool AreDoneTo(int end) => words.Follows(end, Seam.Space) && (NameCues.Are.Contains(words.Key(end)) ? NameCues.DoneToThem.Contains(words.Key(end + 1)) : NameCues.TheyDo.Contains(words.Key(end)));

    // One word must be closed: "her boyfriend, Dustin;"
    private bool IsPartOf(WordRun run)
    {
        var (before, isComma) = (run.First - 1, words.Follows(run.First, Seam.Comma));
        if (!isComma && !words.Follows(run.First, Seam.Space)) return false;
        if (IsPart(before)) return run.Count > 1 || (NameCues.Parts.Contains(words.Key(before)) && !(isComma && words.Follows(run.End, Seam.Space)));
        return run.Count > 1 && NameCues.Is.Contains(words.Key(before)) && IsPart(before - 1);
    }

    private bool IsPart(int at) => words.IsCapital(at) ? NameCues.Parts.Contains(words.Key(at)) : NameCues.IsPart(words.Key(at));

    private bool IsAfterPart(int first) => (words.Follows(first, Seam.Space) || words.Follows(first, Seam.Comma)) && NameCues.Parts.Contains(words.Key(first - 1));

    private bool IsBetweenCommas(WordRun run) => words.Follows(run.First, Seam.Comma) && words.Follows(run.End, Seam.Comma);

    // "call Dustin at 555", "ask Dustin."
    private bool IsReached(WordRun run) =>
        words.Follows(run.First, Seam.Space) && NameCues.Reaches.Contains(words.Key(run.First - 1)) && !NameCues.Anyhow.Contains(words.Key(run.First))
        && (words.IsCased && run.Count == 1 ? !words.Follows(run.End, Seam.Space) || IsWay(run.End) : words.Follows(run.End, Seam.Space) && IsWay(run.End));

    private bool IsWay(int at) => NameCues.At.Contains(words.Key(at)) || (at < words.Count && words.IsNumber(at));

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

    // "Ana and her brother", "Ana Ruiz, the driver"
    private bool IsBesideKin(int end)
    {
        if (words.Follows(end, Seam.Space) && NameCues.And.Contains(words.Key(end))) return NameCues.Own.Contains(words.Key(end + 1)) && (IsPart(end + 2) || NameCues.Named.Contains(words.Key(end + 2)));
        return words.Follows(end, Seam.Comma) && (NameCues.Own.Contains(words.Key(end)) || NameCues.Articles.Contains(words.Key(end))) && words.Follows(end + 1, Seam.Space) && IsPart(end + 1);
    }

    // "there waited", "dijo Ana": what one word does stands before it
    private bool IsSaid(WordRun run) => words.Follows(run.First, Seam.Space) && NameCues.Says.Contains(words.Key(run.First - 1)) && !EndsAsPlace(run);

    // "the driver it belongs to, Ana Ruiz, was at home"
    private bool IsParted(WordRun run) => IsBetweenCommas(run) && !EndsAsPlace(run) && !NameCues.Things.Contains(words.Key(run.First - 1)) && (NameCues.Is.Contains(words.Key(run.End)) || NameCues.Does.Contains(words.Key(run.End)));

    // Several words with capitals are somebody, where nothing says that they are a place, a thing or a body: "the Stella Maris", "a Renault Master".
    private bool IsNothingElse(WordRun run) => !EndsAsPlace(run) && !PlacesInText.IsIn(words, run.First) && !IsThings(run.First) && !NameCues.Colours.Contains(words.Key(run.First)) && !Enumerable.Range(run.First, run.Count).Any(words.IsShouted);

    private bool IsThings(int first)
    {
        var before = words.Key(first - 1);
        if (!words.Follows(first, Seam.Break) && NameCues.Things.Contains(before)) return true; // "the other shop, Lone Pine"
        return words.Follows(first, Seam.Space) && (NameCues.Articles.Contains(before) || NameCues.Things.Contains(words.Key(first - 2)) || words.IsCapital(first - 1));
    }

    // "Ana Ruiz drives", "Ana Ruiz's van"
    private bool Acts(int end) =>
        (words.Follows(end, Seam.Space) && !(words.IsCased && words.IsCapital(end)) && NameCues.Does.Contains(words.Key(end)))
        || (words.Follows(end, Seam.Owner) && NameCues.Had.Contains(words.Key(end)));

    private bool EndsAsPlace(WordRun run) => PlaceWords.Tails.Contains(words.Key(run.End - 1)) || (words.IsCapital(run.End) && words.Follows(run.End, Seam.Space) && PlaceWords.Tails.Contains(words.Key(run.End)));
}
