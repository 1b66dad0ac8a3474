namespace Igloo.Storage;

internal sealed class FindingCodec : IRowCodec<Finding>
{
    private readonly Column<FindingId> _id;
    private readonly Column<string> _rule;
    private readonly Column<int> _version;
    private readonly Column<byte> _family;
    private readonly Column<byte> _lane;
    private readonly SubjectColumns _subjects;
    private readonly ListColumn<RecordId> _evidence;
    private readonly ListShape _sources;
    private readonly SourceColumns _source;
    private readonly ListShape _releases;
    private readonly ReleaseColumns _release;
    private readonly Column<DateTimeOffset?> _from;
    private readonly Column<DateTimeOffset?> _to;
    private readonly Column<double> _measured;
    private readonly Column<double> _baseline;
    private readonly Column<double> _strength;
    private readonly Column<string> _because;
    private readonly Column<string> _innocent;
    private readonly Column<string> _missing;
    private readonly ListColumn<string> _parameterNames;
    private readonly ListColumn<double> _parameterValues;

    public FindingCodec(ColumnSet columns)
    {
        _id = columns.FindingId("id");
        _rule = columns.Text("rule");
        _version = columns.Whole("version");
        _family = columns.Byte("family");
        _lane = columns.Byte("lane");
        _subjects = new SubjectColumns(columns);
        _evidence = new ListColumn<RecordId>(columns, list => columns.RecordId("evidence", list));
        _sources = columns.List();
        _source = new SourceColumns(columns, "source", _sources);
        _releases = columns.List();
        _release = new ReleaseColumns(columns, "release", _releases);
        _from = columns.OptionalTime("from");
        _to = columns.OptionalTime("to");
        _measured = columns.Number("measured");
        _baseline = columns.Number("baseline");
        _strength = columns.Number("strength");
        _because = columns.Text("because");
        _innocent = columns.Text("innocent");
        _missing = columns.Text("missing");
        _parameterNames = new ListColumn<string>(columns, list => columns.Text("parameter_name", list));
        _parameterValues = new ListColumn<double>(columns, list => columns.Number("parameter_value", list));
    }

    public void Append(Finding finding)
    {
        _id.Append(finding.Id);
        _rule.Append(finding.Rule);
        _version.Append(finding.Version);
        _family.Append((byte)finding.Family);
        _lane.Append((byte)finding.Lane);
        _subjects.Append(finding.Subjects);
        _evidence.Append(finding.Evidence);
        _sources.Begin(finding.Sources.Count);
        foreach (var source in finding.Sources) _source.Append(source);
        _releases.Begin(finding.Releases.Count);
        foreach (var release in finding.Releases) _release.Append(release);
        AppendMeasures(finding);
        var parameters = finding.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).ToArray();
        _parameterNames.Append([.. parameters.Select(parameter => parameter.Key)]);
        _parameterValues.Append([.. parameters.Select(parameter => parameter.Value)]);
    }

    public Finding Next() => new()
    {
        Id = _id.Next(),
        Rule = _rule.Next(),
        Version = _version.Next(),
        Family = (RuleFamily)_family.Next(),
        Lane = (Lane)_lane.Next(),
        Subjects = _subjects.Next(),
        Evidence = _evidence.Next(),
        Sources = [.. Enumerable.Range(0, _sources.Next()).Select(_ => _source.Next())],
        Releases = [.. Enumerable.Range(0, _releases.Next()).Select(_ => _release.Next())],
        From = _from.Next(),
        To = _to.Next(),
        Measured = _measured.Next(),
        Baseline = _baseline.Next(),
        Strength = _strength.Next(),
        Because = _because.Next(),
        Innocent = _innocent.Next(),
        Missing = _missing.Next(),
        Parameters = _parameterNames.Next().Zip(_parameterValues.Next()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
    };

    private void AppendMeasures(Finding finding)
    {
        _from.Append(finding.From);
        _to.Append(finding.To);
        _measured.Append(finding.Measured);
        _baseline.Append(finding.Baseline);
        _strength.Append(finding.Strength);
        _because.Append(finding.Because);
        _innocent.Append(finding.Innocent);
        _missing.Append(finding.Missing);
    }
}
