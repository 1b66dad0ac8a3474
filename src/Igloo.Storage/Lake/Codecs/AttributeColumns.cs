namespace Igloo.Storage;

/// <summary>The attributes of an entity, each with its records: a list of attributes, and one of the records of all of them.</summary>
internal sealed class AttributeColumns
{
    private readonly ListShape _attributes;
    private readonly Column<byte> _type;
    private readonly Column<string> _value;
    private readonly Column<int> _recordCount;
    private readonly ListShape _records;
    private readonly Column<RecordId> _record;

    public AttributeColumns(ColumnSet columns)
    {
        _attributes = columns.List();
        _type = columns.Byte("attribute_type", _attributes);
        _value = columns.Text("attribute_value", _attributes);
        _recordCount = columns.Whole("attribute_records", _attributes);
        _records = columns.List();
        _record = columns.RecordId("attribute_record", _records);
    }

    public void Append(IReadOnlyList<EntityAttribute> attributes)
    {
        _attributes.Begin(attributes.Count);
        _records.Begin(attributes.Sum(attribute => attribute.Records.Count));
        foreach (var attribute in attributes)
        {
            _type.Append((byte)attribute.Type);
            _value.Append(attribute.Value);
            _recordCount.Append(attribute.Records.Count);
            _record.AppendAll(attribute.Records);
        }
    }

    public EntityAttribute[] Next()
    {
        _ = _records.Next();
        var attributes = new EntityAttribute[_attributes.Next()];
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new EntityAttribute((FieldType)_type.Next(), _value.Next(), _record.NextAll(_recordCount.Next()));
        return attributes;
    }

    /// <summary>Passes over the attributes of one entity.</summary>
    public void Skip()
    {
        var count = _attributes.Next();
        _type.Skip(count);
        _value.Skip(count);
        _recordCount.Skip(count);
        _record.Skip(_records.Next());
    }
}
