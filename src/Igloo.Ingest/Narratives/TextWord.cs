namespace Igloo.Ingest.Narratives;

/// <summary>A word of a narrative, where it stands.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Characters; the period of an initial or a short form belongs to it, the 's of an owner does not.</param>
/// <param name="Before">What parts it from the word before.</param>
/// <param name="Key">In lower case, without marks over letters and without its period: what it is looked up by.</param>
internal readonly record struct TextWord(int Start, int Length, Seam Before, string Key)
{
    public int End => Start + Length;
}

/// <summary>What parts two words.</summary>
internal enum Seam
{
    /// <summary>More than the others: a phrase ends.</summary>
    Break,

    /// <summary>Only spaces, or quotation marks.</summary>
    Space,

    /// <summary>A comma, or a parenthesis that opens.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>The 's of an owner.</summary>
    Owner,
}

/// <summary>Words that stand one after the other.</summary>
/// <param name="First">Place of the first.</param>
/// <param name="End">Place behind the last.</param>
internal readonly record struct WordRun(int First, int End)
{
    public static WordRun None => default;

    public int Count => End - First;
}
