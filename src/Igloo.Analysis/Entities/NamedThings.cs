using Igloo.Analysis.Linking;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Things of a pool that are their normal form: which mentions are of which.</summary>
internal sealed class NamedThings : IEntitySource
{
    private const int OnStack = 256;

    private readonly IReadOnlyList<MentionProfile> _mentions;
    private readonly List<EntityKind> _kinds = [];
    private readonly PackedTexts _forms = new();
    private readonly CompactRows<int> _holders;

    public NamedThings(IReadOnlyList<MentionProfile> mentions)
    {
        _mentions = mentions;
        var holders = new List<(int Thing, int Mention)>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var kind = MentionPool.IdAt(mentions, i).Kind;
            if (ObjectForms.IsResolved(kind)) continue;
            var form = ObjectForms.TypeOf(kind) is { } type ? MentionPool.FirstOf(mentions, i, type) : ObjectForms.Of(mentions[i]);
            if (form.Length > 0) holders.Add((NumberOf(kind, form), i));
        }

        _forms.Close();
        _holders = CompactRows.Of(_kinds.Count, holders);
    }

    public IEnumerable<(EntityId Id, int Number)> Ids => _kinds.Select((kind, number) => (EntityId.From(kind, FormOf(number)), number));

    public Entity Make(EntityId id, int number)
    {
        var holders = _holders[number];
        var mentions = new MentionProfile[holders.Length];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = _mentions[holders[i]];
        Array.Sort(mentions, static (x, y) => x.Id.CompareTo(y.Id));
        return EntityBuilder.Thing(id, FormOf(number), mentions);
    }

    // The kind's letter stands before the form: a document and a telephone of one number are two things.
    private int NumberOf(EntityKind kind, ReadOnlySpan<char> form)
    {
        var named = form.Length < OnStack ? stackalloc char[OnStack] : new char[form.Length + 1];
        named[0] = kind.Letter();
        form.CopyTo(named[1..]);
        var number = _forms.NumberOf(named[..(form.Length + 1)]);
        if (number == _kinds.Count) _kinds.Add(kind);
        return number;
    }

    private string FormOf(int number) => _forms[number][1..].ToString();
}
