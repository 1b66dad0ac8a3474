namespace Igloo.Storage;

internal sealed class LinkCodec : IRowCodec<Link>
{
    private readonly LinkHeadCodec _head;
    private readonly ListShape _records;
    private readonly Column<RecordId> _record;

    public LinkCodec(ColumnSet columns)
    {
        _head = new LinkHeadCodec(columns);
        _records = columns.List();
        _record = columns.RecordId("record", _records);
    }

    public void Append(Link link)
    {
        _head.Append(link);
        _records.Begin(link.Records.Count);
        _record.AppendAll(link.Records);
    }

    public Link Next() => _head.Next(_record.NextAll(_records.Next()));
}
