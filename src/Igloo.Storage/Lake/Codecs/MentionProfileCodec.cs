namespace Igloo.Storage;

internal sealed class MentionProfileCodec : IRowCodec<MentionProfile>
{
    private readonly MentionColumns _id;
    private readonly SourceColumns _source;
    private readonly ReleaseColumns _release;
    private readonly ListShape _values;
    private readonly Column<byte> _type;
    private readonly Column<string> _value;

    public MentionProfileCodec(ColumnSet columns)
    {
        _id = new MentionColumns(columns, "mention");
        _source = new SourceColumns(columns, "source");
        _release = new ReleaseColumns(columns, "release");
        _values = columns.List();
        _type = columns.Byte("value_type", _values);
        _value = columns.Text("value", _values);
    }

    public void Append(MentionProfile mention)
    {
        _id.Append(mention.Id);
        _source.Append(mention.Source);
        _release.Append(mention.Release);
        _values.Begin(mention.Values.Count);
        foreach (var value in mention.Values)
        {
            _type.Append((byte)value.Type);
            _value.Append(value.Value);
        }
    }

    public MentionProfile Next()
    {
        var (id, source, release) = (_id.Next(), _source.Next(), _release.Next());
        var values = new MentionValue[_values.Next()];
        for (var i = 0; i < values.Length; i++) values[i] = new MentionValue((FieldType)_type.Next(), _value.Next());
        return new MentionProfile(id, source, release, values);
    }
}
