using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Ingest.Quality;
using Igloo.Ingest.Rows;
using Igloo.Ingest.Rows.Graphs;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>A dropped file opened for reading: what its columns stand for, and its rows as records.</summary>
/// <remarks>
/// The file is read twice: once to learn its columns and the order of its dates, once for the rows. Memory does not grow with the file, except for
/// the shared texts of a workbook, the tree of a web page and the words of a PDF. The same bytes, request and mapping give the same records in the same order. For one thread at a time.
/// </remarks>
public sealed class IngestFile : IDisposable
{
    /// <summary>Rows of a preview.</summary>
    public const int PreviewRows = 20;

    private const int MostValues = 3;

    // Asking a stream where it stands costs as much as reading a field.
    private const int RowsOfProgress = 64;

    private readonly FileContent _content;
    private readonly IFileFormat _format;
    private readonly IngestRequest _request;
    private readonly Dictionary<string, (TableHeader Header, TablePlan Plan)> _tables;
    private readonly IReadOnlyList<string> _warnings;
    private readonly GraphJoin? _join;
    private QualityReport? _report;
    private ColumnCounter[] _counters = [];
    private long _leftOut;
    private string[] _repeats = [];
    private bool _isClosed;

    internal IngestFile(FileContent content, IFileFormat format, IngestRequest request, OpenedTables opened, GraphJoin? join)
    {
        (_content, _format, _request, _tables, _join, Mapping) = (content, format, request, opened.Tables, join, opened.Mapping);
        _warnings = [.. opened.Warnings, .. join?.Warnings ?? []];
        MaskedColumns = [.. _tables.Values.SelectMany(table => table.Plan.MaskedColumns).Distinct()];
    }

    /// <summary>What the columns stand for: the person's mapping, or the guess that stands until one is written.</summary>
    public ColumnMapping Mapping { get; }

    /// <summary>Columns that hold a protected trait, in the order of the file: kept in <see cref="Record.Sent"/> only, never a field.</summary>
    public IReadOnlyList<string> MaskedColumns { get; }

    /// <summary>Some different values of each column that the file has, in the order of its rows; none of a column that holds a protected trait, and of a part of a file none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; private init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>How well the file could be read.</summary>
    /// <exception cref="InvalidOperationException">Not all of <see cref="Rows"/> was taken yet.</exception>
    public QualityReport Report => _report ?? throw new InvalidOperationException("The report is ready after the last row: take all of Rows first.");

    /// <summary>How the file is cut into parts; <see langword="null"/> when the request asks for none, or the file must be read whole.</summary>
    /// <remarks>Whole are read: what is shorter than two parts, packed or of a form without parts; UTF-16; and texts, since each is told which earlier one it repeats.</remarks>
    public FilePlan? Plan { get; private init; }

    /// <summary>What the rows counted, to be put together with the other parts of the file.</summary>
    /// <exception cref="InvalidOperationException">Not all of <see cref="Rows"/> was taken yet.</exception>
    public PartSummary Summary => new(Report.Records, Report.Rejects, [.. _counters.Select(counter => counter.ToSummary())], _leftOut, _repeats);

    /// <summary>Learns a file's form, columns and date orders.</summary>
    /// <param name="seekable">The dropped bytes. Stays open; must not change or be read elsewhere until this object is disposed.</param>
    /// <param name="request">What does not stand in the file.</param>
    /// <param name="ct">Stops reading.</param>
    /// <returns>Unusable, with what its sender or an analyst can do, when the file as a whole cannot be read.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek, or the request's region or zone does not exist.</exception>
    public static Reading<IngestFile> Open(Stream seekable, IngestRequest request, CancellationToken ct)
    {
        Check(seekable, request);
        try
        {
            var content = new FileContent(seekable, ct);
            var format = FileFormats.Of(content);
            var look = FirstLook.At(content, format, request, ct);
            var opened = OpenedTables.Of(content, format, look.Tables, request);
            return Reading.Of(new IngestFile(content, format, request, opened, look.Join) { Plan = look.Planner?.Plan(opened, request), Values = ValuesOf(look.Tables) });
        }
        catch (UnreadableFileException unreadable)
        {
            return Reading.Unusable<IngestFile>(unreadable.Message);
        }
    }

