using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How values of one type are compared: levels from the strongest agreement to disagreement, the first that holds counts.</summary>
internal sealed class Comparison<T>(FieldType type, params Level<T>[] levels)
{
    public FieldType Type { get; } = type;

    /// <summary>The levels in words; the last is for a value that only one side has, which is no disagreement.</summary>
    public IReadOnlyList<string> Words { get; } = [.. levels.Select(level => level.Words), LevelWords.Missing];

    public byte Missing => (byte)levels.Length;

    public byte Reach(T a, T b)
    {
        var index = 0;
        while (!levels[index].Holds(a, b)) index++;
        return (byte)index;
    }
}
