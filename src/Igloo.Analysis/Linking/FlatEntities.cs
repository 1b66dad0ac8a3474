using System.Runtime.InteropServices;
using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The entities of a case in flat arrays, each made anew whenever it is asked for: the objects of millions would be gone through by each collection.</summary>
/// <remarks>Filled entity by entity, then read. Not thread-safe while it is filled. Memory: 20 bytes an entity and 18 a mention; entities of more than mentions stay as they are.</remarks>
/// <param name="entities">How many will be added, as far as known: arrays of millions that grow leave their halves behind.</param>
public sealed class FlatEntities(int entities = 0)
{
    private readonly List<EntityId> _ids = new(entities);
    private readonly List<int> _ends = new(entities); // of each entity's mentions
    private readonly List<RecordId> _records = new(entities); // each is mentioned
    private readonly List<(Role Role, EntityKind Kind)> _parts = new(entities);
    private readonly Dictionary<int, Entity> _whole = [];

    /// <summary>Adds the next entity.</summary>
    public void Add(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (IsMentionsOnly(entity)) AddMentions(entity.Mentions);
        else _whole[_ids.Count] = entity;
        _ids.Add(entity.Id);
        _ends.Add(_records.Count);
    }

    /// <summary>All entities as they were added; nothing is added after this.</summary>
    public IReadOnlyList<Entity> All() => new MadeRows<Entity>(_ids.Count, At);

    private Entity At(int index) => _whole.TryGetValue(index, out var whole) ? whole : new Entity(_ids[index], _ids[index].Kind, "", MentionsOf(index), [], []);

    private static bool IsMentionsOnly(Entity entity) => entity.Caption.Length == 0 && entity.Attributes.Count == 0 && entity.Ties.Count == 0;

    private void AddMentions(IReadOnlyList<MentionId> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            _records.Add(mentions[i].Record);
            _parts.Add((mentions[i].Role, mentions[i].Kind));
        }
    }

    private MentionId[] MentionsOf(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        var records = CollectionsMarshal.AsSpan(_records)[start.._ends[index]];
        var parts = CollectionsMarshal.AsSpan(_parts)[start.._ends[index]];
        var mentions = new MentionId[records.Length];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = new MentionId(records[i], parts[i].Role, parts[i].Kind);
        return mentions;
    }
}
