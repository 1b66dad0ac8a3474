namespace Igloo.Storage;

internal sealed class EntityCodec : IRowCodec<Entity>
{
    private readonly EntityIdColumns _id;
    private readonly Column<byte> _kind;
    private readonly Column<string> _caption;
    private readonly ListShape _mentions;
    private readonly MentionColumns _mention;
    private readonly ListShape _attributes;
    private readonly Column<byte> _type;
    private readonly Column<string> _value;
    private readonly Column<int> _recordCount;
    private readonly ListShape _records;
    private readonly Column<RecordId> _record;
    private readonly ListShape _ties;
    private readonly ScoredPairCodec _tie;

    public EntityCodec(ColumnSet columns)
    {
        _id = new EntityIdColumns(columns, "id");
        _kind = columns.Byte("kind");
        _caption = columns.Text("caption");
        _mentions = columns.List();
        _mention = new MentionColumns(columns, "mention", _mentions);
        _attributes = columns.List();
        _type = columns.Byte("attribute_type", _attributes);
        _value = columns.Text("attribute_value", _attributes);
        _recordCount = columns.Whole("attribute_records", _attributes);
        _records = columns.List();
        _record = columns.RecordId("attribute_record", _records);
        _ties = columns.List();
        _tie = new ScoredPairCodec(columns, "tie_", _ties);
    }

    public void Append(Entity entity)
    {
        _id.Append(entity.Id);
        _kind.Append((byte)entity.Kind);
        _caption.Append(entity.Caption);
        _mentions.Begin(entity.Mentions.Count);
        foreach (var mention in entity.Mentions) _mention.Append(mention);
        AppendAttributes(entity.Attributes);
        _ties.Begin(entity.Ties.Count);
        _tie.AppendAll(entity.Ties);
    }

    public Entity Next()
    {
        var (id, kind, caption) = (_id.Next(), (EntityKind)_kind.Next(), _caption.Next());
        var mentions = new MentionId[_mentions.Next()];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = _mention.Next();
        return new Entity(id, kind, caption, mentions, NextAttributes(), _tie.NextAll(_ties.Next()));
    }

    private void AppendAttributes(IReadOnlyList<EntityAttribute> attributes)
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

    private EntityAttribute[] NextAttributes()
    {
        _ = _records.Next();
        var attributes = new EntityAttribute[_attributes.Next()];
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new EntityAttribute((FieldType)_type.Next(), _value.Next(), _record.NextAll(_recordCount.Next()));
        return attributes;
    }
}
