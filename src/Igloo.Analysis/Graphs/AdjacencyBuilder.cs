namespace Igloo.Analysis.Graphs;

/// <summary>Puts edges into compressed sparse rows by counting, not by comparing: time O(nodes + edges).</summary>
internal static class AdjacencyBuilder
{
    /// <summary>Rows by the second end, unsorted; with <paramref name="both"/>, each edge stands in the rows of both of its ends. Loops are left out.</summary>
    public static Adjacency ByTarget(int nodes, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<float> weights, bool both)
    {
        var offsets = new int[nodes + 1];
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] == to[i]) continue;
            offsets[to[i] + 1]++;
            if (both) offsets[from[i] + 1]++;
        }

        for (var node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];
        var targets = new int[offsets[nodes]];
        var placed = weights.IsEmpty ? null : new float[targets.Length];
        var next = offsets.AsSpan(0, nodes).ToArray();
        for (var i = 0; i < from.Length; i++) if (from[i] != to[i]) Place(to[i], from[i], i, weights);
        for (var i = 0; both && i < from.Length; i++) if (from[i] != to[i]) Place(from[i], to[i], i, weights);
        return new Adjacency(offsets, targets, placed);

        void Place(int row, int value, int edge, ReadOnlySpan<float> weights)
        {
            var slot = next[row]++;
            targets[slot] = value;
            if (placed is not null) placed[slot] = weights[edge];
        }
    }

    /// <summary>Rows in which each edge stands at both ends, ascending: links that come in order, lesser end first, are placed so at once.</summary>
    public static Adjacency Ascending(Adjacency ofBothEnds) => IsAscending(ofBothEnds) ? ofBothEnds : Transposed(ofBothEnds);

    /// <summary>The same edges seen from their other end. Rows come out ascending, because the old rows are walked in order.</summary>
    public static Adjacency Transposed(Adjacency rows)
    {
        var offsets = new int[rows.Nodes + 1];
        foreach (var target in rows.Targets) offsets[target + 1]++;
        for (var node = 0; node < rows.Nodes; node++) offsets[node + 1] += offsets[node];
        var targets = new int[rows.Targets.Length];
        var weights = rows.Weights is null ? null : new float[targets.Length];
        var next = offsets.AsSpan(0, rows.Nodes).ToArray();
        for (var node = 0; node < rows.Nodes; node++)
            for (var slot = rows.Offsets[node]; slot < rows.Offsets[node + 1]; slot++)
            {
                var placed = next[rows.Targets[slot]]++;
                targets[placed] = node;
                if (weights is not null) weights[placed] = rows.Weights![slot];
            }

        return new Adjacency(offsets, targets, weights);
    }

    /// <summary>Sorted rows with repeats joined into one edge that weighs their sum.</summary>
    public static Adjacency Merged(Adjacency rows)
    {
        if (!HasRepeats(rows)) return Plain(rows);
        var offsets = new int[rows.Nodes + 1];
        var targets = new int[rows.Targets.Length];
        var weights = new float[rows.Targets.Length];
        var kept = 0;
        for (var node = 0; node < rows.Nodes; node++)
        {
            for (var slot = rows.Offsets[node]; slot < rows.Offsets[node + 1];)
            {
                var end = slot + 1;
                while (end < rows.Offsets[node + 1] && rows.Targets[end] == rows.Targets[slot]) end++;
                (targets[kept], weights[kept]) = (rows.Targets[slot], Sum(rows, slot, end));
                kept++;
                slot = end;
            }

            offsets[node + 1] = kept;
        }

        return new Adjacency(offsets, targets[..kept], weights[..kept]);
    }

    // Weights of 1 are not worth four bytes each.
    private static Adjacency Plain(Adjacency rows) =>
        rows.Weights is not null && !rows.Weights.AsSpan().ContainsAnyExcept(1f) ? new Adjacency(rows.Offsets, rows.Targets, null) : rows;

    private static bool IsAscending(Adjacency rows)
    {
        for (var node = 0; node < rows.Nodes; node++)
            for (var slot = rows.Offsets[node] + 1; slot < rows.Offsets[node + 1]; slot++)
                if (rows.Targets[slot] < rows.Targets[slot - 1]) return false;
        return true;
    }

    private static bool HasRepeats(Adjacency rows)
    {
        for (var node = 0; node < rows.Nodes; node++)
            for (var slot = rows.Offsets[node] + 1; slot < rows.Offsets[node + 1]; slot++)
                if (rows.Targets[slot] == rows.Targets[slot - 1]) return true;
        return false;
    }

    // Parallel edges arrive in the order of the file; sorted, their sum does not depend on it.
    private static float Sum(Adjacency rows, int from, int end)
    {
        if (rows.Weights is null) return end - from;
        var parallel = rows.Weights.AsSpan(from, end - from);
        parallel.Sort();
        var sum = 0.0;
        foreach (var weight in parallel) sum += weight;
        return (float)sum;
    }
}
