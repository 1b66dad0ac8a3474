using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Rows;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What a person begins with who corrects what a file's columns were taken for.</summary>
/// <param name="Mapping">The mapping that the file is read by, or the nearest one of a file that is held.</param>
/// <param name="Values">Some different values of each column that the file has, in the order of its rows; none of a column that holds a protected trait.</param>
/// <param name="Held">Why the file is held as it stands; <see langword="null"/> when it is read.</param>
public sealed record MappingProposal(ColumnMapping Mapping, IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string? Held)
{
    private const int MostValues = 3;

    /// <summary>Looks through a file once.</summary>
    /// <param name="seekable">The dropped bytes. Stays open; must not change meanwhile.</param>
    /// <param name="request">What does not stand in the file. Its mapping is only proposed where it fits.</param>
    /// <param name="ct">Stops reading.</param>
    /// <returns>Unusable, with what its sender can do, when no mapping could help.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek, or the request's region or zone does not exist.</exception>
    public static Reading<MappingProposal> Of(Stream seekable, IngestRequest request, CancellationToken ct)
    {
        IngestFile.Check(seekable, request);
        try
        {
            var content = new FileContent(seekable, ct);
            var format = FileFormats.Of(content);
            var tables = FirstLook.At(content, format, request, ct).Tables;
            return Reading.Of(Of(content, format, tables, request));
        }
        catch (UnreadableFileException unreadable)
        {
            return Reading.Unusable<MappingProposal>(unreadable.Message);
        }
    }

    private static MappingProposal Of(FileContent content, IFileFormat format, IReadOnlyList<TableSample> tables, IngestRequest request)
    {
        var values = tables.SelectMany(table => table.Columns).GroupBy(column => column.Name, StringComparer.Ordinal).ToDictionary(column => column.Key, ValuesOf, StringComparer.Ordinal);
        try
        {
            return new MappingProposal(OpenedTables.Of(content, format, tables, request).Mapping, values, null);
        }
        catch (UnreadableFileException held)
        {
            return new MappingProposal(MappingOfFile.Nearest(tables, request.PhoneRegion, Lessons.Of(request.Confirmed)), values, held.Message);
        }
    }

    private static IReadOnlyList<string> ValuesOf(IGrouping<string, ColumnSample> column) =>
        TraitHeaders.Of(column.Key) is null ? [.. column.SelectMany(sample => sample.Values).Distinct(StringComparer.Ordinal).Take(MostValues)] : [];
}
