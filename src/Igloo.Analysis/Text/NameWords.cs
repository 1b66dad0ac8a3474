namespace Igloo.Analysis.Text;

/// <summary>The words of a name that tell people apart, folded: particles, titles and generation marks set aside.</summary>
/// <remarks>Immutable. Titles are dropped without being read, since some stand in for a protected trait.</remarks>
public sealed class NameWords
{
    private static readonly HashSet<string> Particles =
        ["de", "del", "la", "las", "los", "y", "e", "da", "di", "von", "der", "den", "ter", "bin", "ibn", "bint", "al", "el", "of", "the", "بن", "ابن", "بنت", "ال"];

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "dr", "sra", "srta", "prof", "rev", "ing", "lic"];

    private static readonly Dictionary<string, int> Generations = new(StringComparer.Ordinal)
    {
        ["sr"] = 1, ["senior"] = 1, ["padre"] = 1, ["jr"] = 2, ["junior"] = 2, ["hijo"] = 2, ["ii"] = 2, ["iii"] = 3, ["iv"] = 4,
    };

    private NameWords(string text, string[] words, int generation) => (Text, Words, Generation) = (text, words, generation);

    /// <summary>No name at all.</summary>
    public static NameWords None { get; } = new("", [], 0);

    /// <summary>The kept words joined by one space.</summary>
    public string Text { get; }

    /// <summary>The kept words in order; empty when there is no name.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>1 for a senior, 2 for a junior, 3 and 4 for the third and fourth; 0 when the name does not say.</summary>
    public int Generation { get; }

    /// <summary>Whether there is any word.</summary>
    public bool IsKnown => Words.Count > 0;

    /// <summary>Reads a name in any order, case and script. A name of nothing but particles keeps them.</summary>
    public static NameWords Of(string name)
    {
        var all = Folding.Words(name);
        var kept = new List<string>(all.Length);
        var generation = 0;
        for (var i = 0; i < all.Length; i++)
        {
            // A name never begins with its generation mark: "Sr. Lopez" is a form of address.
            if (Generations.TryGetValue(all[i], out var found))
                generation = i > 0 ? found : generation;
            // "Morris I" stands beside "Morris II".
            else if (all[i] == "i" && i > 0 && i == all.Length - 1)
                generation = 1;
            else if (!Particles.Contains(all[i]) && !Titles.Contains(all[i]))
                kept.Add(all[i]);
        }

        var words = kept.Count > 0 ? kept.ToArray() : Array.FindAll(all, word => !Generations.ContainsKey(word));
        return words.Length == 0 ? None : new NameWords(string.Join(' ', words), words, generation);
    }

    /// <summary>Given and family names as one name, in this order.</summary>
    public static NameWords Of(NameWords given, NameWords family) => (given.IsKnown, family.IsKnown) switch
    {
        (_, false) => given,
        (false, _) => family,
        _ => new NameWords($"{given.Text} {family.Text}", [.. given.Words, .. family.Words], Math.Max(given.Generation, family.Generation)),
    };

    /// <summary>Whether both names say a generation and not the same one.</summary>
    public bool IsOtherGeneration(NameWords other) => Generation != 0 && other.Generation != 0 && Generation != other.Generation;
}
