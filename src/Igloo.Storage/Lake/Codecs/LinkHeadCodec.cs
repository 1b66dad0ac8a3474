namespace Igloo.Storage;

/// <summary>A link without its records.</summary>
internal sealed class LinkHeadCodec : IRowCodec<Link>
{
    private readonly EntityIdColumns _a;
    private readonly EntityIdColumns _b;
    private readonly Column<byte> _kind;
    private readonly Column<double> _strength;
    private readonly Column<double?> _chance;
    private readonly Column<DateTimeOffset?> _first;
    private readonly Column<DateTimeOffset?> _last;

    public LinkHeadCodec(ColumnSet columns)
    {
        _a = new EntityIdColumns(columns, "a");
        _b = new EntityIdColumns(columns, "b");
        _kind = columns.Byte("kind");
        _strength = columns.Number("strength");
        _chance = columns.OptionalNumber("chance");
        _first = columns.OptionalTime("first");
        _last = columns.OptionalTime("last");
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
    }

    public Link Next() => Next([]);

    /// <summary>The next link, with the records that stand beside it.</summary>
    public Link Next(IReadOnlyList<RecordId> records)
    {
        var (a, b, kind, strength, chance) = (_a.Next(), _b.Next(), (LinkKind)_kind.Next(), _strength.Next(), _chance.Next());
        return new Link(a, b, kind, strength, _first.Next(), _last.Next(), records) { Chance = chance };
    }
}
