using Igloo.Analysis.Graphs;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Links in the making: what each record says of two entities, by their numbers, so that a case of millions stands in a few flat arrays.</summary>
internal sealed class LinkDrafts(RecordCasts casts)
{
    private readonly Lock _gate = new();
    private readonly List<Said[]> _added = [];
    private Said[] _said = [];

    /// <summary>Adds what records say, the ends of each in any order; a tie of an entity to itself is nothing. Thread-safe.</summary>
    public void Add(IEnumerable<Said> said)
    {
        Said[] ties = [.. said.Where(tie => tie.A != tie.B).Select(tie => tie.A < tie.B ? tie : tie with { A = tie.B, B = tie.A })];
        lock (_gate) _added.Add(ties);
    }

    /// <summary>Puts what was said in the order of both ends, kind and record, each once.</summary>
    public void Close()
    {
        var (said, starts) = ByLesserEnd();
        Workers.ForRanges(starts.Length - 1, (first, end) =>
        {
            for (var entity = first; entity < end; entity++) said.AsSpan(starts[entity]..starts[entity + 1]).Sort();
        });
        var kept = 0;
        for (var i = 0; i < said.Length; i++)
            if (i == 0 || said[i] != said[i - 1]) said[kept++] = said[i];
        _said = said[..kept];
    }

    /// <summary>The things, never persons, that are tied to more than <paramref name="maximum"/> entities, with how many. Calls and payments are passed over: how many are usual there is learned.</summary>
    public IEnumerable<(EntityId Entity, int Ties)> TiedToMoreThan(int maximum)
    {
        var ties = new int[casts.Ids.Length];
        var counted = (-1, -1);
        foreach (var said in _said)
        {
            if (said.Kind is LinkKind.Called or LinkKind.Paid || counted == (said.A, said.B)) continue;
            counted = (said.A, said.B);
            ties[said.A]++;
            ties[said.B]++;
        }

        return Enumerable.Range(0, ties.Length).Where(thing => ties[thing] > maximum && casts.EntityAt(thing).Kind != EntityKind.Person).Select(thing => (casts.EntityAt(thing), ties[thing]));
    }

    /// <summary>Those of <paramref name="things"/> that anything is said of, with how many entities they are tied to in any way.</summary>
    public IEnumerable<(EntityId Entity, int Ties)> TiesOf(IReadOnlySet<EntityId> things)
    {
        if (things.Count == 0) return [];
        return _said.SelectMany(said => new[] { (Thing: said.A, Other: said.B), (Thing: said.B, Other: said.A) })
            .Where(tie => things.Contains(casts.EntityAt(tie.Thing)))
            .Distinct().CountBy(tie => tie.Thing)
            .Select(thing => (casts.EntityAt(thing.Key), thing.Value));
    }

    /// <summary>The links that touch none of <paramref name="left"/>, ordered by both ends, then kind.</summary>
    /// <param name="left">Super-connectors.</param>
    /// <param name="startOf">The time that a record tells, by its number.</param>
    public LinkRows LinksWithout(IReadOnlySet<EntityId> left, IReadOnlyDictionary<int, DateTimeOffset> startOf)
    {
        var numbers = left.Select(casts.NumberOf).ToHashSet();
        var runs = new List<(int Start, int Count)>();
        for (int start = 0, end; start < _said.Length; start = end)
        {
            end = start + 1;
            while (end < _said.Length && _said[end].IsOfOneLinkWith(_said[start])) end++;
            if (!numbers.Contains(_said[start].A) && !numbers.Contains(_said[start].B)) runs.Add((start, end - start));
        }

        runs.TrimExcess();
        return new LinkRows(casts, _said, runs, startOf);
    }

    // By counting: each entity is then left with a handful to put in order.
    private (Said[] Said, int[] Starts) ByLesserEnd()
    {
        var starts = new int[casts.Ids.Length + 1];
        foreach (var ties in _added)
            foreach (var said in ties) starts[said.A + 1]++;
        for (var entity = 0; entity + 1 < starts.Length; entity++) starts[entity + 1] += starts[entity];
        var (placed, next) = (new Said[starts[^1]], starts[..^1]);
        foreach (var ties in _added)
            foreach (var said in ties) placed[next[said.A]++] = said;
        _added.Clear();
        return (placed, starts);
    }
}

/// <summary>One record's word that two entities are tied.</summary>
internal readonly record struct Said(int A, int B, LinkKind Kind, int Record) : IComparable<Said>
{
    public bool IsOfOneLinkWith(Said other) => A == other.A && B == other.B && Kind == other.Kind;

    public int CompareTo(Said other)
    {
        if (A != other.A) return A.CompareTo(other.A);
        if (B != other.B) return B.CompareTo(other.B);
        return Kind != other.Kind ? ((byte)Kind).CompareTo((byte)other.Kind) : Record.CompareTo(other.Record);
    }
}
