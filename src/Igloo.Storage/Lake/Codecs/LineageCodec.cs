namespace Igloo.Storage;

internal sealed class LineageCodec(ColumnSet columns) : IRowCodec<LineageEvent>
{
    private readonly Column<RunId> _run = columns.Id("run", run => run.Value, value => new RunId(value));
    private readonly Column<byte> _kind = columns.Byte("kind");
    private readonly EntityIdColumns _from = new(columns, "from");
    private readonly EntityIdColumns _to = new(columns, "to");

    public void Append(LineageEvent move)
    {
        _run.Append(move.Run);
        _kind.Append((byte)move.Kind);
        _from.Append(move.From);
        _to.Append(move.To);
    }

    public LineageEvent Next() => new(_run.Next(), (LineageKind)_kind.Next(), _from.Next(), _to.Next());
}
