namespace Igloo.Ingest.Quality;

/// <summary>Makes a report of what was counted.</summary>
internal static class QualityReports
{
    /// <param name="records">Rows kept.</param>
    /// <param name="rejects">Rows set aside.</param>
    /// <param name="counters">Of all columns.</param>
    /// <param name="before">What was known before the rows were read.</param>
    /// <param name="leftOut">Things that stand in the raw rows only.</param>
    /// <param name="after">What reading them told.</param>
    public static QualityReport Of(long records, long rejects, IEnumerable<ColumnCounter> counters, IEnumerable<string> before, long leftOut, IEnumerable<string> after)
    {
        ColumnProfile[] columns = [.. counters.Select(counter => counter.ToProfile())];
        var cut = columns.Where(column => column.CutAt is not null).Select(column => FormattableString.Invariant($"column '{column.Name}' seems to have been cut at {column.CutAt} characters when it was exported"));
        return new QualityReport(records + rejects, records, rejects, columns, [.. before, .. cut, .. LeftOut(leftOut), .. after]);
    }

    private static string[] LeftOut(long things) =>
        things > 0 ? [FormattableString.Invariant($"{things} phones, addresses and other things stand in the raw rows only: a row names at most eight besides its own")] : [];
}
