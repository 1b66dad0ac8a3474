namespace Igloo.Storage;

internal sealed class CorrelationCodec : IRowCodec<Correlation>
{
    private readonly Column<byte> _kind;
    private readonly ListShape _entities;
    private readonly EntityIdColumns _entity;
    private readonly Column<DateTimeOffset?> _from;
    private readonly Column<DateTimeOffset?> _to;
    private readonly Column<int> _occasions;
    private readonly Column<double> _expected;
    private readonly Column<double> _score;
    private readonly Column<double> _margin;
    private readonly Column<double> _chance;
    private readonly Column<byte> _isAccepted;
    private readonly ListColumn<RecordId> _records;
    private readonly ListShape _releases;
    private readonly ReleaseColumns _release;

    public CorrelationCodec(ColumnSet columns)
    {
        _kind = columns.Byte("kind");
        _entities = columns.List();
        _entity = new EntityIdColumns(columns, "entity", _entities);
        _from = columns.OptionalTime("from");
        _to = columns.OptionalTime("to");
        _occasions = columns.Whole("occasions");
        _expected = columns.Number("expected");
        _score = columns.Number("score");
        _margin = columns.Number("margin");
        _chance = columns.Number("chance");
        _isAccepted = columns.Byte("is_accepted");
        _records = new ListColumn<RecordId>(columns, list => columns.RecordId("record", list));
        _releases = columns.List();
        _release = new ReleaseColumns(columns, "release", _releases);
    }

    public void Append(Correlation correlation)
    {
        _kind.Append((byte)correlation.Kind);
        _entities.Begin(correlation.Entities.Count);
        foreach (var entity in correlation.Entities) _entity.Append(entity);
        _from.Append(correlation.From);
        _to.Append(correlation.To);
        _occasions.Append(correlation.Occasions);
        _expected.Append(correlation.Expected);
        _score.Append(correlation.Score);
        _margin.Append(correlation.Margin);
        _chance.Append(correlation.Chance);
        _isAccepted.Append(correlation.IsAccepted ? (byte)1 : (byte)0);
        _records.Append(correlation.Records);
        _releases.Begin(correlation.Releases.Count);
        foreach (var release in correlation.Releases) _release.Append(release);
    }

    public Correlation Next() => new()
    {
        Kind = (CorrelationKind)_kind.Next(),
        Entities = [.. Enumerable.Range(0, _entities.Next()).Select(_ => _entity.Next())],
        From = _from.Next()!.Value,
        To = _to.Next()!.Value,
        Occasions = _occasions.Next(),
        Expected = _expected.Next(),
        Score = _score.Next(),
        Margin = _margin.Next(),
        Chance = _chance.Next(),
        IsAccepted = _isAccepted.Next() == 1,
        Records = _records.Next(),
        Releases = [.. Enumerable.Range(0, _releases.Next()).Select(_ => _release.Next())],
    };
}
