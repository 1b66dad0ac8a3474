namespace Igloo.Analysis.Text;

/// <summary>Letters of Cyrillic and Greek as they are commonly written in Latin ones.</summary>
/// <remarks>One spelling each, near what passports use; the spellings that remain (Sergei, Serhii) are close enough for comparing to bridge.</remarks>
internal static class Transliteration
{
    private const string Table =
        "а a б b в v г g ґ g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya "
        + "і i ї i є ye ў u ј j љ lj њ nj ђ dj ћ c џ dz ѕ dz ќ k ѓ g ѝ i "
        + "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o";

    private static readonly Dictionary<char, string> Latin = Read(Table);

    /// <summary>The Latin spelling of a lower-case letter: empty for the hard and soft sign, <see langword="null"/> for letters of other scripts.</summary>
    public static string? Of(char letter) => letter is 'ъ' or 'ь' ? "" : Latin.GetValueOrDefault(letter);

    /// <summary>Reads a table of letters, each with its spelling behind it, parted by spaces.</summary>
    internal static Dictionary<char, string> Read(string table)
    {
        var parts = table.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, parts.Length / 2).ToDictionary(i => parts[2 * i][0], i => parts[(2 * i) + 1]);
    }
}