    /// <exception cref="ArgumentException">The stream cannot seek, or the request's region or zone does not exist.</exception>
    internal static void Check(Stream seekable, IngestRequest request)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(request);
        if (!seekable.CanSeek) throw new ArgumentException("The stream cannot seek; give one that can, since a file is read twice.", nameof(seekable));
        if (!PhoneReader.IsRegion(request.PhoneRegion)) throw new ArgumentException($"'{request.PhoneRegion}' is no region with telephone numbers; expected two capital letters of ISO 3166-1.", nameof(request));
        if (request.TimeZone is { } zone && !IngestRequest.IsZone(zone)) throw new ArgumentException($"'{zone}' is no time zone; expected a distance from UTC such as -06:00, or a name such as America/Monterrey.", nameof(request));
    }

    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> ValuesOf(IReadOnlyList<TableSample> tables) =>
        tables.SelectMany(ValuesOf).GroupBy(column => column.Name, column => column.Values, StringComparer.Ordinal)
            .ToDictionary(column => column.Key, IReadOnlyList<string> (column) => [.. column.SelectMany(values => values).Distinct(StringComparer.Ordinal).Take(MostValues)], StringComparer.Ordinal);

    // Of a trait, none.
    private static IEnumerable<(string Name, IEnumerable<string> Values)> ValuesOf(TableSample table)
    {
        var letters = TableLetters.Of(table.Header.Columns);
        return table.Columns.Select(column => (column.Name, TraitHeaders.Of(column.Name, letters) is null ? column.Values : Enumerable.Empty<string>()));
    }

    /// <summary>Every row in the order of the file, as a record or a reject. May be taken again; it then starts anew.</summary>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    /// <exception cref="InvalidDataException">The stream no longer holds what it held when it was opened.</exception>
    public IEnumerable<RowOutcome> Rows(CancellationToken ct)
    {
        _report = null;
        var places = PlaceTable.IsWorthwhile(_tables.Values.Select(table => table.Plan)) ? Places(ct) : null;
        long records = 0, rejects = 0, position = 0;
        var readers = _tables.ToDictionary(table => table.Key, table => ReaderOf(table.Value), StringComparer.Ordinal);
        RowReader? reader = null;
        foreach (var row in SecondPass(ct))
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (reader?.Table != row.Header.Table && !readers.TryGetValue(row.Header.Table, out reader)) throw new InvalidDataException("The stream changed between the two passes over it.");
            var (record, reject) = reader.Read(row);
            if ((records + rejects) % RowsOfProgress == 0) position = _content.Position;
            if (record is not null) records++;
            else rejects++;
            yield return new RowOutcome(record is not null && places is not null ? places.Complete(record) : record, reject, position);
        }

        _counters = [.. readers.Values.SelectMany(reader => reader.Counters)];
        _leftOut = readers.Values.Sum(reader => reader.LeftOut);
        _repeats = [.. RepeatsOf(readers.Values)];
        _report = QualityReports.Of(records, rejects, _counters, _warnings, _leftOut, _repeats);
    }

    private RowReader ReaderOf((TableHeader Header, TablePlan Plan) table) => new(_request.Upload, table.Header, table.Plan, Mapping.PhoneRegion ?? _request.PhoneRegion);

    // A table of cells may stand behind the calls, so its file is read once more.
    private PlaceTable Places(CancellationToken ct)
    {
        var places = new PlaceTable();
        var readers = _tables.Where(table => PlaceTable.IsPlaces(table.Value.Plan)).ToDictionary(table => table.Key, table => ReaderOf(table.Value), StringComparer.Ordinal);
        foreach (var row in SecondPass(ct))
            if (readers.TryGetValue(row.Header.Table, out var reader) && reader.Read(row).Record is { } place) places.Add(place);
        return places;
    }

    private static IEnumerable<string> RepeatsOf(IEnumerable<RowReader> readers) =>
        readers.Sum(reader => reader.Repeats) is var repeats and > 0 ? [FormattableString.Invariant($"{repeats} texts nearly repeat an earlier one of the file; their rows say which")] : [];

    /// <summary>The first rows as they would be read, so that a person can test a mapping before it is accepted.</summary>
    /// <param name="ct">Stops reading.</param>
    /// <returns>At most <see cref="PreviewRows"/> rows, in the order of the file.</returns>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    /// <exception cref="InvalidDataException">The stream no longer holds what it held when it was opened.</exception>
    public IReadOnlyList<RowOutcome> Preview(CancellationToken ct) => [.. Rows(ct).Take(PreviewRows)];

    /// <summary>Every row as a reject, its values not looked at: for what Igloo itself fails on.</summary>
    /// <param name="reason">Why, for whoever reads the reject.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    /// <exception cref="InvalidDataException">The stream no longer holds what it held when it was opened.</exception>
    public IEnumerable<RowOutcome> SetAside(string reason, CancellationToken ct)
    {
        foreach (var row in SecondPass(ct))
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            yield return new RowOutcome(null, new Reject(row.Row, "", "", reason), _content.Position);
        }
    }

    /// <summary>Ends reading. The stream stays open.</summary>
    public void Dispose() => _isClosed = true;

    private SecondPass SecondPass(CancellationToken ct)
    {
        var rows = _format.Read(_content, _request.Mapping?.Delimiter, ct);
        return new SecondPass(_join?.Rows(rows) ?? rows);
    }
}
