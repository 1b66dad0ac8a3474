namespace Igloo.Storage;

internal sealed class LinkCodec : IRowCodec<Link>
{
    private readonly EntityIdColumns _a;
    private readonly EntityIdColumns _b;
    private readonly Column<byte> _kind;
    private readonly Column<double> _strength;
    private readonly Column<double?> _chance;
    private readonly Column<DateTimeOffset?> _first;
    private readonly Column<DateTimeOffset?> _last;
    private readonly ListShape _records;
    private readonly Column<RecordId> _record;

    public LinkCodec(ColumnSet columns)
    {
        _a = new EntityIdColumns(columns, "a");
        _b = new EntityIdColumns(columns, "b");
        _kind = columns.Byte("kind");
        _strength = columns.Number("strength");
        _chance = columns.OptionalNumber("chance");
        _first = columns.OptionalTime("first");
        _last = columns.OptionalTime("last");
        _records = columns.List();
        _record = columns.RecordId("record", _records);
    }

    public void Append(Link link)
    {
        _a.Append(link.A);
        _b.Append(link.B);
        _kind.Append((byte)link.Kind);
        _strength.Append(link.Strength);
        _chance.Append(link.Chance);
        _first.Append(link.First);
        _last.Append(link.Last);
        _records.Begin(link.Records.Count);
        _record.AppendAll(link.Records);
    }

    public Link Next()
    {
        var (a, b, kind, strength, chance) = (_a.Next(), _b.Next(), (LinkKind)_kind.Next(), _strength.Next(), _chance.Next());
        return new Link(a, b, kind, strength, _first.Next(), _last.Next(), _record.NextAll(_records.Next())) { Chance = chance };
    }
}
