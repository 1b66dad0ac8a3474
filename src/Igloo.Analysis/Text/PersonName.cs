namespace Igloo.Analysis.Text;

/// <summary>A person's name as far as its source tells given names from family names.</summary>
/// <param name="Given">Given names, or none when the source does not part them.</param>
/// <param name="Family">Family names, or none when the source does not part them.</param>
/// <param name="All">Every name in the order given.</param>
public sealed record PersonName(NameWords Given, NameWords Family, NameWords All)
{
    /// <summary>Whether the source says which names are given and which are the family's; it may still know only one of them.</summary>
    public bool IsParted => Given.IsKnown || Family.IsKnown;

    /// <summary>Whether there is any name.</summary>
    public bool IsKnown => All.IsKnown;

    /// <summary>Reads a whole name; its comma, when it has one, parts family from given names.</summary>
    public static PersonName OfFull(string full)
    {
        var comma = full.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return new PersonName(NameWords.None, NameWords.None, NameWords.Of(EastAsianNames.Divided(full)));
        var parted = OfParts(full[(comma + 1)..], full[..comma]);
        // "Smith, Jr" is one family name and a generation, not a family and a given name.
        return parted.Given.IsKnown && parted.Family.IsKnown ? parted : new PersonName(NameWords.None, NameWords.None, NameWords.Of(full));
    }

    /// <summary>Reads given and family names that stand apart; either may be empty.</summary>
    public static PersonName OfParts(string given, string family) =>
        new(NameWords.Of(given), NameWords.Of(family), NameWords.Of($"{given} {family}"));
}
