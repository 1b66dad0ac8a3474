using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Rows;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What a person begins with who maps a file that is held: the mapping that comes nearest.</summary>
/// <param name="Mapping">The mapping.</param>
/// <param name="IsKindSure">Whether the words of all headers and the looks of all columns leave little doubt of what a row tells: then a person is asked about what is missing, and not about columns that are accepted.</param>
/// <param name="Values">Some different values of each column, as <see cref="IngestFile.Values"/> has them.</param>
public sealed record MappingProposal(ColumnMapping Mapping, bool IsKindSure, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    /// <summary>Looks through a file that <see cref="IngestFile.Open"/> did not open, once.</summary>
    /// <param name="seekable">The dropped bytes. Stays open; must not change meanwhile.</param>
    /// <param name="request">What does not stand in the file. Its mapping is not proposed again.</param>
    /// <param name="ct">Stops reading.</param>
    /// <returns>Unusable, with what its sender can do, when no mapping could help.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek, or the request's region or zone does not exist.</exception>
    public static Reading<MappingProposal> Of(Stream seekable, IngestRequest request, CancellationToken ct)
    {
        IngestFile.Check(seekable, request);
        try
        {
            var content = new FileContent(seekable, ct);
            var tables = FirstLook.At(content, FileFormats.Of(content), request, ct).Tables;
            var (mapping, isKindSure) = MappingOfFile.Nearest(tables, request.PhoneRegion, Lessons.Of(request.Confirmed));
            return Reading.Of(new MappingProposal(mapping, isKindSure, IngestFile.ValuesOf(tables)));
        }
        catch (UnreadableFileException unreadable)
        {
            return Reading.Unusable<MappingProposal>(unreadable.Message);
        }
    }
}
