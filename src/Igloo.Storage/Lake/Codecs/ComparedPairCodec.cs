namespace Igloo.Storage;

internal sealed class ComparedPairCodec : IRowCodec<ComparedPair>
{
    private readonly MentionColumns _a;
    private readonly MentionColumns _b;
    private readonly Column<string> _key;
    private readonly ListShape _fields;
    private readonly Column<byte> _type;
    private readonly Column<byte> _level;
    private readonly Column<string> _valueA;
    private readonly Column<string> _valueB;

    public ComparedPairCodec(ColumnSet columns)
    {
        _a = new MentionColumns(columns, "a");
        _b = new MentionColumns(columns, "b");
        _key = columns.Text("key");
        _fields = columns.List();
        _type = columns.Byte("field_type", _fields);
        _level = columns.Byte("field_level", _fields);
        _valueA = columns.Text("field_a", _fields);
        _valueB = columns.Text("field_b", _fields);
    }

    public void Append(ComparedPair pair)
    {
        _a.Append(pair.A);
        _b.Append(pair.B);
        _key.Append(pair.Key);
        _fields.Begin(pair.Fields.Count);
        foreach (var field in pair.Fields)
        {
            _type.Append((byte)field.Type);
            _level.Append(field.Level);
            _valueA.Append(field.A);
            _valueB.Append(field.B);
        }
    }

    public ComparedPair Next()
    {
        var (a, b, key) = (_a.Next(), _b.Next(), _key.Next());
        var fields = new ComparedField[_fields.Next()];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = new ComparedField((FieldType)_type.Next(), _level.Next(), _valueA.Next(), _valueB.Next());
        return new ComparedPair(a, b, key, fields);
    }
}
