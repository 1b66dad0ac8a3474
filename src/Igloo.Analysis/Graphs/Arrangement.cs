namespace Igloo.Analysis.Graphs;

/// <summary>Nodes put side by side that hang together: who goes from node to node within one component stays in the processor's cache.</summary>
/// <remarks>Nodes of one component keep their order, and components that of their least node: what looks at one component at a time comes to the same, to the last bit.</remarks>
/// <param name="places">By a node's number in the order that counts elsewhere, such as that of the graph as given, its place here.</param>
/// <param name="starts">The first place of each component, and behind the last the number of nodes.</param>
internal sealed class Arrangement(int[] places, int[] starts)
{
    /// <summary>The first place of each component, and behind the last the number of nodes.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The components of a graph without directions; all nodes where they are where most edges are of one component, to which order brings nothing.</summary>
    public static Arrangement Of(CompactGraph graph)
    {
        var leastOf = graph.Components;
        var (componentOf, starts, mostEnds) = Counted(graph.Out, leastOf);
        if (2 * mostEnds > graph.Out.Targets.Length) return None(graph.Nodes);
        var (places, next) = (new int[graph.Nodes], starts[..^1]);
        for (var node = 0; node < places.Length; node++) places[node] = next[componentOf[leastOf[node]]]++;
        return new Arrangement(places, starts);
    }

    /// <summary>All nodes where they are, as if they hung together.</summary>
    public static Arrangement None(int nodes) => new([.. Enumerable.Range(0, nodes)], [0, nodes]);

    /// <summary>The level above, in which each part becomes one node; parts are numbered by their least place.</summary>
    public Arrangement Above(int[] parts, int count)
    {
        var (above, isPlaced, next) = (new int[count], new bool[count], 0);
        foreach (var place in places)
        {
            var part = parts[place];
            if (isPlaced[part]) continue;
            isPlaced[part] = true;
            above[next++] = part;
        }

        return new Arrangement(above, [.. starts[..^1].Select(start => parts[start]), count]);
    }

    /// <summary>Values by place, of values by number.</summary>
    public T[] Arranged<T>(ReadOnlySpan<T> values)
    {
        var arranged = new T[places.Length];
        for (var number = 0; number < places.Length; number++) arranged[places[number]] = values[number];
        return arranged;
    }

    /// <summary>Values by number, of values by place.</summary>
    public T[] Restored<T>(ReadOnlySpan<T> values)
    {
        var restored = new T[places.Length];
        for (var number = 0; number < places.Length; number++) restored[number] = values[places[number]];
        return restored;
    }

    /// <summary>The number of the node at each place.</summary>
    public int[] Numbers()
    {
        var numbers = new int[places.Length];
        for (var number = 0; number < places.Length; number++) numbers[places[number]] = number;
        return numbers;
    }

    /// <summary>Rows by place, of rows by number.</summary>
    public Adjacency Arranged(Adjacency rows)
    {
        if (starts.Length <= 2) return rows; // one component stands as it is
        var offsets = new int[rows.Offsets.Length];
        for (var number = 0; number < places.Length; number++) offsets[places[number] + 1] = rows.Degree(number);
        for (var place = 0; place < places.Length; place++) offsets[place + 1] += offsets[place];
        var targets = new int[rows.Targets.Length];
        var weights = rows.Weights is null ? null : new float[targets.Length];
        for (var number = 0; number < places.Length; number++)
        {
            var into = offsets[places[number]];
            if (weights is not null) rows.WeightsOf(number).CopyTo(weights.AsSpan(into));
            foreach (var target in rows.Of(number)) targets[into++] = places[target];
        }

        return new Adjacency(offsets, targets, weights);
    }

    /// <summary>Nodes, given by number each once, by place and component, those of one component in the order given.</summary>
    public int[] Grouped(ReadOnlySpan<int> numbers)
    {
        var (grouped, componentOf, next) = (new int[places.Length], new int[places.Length], starts[..^1]);
        for (var component = 0; component < next.Length; component++) componentOf.AsSpan(starts[component]..starts[component + 1]).Fill(component);
        foreach (var number in numbers) grouped[next[componentOf[places[number]]]++] = places[number];
        return grouped;
    }

    // Components are numbered by their least nodes.
    private static (int[] NumberOfLeast, int[] Starts, long MostEnds) Counted(Adjacency rows, int[] leastOf)
    {
        var (sizes, ends, numberOf, starts, most) = (new int[leastOf.Length], new long[leastOf.Length], new int[leastOf.Length], new List<int> { 0 }, 0L);
        for (var node = 0; node < leastOf.Length; node++)
        {
            sizes[leastOf[node]]++;
            most = Math.Max(most, ends[leastOf[node]] += rows.Degree(node));
        }

        for (var least = 0; least < leastOf.Length; least++)
        {
            if (sizes[least] == 0) continue;
            numberOf[least] = starts.Count - 1;
            starts.Add(starts[^1] + sizes[least]);
        }

        return (numberOf, [.. starts], most);
    }
}
