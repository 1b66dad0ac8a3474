using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Measuring;

/// <summary>What changed for a node between two stretches of time.</summary>
public enum NodeChange
{
    /// <summary>In both, with at least one contact kept.</summary>
    Stayed,

    /// <summary>Only in the later one.</summary>
    Came,

    /// <summary>Only in the earlier one.</summary>
    Went,

    /// <summary>In both, with no contact kept.</summary>
    Switched,

    /// <summary>In neither.</summary>
    Absent,
}

/// <summary>A node before and after.</summary>
/// <param name="Node">The node.</param>
/// <param name="Change">What changed.</param>
/// <param name="Kept">Contacts in both.</param>
/// <param name="Gained">Contacts only in the later one.</param>
/// <param name="Lost">Contacts only in the earlier one.</param>
/// <param name="RankBefore">Place by PageRank before, 0 the least to 1,000,000.</param>
/// <param name="RankAfter">Place by PageRank after.</param>
public readonly record struct ChangedNode(int Node, NodeChange Change, int Kept, int Gained, int Lost, int RankBefore, int RankAfter);

/// <summary>Compares a network in two stretches of time: who came, went, switched contacts, rose or fell.</summary>
/// <remarks>Pure and thread-safe. Time O(nodes + edges) beside PageRank.</remarks>
public static class NetworkChanges
{
    /// <summary>Every node that is in at least one of the two, ordered by node.</summary>
    /// <exception cref="ArgumentException">The graphs do not have the same nodes.</exception>
    public static IReadOnlyList<ChangedNode> Between(CompactGraph before, CompactGraph after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Nodes != after.Nodes) throw new ArgumentException($"{before.Nodes} nodes before and {after.Nodes} after; expected the same nodes in both");
        var (earlier, later) = (before.WithoutDirections().Out, after.WithoutDirections().Out);
        var (ranksBefore, ranksAfter) = (Ranks.Of(PageRank.Of(before)), Ranks.Of(PageRank.Of(after)));
        return
        [
            .. Enumerable.Range(0, earlier.Nodes)
                .Select(node => Compare(node, earlier, later, ranksBefore[node], ranksAfter[node]))
                .Where(changed => changed.Change != NodeChange.Absent),
        ];
    }

    private static ChangedNode Compare(int node, Adjacency before, Adjacency after, int rankBefore, int rankAfter)
    {
        var kept = Common(before.Of(node), after.Of(node));
        var change = (before.Degree(node), after.Degree(node)) switch
        {
            (0, 0) => NodeChange.Absent,
            (0, _) => NodeChange.Came,
            (_, 0) => NodeChange.Went,
            _ => kept == 0 ? NodeChange.Switched : NodeChange.Stayed,
        };
        return new ChangedNode(node, change, kept, after.Degree(node) - kept, before.Degree(node) - kept, rankBefore, rankAfter);
    }

    private static int Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var common = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return common;
    }
}
