namespace Igloo.Ingest.Quality;

/// <summary>Tells quickly of most values that they are not among a few: by their length and three of their letters.</summary>
internal sealed class ValueHints
{
    /// <summary>A hint is less than this.</summary>
    public const int Count = 1 << 10;

    private readonly bool[] _isTaken = new bool[Count];

    /// <param name="values">About fifty; none is empty.</param>
    public ValueHints(IEnumerable<string> values)
    {
        foreach (var value in values) _isTaken[Of(value)] = true;
    }

    /// <summary>Equal values have equal hints; two different ones seldom do.</summary>
    /// <param name="value">Not empty.</param>
    public static int Of(ReadOnlySpan<char> value) => ((((((value[0] * 31) + value[value.Length / 2]) * 31) + value[^1]) * 31) + value.Length) % Count;

    /// <summary>Whether a value of that hint may be one of them.</summary>
    public bool MayHold(int hint) => _isTaken[hint];
}
