using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Things of a pool that are their normal form: which mentions are of which.</summary>
internal sealed class NamedThings : IEntitySource
{
    private const int OnStack = 256;

    private readonly MentionPool _mentions;
    private readonly List<(EntityKind Kind, int Form)> _things = [];
    private readonly int[]?[] _thingsOfTexts = new int[]?[FieldTypes.All.Count];
    private readonly PackedTexts _madeForms = new();
    private readonly List<int> _thingsOfForms = [];
    private readonly CompactRows<int> _holders;

    public NamedThings(MentionPool mentions)
    {
        _mentions = mentions;
        var holders = new List<(int Thing, int Mention)>();
        for (var i = 0; i < mentions.Count; i++)
            if (mentions.IdAt(i).Kind is var kind && !ObjectForms.IsResolved(kind) && ThingOf(kind, i) is >= 0 and var thing) holders.Add((thing, i));
        _madeForms.Close();
        _thingsOfTexts = [];
        _thingsOfForms = [];
        _holders = CompactRows.Of(_things.Count, holders);
        Entities = InOrder();
    }

    public (EntityId[] Ids, int[] Numbers) Entities { get; }

    public int CountOf(int number) => _holders[number].Length;

    public void AddPlaces(int number, List<int> places)
    {
        foreach (var place in _holders[number]) places.Add(place);
        if (places.Count > 1) places.Sort((x, y) => _mentions.IdAt(x).CompareTo(_mentions.IdAt(y)));
    }

    public bool IsTied(int number) => false;

    public bool IsTouched(int number) => false;

    public ScoredPair[] TiesOf(int number) => [];

    private (EntityId[] Ids, int[] Numbers) InOrder()
    {
        var (ids, numbers) = (new EntityId[_things.Count], new int[_things.Count]);
        Workers.For(ids.Length, number => (ids[number], numbers[number]) = (EntityId.FromText(_things[number].Kind, FormOf(_things[number]).Span), number));
        Array.Sort(ids, numbers);
        return (ids, numbers);
    }

    // The number of the thing of a mention, or -1.
    private int ThingOf(EntityKind kind, int mention)
    {
        if (ObjectForms.TypeOf(kind) is not { } type) return ThingOf(kind, ObjectForms.Of(kind, wanted => _mentions.FirstTextOf(mention, wanted)));
        var value = _mentions.FirstOf(mention, type);
        return value < 0 ? -1 : ThingOf(kind, type, _mentions.NumberAt(value));
    }

    private int ThingOf(EntityKind kind, FieldType type, int text)
    {
        ref var things = ref _thingsOfTexts[(int)type];
        if (things is null) Array.Fill(things = new int[_mentions.TextsOf(type)!.Count], -1);
        if (things[text] < 0 && !_mentions.TextOf(type, text).IsEmpty) things[text] = Added(kind, text);
        return things[text];
    }

    // The kind's letter stands before the form: a place and a vehicle of one name are two things.
    private int ThingOf(EntityKind kind, ReadOnlySpan<char> form)
    {
        if (form.IsEmpty) return -1;
        var named = form.Length < OnStack ? stackalloc char[OnStack] : new char[form.Length + 1];
        named[0] = kind.Letter();
        form.CopyTo(named[1..]);
        var number = _madeForms.NumberOf(named[..(form.Length + 1)]);
        if (number == _thingsOfForms.Count) _thingsOfForms.Add(Added(kind, number));
        return _thingsOfForms[number];
    }

    private int Added(EntityKind kind, int form)
    {
        _things.Add((kind, form));
        return _things.Count - 1;
    }

    private ReadOnlyMemory<char> FormOf((EntityKind Kind, int Form) thing) =>
        ObjectForms.TypeOf(thing.Kind) is { } type ? _mentions.MemoryOf(type, thing.Form) : _madeForms.MemoryOf(thing.Form)[1..];
}
