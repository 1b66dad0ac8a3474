using System.Collections;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The mentions of one kind, ordered by id.</summary>
internal sealed class MentionsOfKind : IReadOnlyList<MentionProfile>
{
    private readonly IReadOnlyList<MentionProfile> _mentions;
    private readonly MentionId[] _ids;
    private readonly int[] _places;

    private MentionsOfKind(IReadOnlyList<MentionProfile> mentions, MentionId[] ids, int[] places) => (_mentions, _ids, _places) = (mentions, ids, places);

    public int Count => _ids.Length;

    public MentionProfile this[int index] => _mentions[_places[index]];

    /// <exception cref="ArgumentException">A mention is given twice.</exception>
    public static MentionsOfKind Of(EntityKind kind, IReadOnlyList<MentionProfile> mentions)
    {
        var (found, at) = (new List<MentionId>(), new List<int>());
        for (var i = 0; i < mentions.Count; i++)
        {
            var id = MentionPool.IdAt(mentions, i);
            if (id.Kind != kind) continue;
            found.Add(id);
            at.Add(i);
        }

        var (ids, places) = (found.ToArray(), at.ToArray());
        Array.Sort(ids, places);
        for (var i = 1; i < ids.Length; i++)
            if (ids[i] == ids[i - 1]) throw new ArgumentException($"Mention {ids[i]} is given twice; each stands once.", nameof(mentions));
        return new MentionsOfKind(mentions, ids, places);
    }

    public MentionId IdAt(int index) => _ids[index];

    /// <summary>Sets the values of a mention in the current row of a table.</summary>
    public void SetValues(RecordTable table, int index) => MentionPool.SetValues(table, _mentions, _places[index]);

    /// <summary>Whether a mention says at all who it is: by a name or an identifier.</summary>
    public bool IsSomebody(int index) => MentionPool.HasAny(_mentions, _places[index], EntityBuilder.Tells);

    public IEnumerator<MentionProfile> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
