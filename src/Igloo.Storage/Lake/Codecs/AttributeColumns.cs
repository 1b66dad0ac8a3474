namespace Igloo.Storage;

/// <summary>The attributes of an entity, each with its records: a list of attributes, one of the places of all their records, and one of the records that have no place.</summary>
internal sealed class AttributeColumns
{
    private readonly ListShape _attributes;
    private readonly Column<byte> _type;
    private readonly TextColumn _value;
    private readonly Column<int> _recordCount;
    private readonly ListShape _records;
    private readonly Column<int> _place;
    private readonly ListShape _others;
    private readonly Column<RecordId> _other;
    private readonly List<RecordId> _withoutPlace = [];

    public AttributeColumns(ColumnSet columns)
    {
        _attributes = columns.List();
        _type = columns.Byte("attribute_type", _attributes);
        _value = columns.Text("attribute_value", _attributes);
        _recordCount = columns.Whole("attribute_records", _attributes);
        _records = columns.List();
        _place = columns.Whole("attribute_mention", _records);
        _others = columns.List();
        _other = columns.RecordId("attribute_record", _others);
    }

    /// <param name="attributes">The attributes.</param>
    /// <param name="mentions">The entity's.</param>
    public void Append(IReadOnlyList<PackedAttribute> attributes, IReadOnlyList<MentionId> mentions)
    {
        _attributes.Begin(attributes.Count);
        var records = 0;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            _type.Append((byte)attribute.Type);
            _value.Append(attribute.Value);
            _recordCount.Append(attribute.Records.Count);
            records += attribute.Records.Count;
            for (var j = 0; j < attribute.Records.Count; j++) Append(MentionPlaces.Of(mentions, attribute.Records[j]), attribute.Records[j]);
        }

        _records.Begin(records);
        _others.Begin(_withoutPlace.Count);
        _other.AppendAll(_withoutPlace);
        _withoutPlace.Clear();
    }

    public EntityAttribute[] Next(IReadOnlyList<MentionId> mentions)
    {
        _ = (_records.Next(), _others.Next());
        var attributes = new EntityAttribute[_attributes.Next()];
        for (var i = 0; i < attributes.Length; i++)
        {
            var (type, value, records) = ((FieldType)_type.Next(), _value.Next(), new RecordId[_recordCount.Next()]);
            for (var j = 0; j < records.Length; j++) records[j] = _place.Next() is var place && place == MentionPlaces.None ? _other.Next() : mentions[place].Record;
            attributes[i] = new EntityAttribute(type, value, records);
        }

        return attributes;
    }

    /// <summary>Passes over the attributes of one entity.</summary>
    public void Skip()
    {
        var count = _attributes.Next();
        _type.Skip(count);
        _value.Skip(count);
        _recordCount.Skip(count);
        _place.Skip(_records.Next());
        _other.Skip(_others.Next());
    }

    private void Append(int place, RecordId record)
    {
        _place.Append(place);
        if (place == MentionPlaces.None) _withoutPlace.Add(record);
    }
}
