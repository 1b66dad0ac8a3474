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
    private RecordId[] _rowOthers = [];

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

    /// <summary>The types of the row at hand.</summary>
    public string Types { get; private set; } = "";

    /// <summary>The values of the row at hand, joined.</summary>
    public ReadOnlyMemory<char> Values { get; private set; }

    /// <summary>The places of the records of the row at hand, joined.</summary>
    public ReadOnlyMemory<char> Places { get; private set; }

    /// <summary>The records of the row at hand that have no place.</summary>
    public ReadOnlySpan<RecordId> Others => _rowOthers;

    /// <summary>Goes on to the next row.</summary>
    public void MoveNext()
    {
        (Types, Values, Places) = (_types.Next(), _values.Next(), _places.Next());
        _rowOthers = _other.NextAll(_others.Next());
    }

    /// <summary>The attributes of the row at hand; made once at most.</summary>
    public EntityAttribute[] Made(IReadOnlyList<MentionId> mentions)
    {
        var (attributes, all) = (new EntityAttribute[Types.Length], MentionPlaces.RecordsOf(mentions));
        var others = Others;
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new EntityAttribute((FieldType)(Types[i] - Zero), _values.Take()!, !_places.TryTake(out var letters) || letters is All ? all : RecordsAt(letters, mentions, ref others));
        return attributes;
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

    private static RecordId[] RecordsAt(ReadOnlySpan<char> letters, IReadOnlyList<MentionId> mentions, ref ReadOnlySpan<RecordId> others)
    {
        var records = new RecordId[letters.Length];
        for (var i = 0; i < records.Length; i++)
        {
            var hasNoPlace = letters[i] == MentionPlaces.NoLetter;
            records[i] = hasNoPlace ? others[0] : mentions[MentionPlaces.PlaceOf(letters[i])].Record;
            if (hasNoPlace) others = others[1..];
        }

        return records;
    }
}
