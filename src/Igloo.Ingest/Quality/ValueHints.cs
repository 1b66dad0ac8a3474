namespace Igloo.Ingest.Quality;

/// <summary>Tells quickly of most values that they are not among a few: by their length and three of their letters.</summary>
internal sealed class ValueHints
{
    private const int Count = 1 << 10;

    private readonly bool[] _isTaken = new bool[Count];

    /// <param name="values">About fifty; none is empty.</param>
    public ValueHints(IEnumerable<string> values)
    {
        foreach (var value in values) _isTaken[Of(value)] = true;
    }

    /// <summary>Whether a value may be one of them.</summary>
    /// <param name="value">Not empty.</param>
    public bool MayHold(ReadOnlySpan<char> value) => _isTaken[Of(value)];

    // Two different values seldom have the same.
    private static int Of(ReadOnlySpan<char> value) => ((((((value[0] * 31) + value[value.Length / 2]) * 31) + value[^1]) * 31) + value.Length) % Count;
}
