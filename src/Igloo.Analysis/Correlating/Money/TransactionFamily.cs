namespace Igloo.Analysis.Correlating;

/// <summary>The shape in which money moves (Altman et al. 2023, "Realistic synthetic financial transactions for anti-money laundering models").</summary>
public enum TransactionFamily
{
    /// <summary>No shape that is told apart.</summary>
    None,

    /// <summary>One pays many.</summary>
    FanOut,

    /// <summary>Many pay one.</summary>
    FanIn,

    /// <summary>Money comes back to where it began, each passing it to the next.</summary>
    Cycle,

    /// <summary>Many pay one, who then pays many.</summary>
    GatherScatter,

    /// <summary>One pays many, who each pay one and the same.</summary>
    ScatterGather,

    /// <summary>Layer upon layer: those who are paid by the first pay the next.</summary>
    Stack,

    /// <summary>A set pays another set.</summary>
    Bipartite,
}

/// <summary>One transaction.</summary>
/// <param name="From">Account that pays.</param>
/// <param name="To">Account that is paid.</param>
/// <param name="Time">When, in any unit.</param>
public readonly record struct Transfer(int From, int To, long Time);

/// <summary>Names the family that a set of transactions has the shape of, by the definitions alone.</summary>
/// <remarks>Pure and thread-safe. Time O(n log n). Transfers to oneself are passed over, except that they mark who holds the money.</remarks>
public static class TransactionFamilies
{
    /// <summary>The family of a set of transactions that belong together.</summary>
    public static TransactionFamily Of(IReadOnlyCollection<Transfer> transfers)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        var arcs = transfers.Where(transfer => transfer.From != transfer.To).Select(transfer => (transfer.From, transfer.To)).Distinct().ToArray();
        if (arcs.Length == 0) return TransactionFamily.None;
        var (outs, ins) = (arcs.ToLookup(arc => arc.From, arc => arc.To), arcs.ToLookup(arc => arc.To, arc => arc.From));
        var middles = outs.Select(group => group.Key).Where(ins.Contains).ToHashSet();
        if (middles.Count == 0) return OneLayer(outs.Count, ins.Count, transfers);
        if (IsCycle(outs, ins)) return TransactionFamily.Cycle;
        var hubs = outs.Select(group => group.Key).Concat(ins.Select(group => group.Key)).Distinct().Where(node => arcs.All(arc => arc.From == node || arc.To == node)).ToArray();
        if (hubs.Length > 0 && arcs.Length > 2) return AroundHub(hubs[0], transfers);
        return IsScatterGather(outs, ins, middles) ? TransactionFamily.ScatterGather : TransactionFamily.Stack;
    }

    private static TransactionFamily OneLayer(int payers, int payees, IReadOnlyCollection<Transfer> transfers)
    {
        if (transfers.Any(transfer => transfer.From == transfer.To)) return TransactionFamily.GatherScatter; // it holds what it gathers
        if (payers > 1 == payees > 1) return TransactionFamily.Bipartite;
        return payers == 1 ? TransactionFamily.FanOut : TransactionFamily.FanIn;
    }

    private static bool IsCycle(ILookup<int, int> outs, ILookup<int, int> ins)
    {
        if (outs.Count != ins.Count || outs.Any(group => group.Count() != 1 || !ins.Contains(group.Key)) || ins.Any(group => group.Count() != 1)) return false;
        var (start, length) = (outs.First().Key, 1);
        for (var node = outs[start].First(); node != start && length <= outs.Count; node = outs[node].FirstOrDefault(start)) length++;
        return length == outs.Count;
    }

    // Everything touches one account: does the money come to it first, or leave it first?
    private static TransactionFamily AroundHub(int hub, IReadOnlyCollection<Transfer> transfers)
    {
        var incoming = transfers.Where(transfer => transfer.To == hub && transfer.From != hub).Select(transfer => transfer.Time).DefaultIfEmpty(long.MaxValue).Min();
        var outgoing = transfers.Where(transfer => transfer.From == hub && transfer.To != hub).Select(transfer => transfer.Time).DefaultIfEmpty(long.MaxValue).Min();
        var payees = transfers.Where(transfer => transfer.From == hub && transfer.To != hub).Select(transfer => transfer.To).ToHashSet();
        var comesBack = transfers.Where(transfer => transfer.To == hub && transfer.From != hub).All(transfer => payees.Contains(transfer.From));
        return outgoing < incoming && comesBack ? TransactionFamily.ScatterGather : TransactionFamily.GatherScatter;
    }

    private static bool IsScatterGather(ILookup<int, int> outs, ILookup<int, int> ins, HashSet<int> middles)
    {
        int[] first = [.. outs.Select(group => group.Key).Where(node => !middles.Contains(node))];
        int[] last = [.. ins.Select(group => group.Key).Where(node => !middles.Contains(node))];
        return first.Length == 1 && last.Length == 1 && middles.Count > 1
            && middles.All(node => ins[node].All(payer => payer == first[0]) && outs[node].All(payee => payee == last[0]));
    }
}
