using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The mentions of one kind, ordered by id.</summary>
internal sealed class MentionsOfKind
{
    /// <summary>Mentions whose values are fetched together.</summary>
    private const int FetchedAtATime = 32;

    private readonly MentionId[] _ids;
    private readonly int[] _places;

    private MentionsOfKind(MentionPool pool, MentionId[] ids, int[] places) => (Pool, _ids, _places) = (pool, ids, places);

    /// <summary>Where they stand.</summary>
    public MentionPool Pool { get; }

    public int Count => _ids.Length;

    /// <exception cref="ArgumentException">A mention is given twice.</exception>
    public static MentionsOfKind Of(EntityKind kind, MentionPool pool)
    {
        var (found, at) = (new List<MentionId>(), new List<int>());
        for (var i = 0; i < pool.Count; i++)
        {
            var id = pool.IdAt(i);
            if (id.Kind != kind) continue;
            found.Add(id);
            at.Add(i);
        }

        var (ids, places) = (found.ToArray(), at.ToArray());
        Array.Sort(ids, places);
        for (var i = 1; i < ids.Length; i++)
            if (ids[i] == ids[i - 1]) throw new ArgumentException($"Mention {ids[i]} is given twice; each stands once.", nameof(pool));
        return new MentionsOfKind(pool, ids, places);
    }

    /// <summary>Some of them.</summary>
    /// <param name="indexes">Which, in order.</param>
    public MentionsOfKind Only(List<int> indexes) => new(Pool, [.. indexes.Select(index => _ids[index])], [.. indexes.Select(index => _places[index])]);

    /// <summary>Where a mention stands among them, or a negative number when it does not.</summary>
    public int IndexOf(MentionId mention) => Array.BinarySearch(_ids, mention);

    /// <summary>For who goes through all of them: reads at every so many which values the next ones have, for which they stand in no order.</summary>
    public void FetchFrom(int index)
    {
        if (index % FetchedAtATime != 0) return;
        Span<int> values = stackalloc int[MentionPool.MostFetched];
        Pool.FetchValues(_places.AsSpan(index, Math.Min(FetchedAtATime, Count - index)), values);
    }

    /// <summary>Their ids, in order.</summary>
    public ReadOnlySpan<MentionId> Ids => _ids;

    public MentionId IdAt(int index) => _ids[index];

    /// <summary>Where in the pool a mention stands.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>Whether a mention says at all who it is: by a name or an identifier.</summary>
    public bool IsSomebody(int index)
    {
        var (value, end) = Pool.ValuesOf(_places[index]);
        while (value < end && !MentionNames.Tells(Pool.TypeAt(value))) value++;
        return value < end;
    }
}
