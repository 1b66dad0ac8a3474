using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How many strangers the holder of a value shares it with: its other holders, less those that are the same person.</summary>
/// <remarks>A telephone in five rows of one person is rare; in five rows of five people it is common. Counting rows alone cannot tell.</remarks>
internal sealed class Strangers
{
    private const long Millionths = 1_000_000;

    private readonly Dictionary<(FieldType, string), long> _matches = [];

    /// <summary>Gathers the expected matches among the pairs that agree on a value, given the probability of each pair.</summary>
    public Strangers(IReadOnlyList<ComparedPair> pairs, Func<ComparedPair, double> probability)
    {
        foreach (var pair in pairs)
            if (!IsOfEqualMentions(pair)) Add(pair, (long)Math.Round(probability(pair) * Millionths));
    }

    /// <summary>Strangers per holder of a value that <paramref name="holders"/> hold, in millionths; whole numbers add up the same in any order.</summary>
    public long MillionthsOf((FieldType, string) value, int holders) =>
        Math.Max(0, ((holders - 1) * Millionths) - (2 * _matches.GetValueOrDefault(value) / holders));

    private void Add(ComparedPair pair, long match)
    {
        foreach (var field in pair.Fields)
            if (field.A == field.B) CollectionsMarshal.GetValueRefOrAddDefault(_matches, (field.Type, field.A), out _) += match;
    }

    // Mentions with equal values were counted once, so a pair of two of them takes no stranger away.
    private static bool IsOfEqualMentions(ComparedPair pair)
    {
        foreach (var field in pair.Fields)
            if (field.A != field.B) return false;
        return true;
    }
}
