using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Rows;
using Igloo.Model;

namespace Igloo.Ingest.LongFiles;

/// <summary>Watches the first pass over a long file and marks where it can be cut: the pass tells rows from lines, so a cut is exact whatever the quotes do.</summary>
internal sealed class PartPlanner
{
    private readonly FileContent _content;
    private readonly IPartedFormat _format;
    private readonly PartSize _size;
    private readonly LineIndex _lines = new();
    private readonly List<(long Row, long Line)> _marks = [];
    private long _rows;

    private PartPlanner(FileContent content, IPartedFormat format, PartSize size) => (_content, _format, _size) = (content, format, size);

    /// <summary>A planner for a file that is long enough and of a form with parts; else <see langword="null"/>.</summary>
    public static PartPlanner? Of(FileContent content, IFileFormat format, PartSize? size) =>
        size is { } asked && content.Length >= 2 * asked.Bytes && format is IPartedFormat parted && parted.IsParted(content) ? new PartPlanner(content, parted, asked) : null;

    /// <summary>The rows of the first pass.</summary>
    public IEnumerable<RawRow> Rows(char? delimiter, CancellationToken cancellation)
    {
        foreach (var row in _format.Read(_format.IsText ? _content.Seen(_lines.Add) : _content, delimiter, cancellation))
        {
            // A faulty row may stand before the header, where nothing can begin.
            if (_rows > 0 && _rows % _size.RowMultiple == 0 && row.Fault is null) _marks.Add((_rows, row.Row.Number));
            _rows++;
            yield return row;
        }
    }

    /// <summary>The plan once the pass is done; <see langword="null"/> for a file whose rows cannot be told apart from each other, or that has too few for two parts.</summary>
    public FilePlan? Plan(OpenedTables opened, IngestRequest request)
    {
        var (header, plan) = opened.Tables.Values.Single();
        // A text is told that it repeats an earlier one of the file.
        if (plan.Bindings.Any(binding => binding.Slot.Type == FieldType.TextNarrative)) return null;
        var parts = Parts();
        return parts.Count < 2 ? null : new FilePlan
        {
            Format = _format.Name,
            Encoding = _format.IsText ? _content.Form.Encoding.WebName : null,
            Mapping = opened.Mapping.ToJson(),
            PhoneRegion = request.PhoneRegion,
            TimeZone = request.TimeZone,
            Columns = [.. header.Columns.Take(header.Own)],
            Told = header.Told,
            IsByPlace = header.IsByPlace,
            MaskedColumns = plan.MaskedColumns,
            Warnings = opened.Warnings,
            Rows = _rows,
            Parts = parts,
        };
    }

    private List<FilePart> Parts()
    {
        var rows = Math.Max(1, _size.Bytes * _rows / _content.Length / _size.RowMultiple) * _size.RowMultiple;
        List<(long Row, long Line)> starts = [(0, _format.IsText ? 1 : 0)];
        foreach (var mark in _marks)
            if (mark.Row >= starts[^1].Row + rows) starts.Add((mark.Row, _format.IsText ? mark.Line : 0));
        List<long> offsets = [.. starts.Select(start => _format.IsText ? _lines.OffsetOf(start.Line, _content) : 0), _format.IsText ? _content.Length : 0];
        return [.. starts.Select((start, i) => new FilePart(start.Row, (i + 1 < starts.Count ? starts[i + 1].Row : _rows) - start.Row, start.Line, offsets[i], offsets[i + 1]))];
    }
}
