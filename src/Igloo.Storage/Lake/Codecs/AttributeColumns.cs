namespace Igloo.Storage;

/// <summary>The attributes of an entity: their types, their values, and the places of their records among its mentions; records that have no place stand in a list.</summary>
internal sealed class AttributeColumns
{
    // A letter for each type. Of each attribute's records a letter for each place, or one letter for all mentions.
    private const char Zero = '0';
    private const string All = "*";

    private readonly Column<string> _types;
    private readonly TextPool _known = new();
    private readonly JoinedTexts _values;
    private readonly JoinedTexts _places;
    private readonly ListShape _others;
    private readonly Column<RecordId> _other;
    private readonly List<RecordId> _withoutPlace = [];
    private readonly List<char> _letters = [];

    public AttributeColumns(ColumnSet columns)
    {
        _types = columns.RepeatedText("attribute_types");
        _values = columns.Joined("attribute_values");
        _places = columns.Joined("attribute_mentions");
        _others = columns.List();
        _other = columns.RecordId("attribute_record", _others);
    }

    /// <param name="attributes">The attributes.</param>
    /// <param name="mentions">The entity's.</param>
    public void Append(IReadOnlyList<PackedAttribute> attributes, IReadOnlyList<MentionId> mentions)
    {
        ReadOnlySpan<PackedAttribute> all = attributes as PackedAttribute[] ?? [.. attributes];
        Span<char> types = all.Length <= 64 ? stackalloc char[all.Length] : new char[all.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = (char)(Zero + (int)all[i].Type);
            _values.Add(all[i].Value.Span);
        }

        _types.Append(_known.Take(types));
        _values.End();
        if (!AreOfAll(all, mentions))
            foreach (ref readonly var attribute in all) AppendPlaces(attribute.Records, mentions);
        _places.End();
        _others.Begin(_withoutPlace.Count);
        _other.AppendAll(_withoutPlace);
        _withoutPlace.Clear();
    }

    public EntityAttribute[] Next(IReadOnlyList<MentionId> mentions)
    {
        var types = _types.Next();
        _values.Next();
        _places.Next();
        _ = _others.Next();
        var (attributes, all) = (new EntityAttribute[types.Length], MentionPlaces.RecordsOf(mentions));
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new EntityAttribute((FieldType)(types[i] - Zero), _values.Take()!, !_places.TryTake(out var letters) || letters is All ? all : NextRecords(letters, mentions));
        return attributes;
    }

    /// <summary>Passes over the attributes of one entity.</summary>
    public void Skip()
    {
        _ = _types.Next();
        _values.Next();
        _places.Next();
        _other.Skip(_others.Next());
    }

    // Most entities have one mention, which tells all there is, and whose records the attributes share.
    private static bool AreOfAll(ReadOnlySpan<PackedAttribute> attributes, IReadOnlyList<MentionId> mentions)
    {
        IReadOnlyList<RecordId>? known = null;
        foreach (ref readonly var attribute in attributes)
        {
            if (attribute.Records == known) continue;
            if (!MentionPlaces.AreAll(mentions, attribute.Records)) return false;
            known = attribute.Records;
        }

        return true;
    }

    private void AppendPlaces(IReadOnlyList<RecordId> records, IReadOnlyList<MentionId> mentions)
    {
        if (MentionPlaces.AreAll(mentions, records))
        {
            _places.Add(All);
            return;
        }

        _letters.Clear();
        for (var i = 0; i < records.Count; i++)
        {
            var letter = MentionPlaces.LetterOf(MentionPlaces.Of(mentions, records[i]));
            _letters.Add(letter);
            if (letter == MentionPlaces.NoLetter) _withoutPlace.Add(records[i]);
        }

        _places.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_letters));
    }

    private RecordId[] NextRecords(ReadOnlySpan<char> letters, IReadOnlyList<MentionId> mentions)
    {
        var records = new RecordId[letters.Length];
        for (var i = 0; i < records.Length; i++) records[i] = letters[i] == MentionPlaces.NoLetter ? _other.Next() : mentions[MentionPlaces.PlaceOf(letters[i])].Record;
        return records;
    }
}
