namespace Igloo.Storage;

internal sealed class RejectCodec(ColumnSet columns) : IRowCodec<Reject>
{
    private readonly Column<string> _sheet = columns.Text("sheet");
    private readonly Column<long> _row = columns.Long("row");
    private readonly Column<string> _column = columns.Text("column");
    private readonly Column<string> _value = columns.Text("value");
    private readonly Column<string> _reason = columns.Text("reason");

    public void Append(Reject reject)
    {
        _sheet.Append(reject.Row.Sheet);
        _row.Append(reject.Row.Number);
        _column.Append(reject.Column);
        _value.Append(reject.Value);
        _reason.Append(reject.Reason);
    }

    public Reject Next() => new(new RowRef(_sheet.Next(), _row.Next()), _column.Next(), _value.Next(), _reason.Next());
}
