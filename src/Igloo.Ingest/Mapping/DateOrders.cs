using Igloo.Ingest.Formats;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>Settles, column by column, which small number of a date is the day, and never by a coin.</summary>
/// <remarks>What a person said comes first, then what the column's values prove, then the source's habit, then what the file's other columns and the lines above them prove, then that dates with points have the day first.</remarks>
internal sealed class DateOrders(ColumnMapping mapping, DateOrder? habit)
{
    private readonly List<string> _warnings = [];

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>The mapped columns of a table with their orders filled in.</summary>
    /// <exception cref="UnreadableFileException">A column can be read both ways and nobody said which: a person must.</exception>
    public IReadOnlyList<MappedColumn> Settle(TableSample table, IReadOnlyList<MappedColumn> columns)
    {
        var samples = table.Columns.ToDictionary(sample => sample.Name, StringComparer.Ordinal);
        var dated = columns.Where(column => IsDated(column) && samples.TryGetValue(column.Name, out var sample) && !IsClockBesideDay(column, columns, sample)).ToHashSet();
        var proven = ProvenByAll(dated.Select(column => samples[column.Name].Dates).Append(table.DatesAbove));
        return [.. columns.Select(column => dated.Contains(column) && samples.TryGetValue(column.Name, out var sample) ? column with { DateOrder = Order(column, sample.Dates, proven) } : column)];
    }

    private static bool IsDated(MappedColumn column) =>
        column is { Decision: ColumnDecision.Accepted, Type: FieldType.EventTime or FieldType.EventEndTime or FieldType.PersonBirthDate };

    // 134210 beside a day is a time of day, and no date in some order.
    private static bool IsClockBesideDay(MappedColumn column, IReadOnlyList<MappedColumn> columns, ColumnSample sample) =>
        columns.Count(other => IsDated(other) && other.Type == column.Type && other.Role == column.Role) > 1 && new ColumnShape(sample, "").IsClockByName;

    // One system writes all its dates one way; if the columns disagree, nothing is proven.
    private static DateOrder? ProvenByAll(IEnumerable<DateEvidence> all)
    {
        var orders = all
            .Where(dates => dates.Proven is not null || dates.IsMixed)
            .Select(dates => dates.Proven)
            .Distinct().ToList();
        return orders.Count == 1 ? orders[0] : null;
    }

    private DateOrder? Order(MappedColumn column, DateEvidence dates, DateOrder? proven)
    {
        if (column.Type == FieldType.PersonBirthDate && dates.ShortYear is { } year)
            _warnings.Add($"column '{column.Name}' writes years of two digits (such as '{year}'); they are read as those of 1930 to 2029");
        if ((column.DateOrder ?? mapping.DateOrder) is { } told) return told;
        if (dates.Proven is { } own) return own;
        if (!dates.NeedsTelling) return null;
        if ((habit ?? (dates.IsMixed ? null : proven)) is { } likely)
        {
            var words = likely switch { DateOrder.DayFirst => "day first", DateOrder.MonthFirst => "month first", _ => "year first" };
            var whose = habit is null ? "the file's other dates" : "its source's dates";
            _warnings.Add($"column '{column.Name}' does not itself show which number of its dates is the day; read {words} as {whose} are");
            return likely;
        }

        if (!dates.IsMixed && dates.ArePointed)
        {
            _warnings.Add($"column '{column.Name}' does not itself show which number of its dates is the day; read day first, as dates with points are (such as '{dates.Either}')");
            return DateOrder.DayFirst;
        }

        if (dates.IsMixed && column.Type == FieldType.PersonBirthDate)
        {
            _warnings.Add($"column '{column.Name}' mixes day-first and month-first dates (such as '{dates.DayFirst}' and '{dates.MonthFirst}'); those that can only be read one way are, the others are unreadable");
            return null;
        }

        if (dates.Either is null && !dates.IsMixed)
            throw new UnreadableFileException($"column '{column.Name}' has dates of six digits that read in several orders (such as '{dates.ShortYear}'); say which holds with \"dateOrder\": \"dayFirst\", \"monthFirst\" or \"yearFirst\" in the mapping");
        const string wayOut = "say which holds with \"dateOrder\": \"dayFirst\" or \"monthFirst\" in the mapping";
        throw new UnreadableFileException(dates.IsMixed
            ? $"column '{column.Name}' mixes day-first and month-first dates (such as '{dates.DayFirst}' and '{dates.MonthFirst}'); {wayOut}, and dates of the other form are set aside"
            : $"column '{column.Name}' has dates that read both as day/month and as month/day (such as '{dates.Either}'); {wayOut}");
    }
}
