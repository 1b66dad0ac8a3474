using Igloo.Analysis.Text;

namespace Igloo.Analysis.Comparing;

/// <summary>Remembers the level that two names reached: few names make up most pairs. Not thread-safe; one per shard.</summary>
internal sealed class NameLevelCache(Comparison<NameWords> comparison)
{
    private readonly Dictionary<(string, string), byte> _levels = [];

    /// <summary>The level of two names; missing when one is unknown.</summary>
    public byte Reach(NameWords a, NameWords b)
    {
        if (!a.IsKnown || !b.IsKnown) return comparison.Missing;
        if (_levels.TryGetValue((a.Text, b.Text), out var level)) return level;
        return _levels[(a.Text, b.Text)] = comparison.Reach(a, b);
    }
}
