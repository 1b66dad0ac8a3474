using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How values of one type are compared: levels from the strongest agreement to disagreement, the first that holds counts.</summary>
internal sealed class Comparison<T>(FieldType type, params Level<T>[] levels)
    where T : allows ref struct
{
    public FieldType Type { get; } = type;

    /// <summary>The levels in words.</summary>
    public IReadOnlyList<string> Words { get; } = [.. levels.Select(level => level.Words)];

    public byte Reach(T a, T b)
    {
        var index = 0;
        while (!levels[index].Holds(a, b)) index++;
        return (byte)index;
    }
}
