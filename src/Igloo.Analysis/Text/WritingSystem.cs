namespace Igloo.Analysis.Text;

/// <summary>Tells the letters that a folded text is written in by a number: enough to know whether two texts are of one script.</summary>
internal static class WritingSystem
{
    /// <summary>Latin letters, or such as folding brings to them.</summary>
    public const byte Latin = 0;

    private const byte None = 1, Armenian = 2, Hebrew = 3, Arabic = 4, Korean = 34, Chinese = 127;
    private const int BlockBits = 7;

    /// <summary>The number of a text's script, 0 to 127: of a text with any Latin letter that of Latin, else that of its first sign.</summary>
    public static byte Of(ReadOnlySpan<char> folded) => folded.ContainsAnyInRange('a', 'z') ? Latin : folded.IsEmpty ? None : folded[0] switch
    {
        < '\u0530' => None,
        < '\u0590' => Armenian,
        < '\u0600' => Hebrew,
        < '\u0780' => Arabic,
        // Blocks of scripts are of 128 signs from here on.
        < '\u3000' => (byte)(folded[0] >> BlockBits),
        _ => Chinese,
    };

    /// <summary>Whether a folded text is of signs that each stand for a syllable or word.</summary>
    public static bool HasSyllables(ReadOnlySpan<char> folded) => Of(folded) is Korean or Chinese;

    /// <summary>Whether a folded text is in letters of which short vowels are none.</summary>
    public static bool LacksVowels(ReadOnlySpan<char> folded) => Of(folded) is Hebrew or Arabic;
}
