namespace Igloo.Storage;

internal sealed class LeadCodec : IRowCodec<Lead>
{
    private readonly Column<long> _id;
    private readonly Column<string> _headline;
    private readonly Column<byte> _lane;
    private readonly Column<int> _rank;
    private readonly Column<long> _points;
    private readonly Column<double> _strength;
    private readonly Column<byte> _word;
    private readonly SubjectColumns _subjects;
    private readonly ListColumn<FindingId> _findings;
    private readonly WaterfallColumns _waterfall;
    private readonly ListColumn<string> _innocent;
    private readonly ListColumn<string> _missing;
    private readonly ListShape _sources;
    private readonly SourceColumns _source;
    private readonly ListColumn<RecordId> _evidence;
    private readonly Column<DateTimeOffset?> _from;
    private readonly Column<DateTimeOffset?> _to;
    private readonly Column<string> _change;

    public LeadCodec(ColumnSet columns)
    {
        _id = columns.Long("id");
        _headline = columns.Text("headline");
        _lane = columns.Byte("lane");
        _rank = columns.Whole("rank");
        _points = columns.Long("points");
        _strength = columns.Number("strength");
        _word = columns.Byte("word");
        _subjects = new SubjectColumns(columns);
        _findings = new ListColumn<FindingId>(columns, list => columns.FindingId("finding", list));
        _waterfall = new WaterfallColumns(columns);
        _innocent = new ListColumn<string>(columns, list => columns.Text("innocent", list));
        _missing = new ListColumn<string>(columns, list => columns.Text("missing", list));
        _sources = columns.List();
        _source = new SourceColumns(columns, "source", _sources);
        _evidence = new ListColumn<RecordId>(columns, list => columns.RecordId("evidence", list));
        _from = columns.OptionalTime("from");
        _to = columns.OptionalTime("to");
        _change = columns.Text("change");
    }

    public void Append(Lead lead)
    {
        _id.Append((long)lead.Id.Value);
        _headline.Append(lead.Headline);
        _lane.Append((byte)lead.Lane);
        _rank.Append(lead.Rank);
        _points.Append(lead.Points);
        _strength.Append(lead.Strength);
        _word.Append((byte)lead.Word);
        _subjects.Append(lead.Subjects);
        _findings.Append(lead.Findings);
        _waterfall.Append(lead.Waterfall);
        _innocent.Append(lead.Innocent);
        _missing.Append(lead.Missing);
        _sources.Begin(lead.Sources.Count);
        foreach (var source in lead.Sources) _source.Append(source);
        _evidence.Append(lead.Evidence);
        _from.Append(lead.From);
        _to.Append(lead.To);
        _change.Append(lead.Change);
    }

    public Lead Next() => new()
    {
        Id = new LeadId((ulong)_id.Next()),
        Headline = _headline.Next(),
        Lane = (Lane)_lane.Next(),
        Rank = _rank.Next(),
        Points = _points.Next(),
        Strength = _strength.Next(),
        Word = (StrengthWord)_word.Next(),
        Subjects = _subjects.Next(),
        Findings = _findings.Next(),
        Waterfall = _waterfall.Next(),
        Innocent = _innocent.Next(),
        Missing = _missing.Next(),
        Sources = [.. Enumerable.Range(0, _sources.Next()).Select(_ => _source.Next())],
        Evidence = _evidence.Next(),
        From = _from.Next(),
        To = _to.Next(),
        Change = _change.Next(),
    };
}
