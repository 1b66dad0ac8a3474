namespace Igloo.Analysis.Resolving;

/// <summary>How often a stranger bears a name that is spelt like a given one: short names have many such neighbours that are names of their own, long ones hardly any. Thread-safe.</summary>
/// <remarks>Summed over the <see cref="Most"/> commonest names each time it is asked: what is rarer adds little, and much of it is common names misspelt.</remarks>
/// <param name="tokens">The words of names.</param>
/// <param name="bearers">How many bear each word.</param>
internal sealed class AlikeNames(NameTokens tokens, Holders bearers)
{
    private const int Most = 512;

    // The words that all others are held against, with their signs at hand.
    private readonly (int Word, WordSigns Signs)[] _commonest = Array.ConvertAll(bearers.Commonest(Most), word => (word, tokens.SignsOf(word)));

    /// <summary>The chance, 0 to 1, that a stranger bears a name that is close to <paramref name="word"/> and not the same.</summary>
    public float ChanceOf(int word)
    {
        var (sum, signs) = (0.0, tokens.SignsOf(word));
        foreach (ref readonly var other in _commonest.AsSpan())
            if (tokens.AreClose(word, signs, other.Word, other.Signs)) sum += PowerOfTwo.Of(bearers.Log2(other.Word, 0));
        return (float)sum;
    }
}
