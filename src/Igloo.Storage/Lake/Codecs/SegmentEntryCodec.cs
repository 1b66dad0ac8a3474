namespace Igloo.Storage;

internal sealed class SegmentEntryCodec(ColumnSet columns) : IRowCodec<SegmentEntry>
{
    private readonly Column<string> _key = columns.Text("key");
    private readonly MentionProfileCodec _mention = new(columns);

    public void Append(SegmentEntry entry)
    {
        _key.Append(entry.Key);
        _mention.Append(entry.Mention);
    }

    public SegmentEntry Next() => new(_key.Next(), _mention.Next());
}
