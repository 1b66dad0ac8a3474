using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Links in the making: what each record says of two entities, by their numbers, so that a case of millions stands in a few flat arrays.</summary>
internal sealed class LinkDrafts(RecordCasts casts)
{
    private readonly List<Said> _said = [];

    /// <summary>Adds what one record says; a tie of an entity to itself is nothing.</summary>
    public void Add(int one, int other, LinkKind kind, int record)
    {
        if (one != other) _said.Add(new Said(Math.Min(one, other), Math.Max(one, other), kind, record));
    }

    /// <summary>Puts what was said in the order of both ends, kind and record, each once.</summary>
    public void Close()
    {
        var said = CollectionsMarshal.AsSpan(_said);
        said.Sort();
        var kept = 0;
        for (var i = 0; i < said.Length; i++)
            if (i == 0 || said[i] != said[i - 1]) said[kept++] = said[i];
        CollectionsMarshal.SetCount(_said, kept);
        _said.TrimExcess(); // links are made of it for the rest of the run
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
        for (int start = 0, end; start < _said.Count; start = end)
        {
            end = start + 1;
            while (end < _said.Count && _said[end].IsOfOneLinkWith(_said[start])) end++;
            if (!numbers.Contains(_said[start].A) && !numbers.Contains(_said[start].B)) runs.Add((start, end - start));
        }

        runs.TrimExcess();
        return new LinkRows(casts, _said, runs, startOf);
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
