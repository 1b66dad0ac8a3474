using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Rows;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>Reads the parts of a long file, each on its own.</summary>
/// <remarks>The parts of a file together give the rows that the whole file gives, with the same numbers and in the same order. Deterministic; thread-safe as long as each thread has its own stream.</remarks>
public static class FileParts
{
    /// <summary>Opens one part: only its bytes, and the first of the file, are read.</summary>
    /// <param name="seekable">The bytes of the whole file that the plan was made of. Stays open.</param>
    /// <param name="upload">The drop; enters the records' ids.</param>
    /// <param name="plan">How the file is read.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such part.</exception>
    /// <exception cref="InvalidDataException">The bytes are not those that the plan was made of.</exception>
    public static IngestFile Open(Stream seekable, UploadId upload, FilePlan plan, int part, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, plan.Parts.Count);
        var content = new FileContent(seekable, ct);
        if (plan.Encoding is { } encoding) content = content.As(TextForm.Named(encoding));
        var format = FileFormats.All.OfType<IPartedFormat>().FirstOrDefault(format => format.Name == plan.Format && format.Recognises(content))
            ?? throw new InvalidDataException($"The stream is not {plan.Format}, which the plan was made of.");
        var request = RequestOf(plan, upload);
        var header = HeaderOf(plan);
        return new IngestFile(content, new PartFormat(format, header, plan.Parts[part]), request, OpenedTables.Of(header, request), join: null);
    }

    internal static IngestRequest RequestOf(FilePlan plan, UploadId upload) =>
        new() { Upload = upload, FileName = "", Mapping = ColumnMapping.Parse(plan.Mapping).Value, PhoneRegion = plan.PhoneRegion, TimeZone = plan.TimeZone };

    internal static TableHeader HeaderOf(FilePlan plan) => (plan.IsByPlace ? TableHeader.ByPlace("", plan.Columns.Count) : TableHeader.Of("", plan.Columns)).Tell(plan.Told);
}
