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
            var mention = mentions[i];
            if (ObjectForms.IsResolved(mention.Id.Kind) || ObjectForms.Of(mention) is not { Length: > 0 } form) continue;
            var thing = (mention.Id.Kind, form);
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

    public Entity Make(int number)
    {
        var mentions = new List<MentionProfile>();
        foreach (var mention in _holders[number]) mentions.Add(_mentions[mention]);
        mentions.Sort(static (x, y) => x.Id.CompareTo(y.Id));
        return EntityBuilder.Thing(_things[number].Form, mentions);
    }
}
