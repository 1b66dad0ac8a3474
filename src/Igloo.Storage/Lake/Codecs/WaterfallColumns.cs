namespace Igloo.Storage;

/// <summary>A lead's steps; a count says how many of the row's findings are a step's.</summary>
internal sealed class WaterfallColumns
{
    private readonly ListShape _steps;
    private readonly Column<string> _label;
    private readonly Column<long> _points;
    private readonly Column<int> _count;
    private readonly ListShape _findings;
    private readonly Column<FindingId> _finding;

    public WaterfallColumns(ColumnSet columns)
    {
        _steps = columns.List();
        _label = columns.Text("step_label", _steps);
        _points = columns.Long("step_points", _steps);
        _count = columns.Whole("step_findings", _steps);
        _findings = columns.List();
        _finding = columns.FindingId("step_finding", _findings);
    }

    public void Append(IReadOnlyList<WaterfallStep> steps)
    {
        _steps.Begin(steps.Count);
        _findings.Begin(steps.Sum(step => step.Findings.Count));
        foreach (var step in steps)
        {
            _label.Append(step.Label);
            _points.Append(step.Points);
            _count.Append(step.Findings.Count);
            _finding.AppendAll(step.Findings);
        }
    }

    public WaterfallStep[] Next()
    {
        _ = _findings.Next();
        var steps = new WaterfallStep[_steps.Next()];
        for (var i = 0; i < steps.Length; i++) steps[i] = new WaterfallStep(_label.Next(), _points.Next(), _finding.NextAll(_count.Next()));
        return steps;
    }
}
