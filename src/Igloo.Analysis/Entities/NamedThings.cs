using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Things of a pool that are their normal form: which mentions are of which.</summary>
internal sealed class NamedThings : IEntitySource
{
    private readonly IReadOnlyList<MentionProfile> _mentions;
    private readonly List<(EntityKind Kind, string Form)> _things = [];
    private readonly CompactRows<int> _holders;

    public NamedThings(IReadOnlyList<MentionProfile> mentions)
    {
        _mentions = mentions;
        var numbers = new Dictionary<(EntityKind, string), int>();
        var holders = new List<(int Thing, int Mention)>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var kind = MentionPool.IdAt(mentions, i).Kind;
            if (ObjectForms.IsResolved(kind) || ObjectForms.Of(mentions[i]) is not { Length: > 0 } form) continue;
            var thing = (kind, form);
            if (!numbers.TryGetValue(thing, out var number))
            {
                numbers[thing] = number = _things.Count;
                _things.Add(thing);
            }

            holders.Add((number, i));
        }

        _holders = CompactRows.Of(_things.Count, holders);
    }

    public IEnumerable<(EntityId Id, int Number)> Ids => _things.Select((thing, number) => (EntityId.From(thing.Kind, thing.Form), number));

    public Entity Make(EntityId id, int number)
    {
        var holders = _holders[number];
        var mentions = new MentionProfile[holders.Length];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = _mentions[holders[i]];
        Array.Sort(mentions, static (x, y) => x.Id.CompareTo(y.Id));
        return EntityBuilder.Thing(id, _things[number].Form, mentions);
    }
}
