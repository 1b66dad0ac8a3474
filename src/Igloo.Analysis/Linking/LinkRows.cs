using System.Collections;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The links of a case, each made anew whenever it is asked for, of what records said: the objects of millions would be gone through by each collection.</summary>
/// <remarks>Immutable and thread-safe. Memory: 8 bytes a link and 16 for each of its records.</remarks>
/// <param name="casts">Whom each record names.</param>
/// <param name="said">What records said, ordered by both ends, kind and record.</param>
/// <param name="runs">Where what was said of each link stands, in order.</param>
/// <param name="startOf">The time that a record tells, by its number.</param>
internal sealed class LinkRows(RecordCasts casts, Said[] said, List<(int Start, int Count)> runs, IReadOnlyDictionary<int, DateTimeOffset> startOf) : IReadOnlyList<Link>
{
    public int Count => runs.Count;

    public Link this[int index]
    {
        get
        {
            var told = ToldOf(index);
            var records = new RecordId[told.Length];
            for (var i = 0; i < told.Length; i++) records[i] = casts.RecordAt(told[i].Record);
            Array.Sort(records);
            var (first, last) = TimesOf(index);
            return new Link(casts.EntityAt(told[0].A), casts.EntityAt(told[0].B), told[0].Kind, StrengthOf(index), first, last, records);
        }
    }

    /// <summary>The numbers of the entities that a link ties, the lesser first.</summary>
    public (int A, int B) EndsOf(int index) => (said[runs[index].Start].A, said[runs[index].Start].B);

    /// <summary>How firmly a link ties.</summary>
    public double StrengthOf(int index)
    {
        var told = ToldOf(index);
        return LinkStrength.Of(told[0].Kind, told.Length, casts.IsMaskedCard(told[0].A) || casts.IsMaskedCard(told[0].B));
    }

    /// <summary>The first and the last time that records of a link tell.</summary>
    public (DateTimeOffset? First, DateTimeOffset? Last) TimesOf(int index)
    {
        (DateTimeOffset? first, DateTimeOffset? last) = (null, null);
        if (startOf.Count == 0) return (first, last); // lists tell no time
        foreach (var told in ToldOf(index))
        {
            if (!startOf.TryGetValue(told.Record, out var at)) continue;
            if (first is null || at < first) first = at;
            if (last is null || at > last) last = at;
        }

        return (first, last);
    }

    public IEnumerator<Link> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<Said> ToldOf(int index) => said.AsSpan(runs[index].Start, runs[index].Count);
}
