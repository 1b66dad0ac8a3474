using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>What the first pass settled.</summary>
/// <param name="Mapping">With the orders of dates filled in.</param>
/// <param name="Tables">Header and plan by table.</param>
/// <param name="Warnings">What a person should know.</param>
internal sealed record OpenedTables(ColumnMapping Mapping, Dictionary<string, (TableHeader Header, TablePlan Plan)> Tables, IReadOnlyList<string> Warnings)
{
    /// <exception cref="UnreadableFileException">No mapping fits, or a date can be read both ways.</exception>
    public static OpenedTables Of(FileContent content, IFileFormat format, IReadOnlyList<TableSample> samples, IngestRequest request)
    {
        if (request.Mapping is { } given) MappingOfFile.Check(given, samples);
        var mapping = request.Mapping ?? MappingOfFile.Guess(samples, request.PhoneRegion, Lessons.Of(request.Confirmed));
        var orders = new DateOrders(mapping, request.DateOrder);
        var tables = new Dictionary<string, (TableHeader, TablePlan)>(StringComparer.Ordinal);
        foreach (var sample in samples)
        {
            if (MappingOfFile.IsCovered(mapping, sample.Header)) mapping = Settled(mapping, sample, orders);
            tables.Add(sample.Header.Table, (sample.Header, PlanOf(sample.Header, mapping, request)));
        }

        return new OpenedTables(mapping, tables, [.. WarningsOf(content, format, tables.Values), .. orders.Warnings]);
    }

    /// <summary>The only table of a file that a first pass went over before; the request's mapping has its orders of dates.</summary>
    public static OpenedTables Of(TableHeader header, IngestRequest request) =>
        new(request.Mapping!, new(StringComparer.Ordinal) { [header.Table] = (header, PlanOf(header, request.Mapping!, request)) }, []);

    /// <summary>What is done with the columns of a table under a mapping that is settled.</summary>
    private static TablePlan PlanOf(TableHeader header, ColumnMapping mapping, IngestRequest request)
    {
        if (!MappingOfFile.IsCovered(mapping, header)) return TablePlan.Unknown(header);
        var (kind, columns) = mapping.Of(header.Table);
        return TablePlan.Of(header, kind, columns, column => Rules(column, mapping, request));
    }

    private static ColumnMapping Settled(ColumnMapping mapping, TableSample sample, DateOrders orders)
    {
        var table = sample.Header.Table;
        var columns = orders.Settle(sample, mapping.Of(table).Columns);
        return mapping.Sheets.Any(sheet => sheet.Sheet == table)
            ? mapping with { Sheets = [.. mapping.Sheets.Select(sheet => sheet.Sheet == table ? sheet with { Columns = columns } : sheet)] }
            : mapping with { Columns = columns };
    }

    private static ReadingRules Rules(MappedColumn column, ColumnMapping mapping, IngestRequest request)
    {
        ZoneText.TryFind(mapping.TimeZone ?? request.TimeZone ?? "UTC", out var zone);
        return new ReadingRules(mapping.PhoneRegion ?? request.PhoneRegion, zone, column.DateOrder ?? mapping.DateOrder, column.IsOpaque, CoordinateReader.PlacesLeftOut(column.Name));
    }

    private static IEnumerable<string> WarningsOf(FileContent content, IFileFormat format, IEnumerable<(TableHeader Header, TablePlan Plan)> tables)
    {
        if (format.IsText && content.Form.IsGuess) yield return $"the text is not UTF-8; read as {content.Form.Encoding.WebName}: check names with accents";
        foreach (var (header, plan) in tables)
        {
            if (plan.Schema is null) yield return $"sheet '{header.Table}' was not recognised; its rows are rejects";
            foreach (var column in plan.Columns)
                if (column.Decision == ColumnDecision.Ask) yield return $"column '{column.Name}' may be {column.Type!.Value.Name()} ({column.Role}); it is not read until the mapping accepts it";
        }
    }
}
