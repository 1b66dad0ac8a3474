namespace Igloo.Storage;

internal sealed class MentionProfileCodec : IRowCodec<MentionProfile>
{
    // Of its types, a letter for each value.
    private const char Zero = '0';

    private readonly MentionColumns _id;
    private readonly SourceColumns _source;
    private readonly ReleaseColumns _release;
    private readonly TextPool _known = new();
    private readonly Column<string> _types;
    private readonly JoinedTexts _values;

    public MentionProfileCodec(ColumnSet columns)
    {
        _id = new MentionColumns(columns, "mention");
        _source = new SourceColumns(columns, "source");
        _release = new ReleaseColumns(columns, "release");
        _types = columns.RepeatedText("value_types");
        _values = columns.Joined("values");
    }

    public void Append(MentionProfile mention)
    {
        _id.Append(mention.Id);
        _source.Append(mention.Source);
        _release.Append(mention.Release);
        Span<char> types = mention.Values.Count <= 64 ? stackalloc char[mention.Values.Count] : new char[mention.Values.Count];
        for (var i = 0; i < mention.Values.Count; i++)
        {
            types[i] = (char)(Zero + (int)mention.Values[i].Type);
            _values.Add(mention.Values[i].Value);
        }

        _types.Append(_known.Take(types));
        _values.End();
    }

    public MentionProfile Next()
    {
        var (id, source, release, types) = (_id.Next(), _source.Next(), _release.Next(), _types.Next());
        _values.Next();
        var values = new MentionValue[types.Length];
        for (var i = 0; i < values.Length; i++) values[i] = new MentionValue(TypeOf(types[i]), _values.Take()!);
        return new MentionProfile(id, source, release, values);
    }

    /// <summary>Gives the next mention to a sink, without making it.</summary>
    public void Next(IMentionSink sink)
    {
        sink.Begin(_id.Next(), _source.Next(), _release.Next());
        var types = _types.Next();
        _values.Next();
        for (var i = 0; _values.TryTake(out var value); i++) sink.Add(TypeOf(types[i]), value);
    }

    private static FieldType TypeOf(char letter) => (FieldType)(letter - Zero);
}
