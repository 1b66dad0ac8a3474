using Igloo.Ingest.Quality;
using Igloo.Ingest.Rows;

namespace Igloo.Ingest;

/// <summary>Puts together what the parts of a file counted, one part in memory at a time.</summary>
/// <remarks>What it says of columns with at most 10,000 different values is exact, and does not depend on where the parts lie. For one thread at a time.</remarks>
public sealed class PartsReport
{
    private readonly FilePlan _plan;
    private readonly ColumnCounter[] _counters;
    private readonly List<string> _warnings = [];
    private long _records;
    private long _rejects;
    private long _leftOut;

    /// <summary>A report without a part.</summary>
    /// <param name="plan">How the file is read.</param>
    public PartsReport(FilePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var header = FileParts.HeaderOf(plan);
        (_plan, _counters) = (plan, OpenedTables.Of(header, FileParts.RequestOf(plan, default)).Tables[header.Table].Plan.Counters(header));
    }

    /// <summary>Adds the next part, in the order of the file.</summary>
    public void Add(PartSummary part)
    {
        ArgumentNullException.ThrowIfNull(part);
        foreach (var (counter, column) in _counters.Zip(part.Columns)) counter.Add(column);
        (_records, _rejects, _leftOut) = (_records + part.Records, _rejects + part.Rejects, _leftOut + part.LeftOut);
        _warnings.AddRange(part.Warnings);
    }

    /// <summary>The report of the parts so far; of all of them, the file's.</summary>
    public QualityReport ToReport() => QualityReports.Of(_records, _rejects, _counters, _plan.Warnings, _leftOut, _warnings);
}
