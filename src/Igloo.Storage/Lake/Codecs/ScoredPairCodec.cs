namespace Igloo.Storage;

/// <summary>Scored pairs as a list of each row, where a count says how many of the row's fields are a pair's.</summary>
internal sealed class ScoredPairCodec
{
    private readonly MentionColumns _a;
    private readonly MentionColumns _b;
    private readonly Column<string> _key;
    private readonly Column<long> _prior;
    private readonly Column<long> _household;
    private readonly Column<int> _count;
    private readonly ListShape _fields;
    private readonly Column<byte> _type;
    private readonly Column<string> _level;
    private readonly Column<string> _valueA;
    private readonly Column<string> _valueB;
    private readonly Column<long> _weight;

    public ScoredPairCodec(ColumnSet columns, string prefix, ListShape list)
    {
        _a = new MentionColumns(columns, $"{prefix}a", list);
        _b = new MentionColumns(columns, $"{prefix}b", list);
        _key = columns.Text($"{prefix}key", list);
        _prior = columns.Long($"{prefix}prior", list);
        _household = columns.Long($"{prefix}household", list);
        _count = columns.Whole($"{prefix}fields", list);
        _fields = columns.List();
        _type = columns.Byte($"{prefix}field_type", _fields);
        _level = columns.Text($"{prefix}field_level", _fields);
        _valueA = columns.Text($"{prefix}field_a", _fields);
        _valueB = columns.Text($"{prefix}field_b", _fields);
        _weight = columns.Long($"{prefix}field_weight", _fields);
    }

    public void AppendAll(IReadOnlyList<ScoredPair> pairs)
    {
        _fields.Begin(pairs.Sum(pair => pair.Fields.Count));
        foreach (var pair in pairs) AppendItem(pair);
    }

    public ScoredPair[] NextAll(int count)
    {
        _ = _fields.Next();
        var pairs = new ScoredPair[count];
        for (var i = 0; i < count; i++) pairs[i] = NextItem();
        return pairs;
    }

    private void AppendItem(ScoredPair pair)
    {
        _a.Append(pair.A);
        _b.Append(pair.B);
        _key.Append(pair.Key);
        _prior.Append(pair.Prior);
        _household.Append(pair.Household);
        _count.Append(pair.Fields.Count);
        foreach (var field in pair.Fields) Append(field);
    }

    private ScoredPair NextItem()
    {
        var (a, b, key, prior, household) = (_a.Next(), _b.Next(), _key.Next(), _prior.Next(), _household.Next());
        var fields = new FieldComparison[_count.Next()];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = new FieldComparison((FieldType)_type.Next(), _level.Next(), _valueA.Next(), _valueB.Next(), _weight.Next());
        return new ScoredPair(a, b, key, prior, household, fields);
    }

    private void Append(FieldComparison field)
    {
        _type.Append((byte)field.Type);
        _level.Append(field.Level);
        _valueA.Append(field.A);
        _valueB.Append(field.B);
        _weight.Append(field.Weight);
    }
}
