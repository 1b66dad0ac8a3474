using Igloo.Ingest;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>Sets every row of a part aside that Igloo itself fails on, so that the file's other rows are not lost with it.</summary>
public sealed class SetPartAside(UploadParts parts)
{
    /// <summary>Looks at no value, since one of them is what reading fails on; says how many rows the part has.</summary>
    [Function(nameof(SetPartAside))]
    public Task<long> Run([ActivityTrigger] FailedPart failed, CancellationToken cancellation)
    {
        var reason = $"Igloo failed while it read this part of the file ({failed.ErrorType}); the rows are kept in the file as it was dropped";
        return parts.ReadAsync(failed.Part, file => file.SetAside(reason, cancellation), (_, part) => Summary(part, failed.ErrorType), cancellation);
    }

    private static PartSummary Summary(FilePart part, string errorType) => new(0, part.Rows, [], 0, [FormattableString.Invariant(
        $"Igloo failed on {part.Rows} rows after the first {part.FirstRow} ({errorType}); they are set aside: send the operator this message and the file's name, then drop the file again")]);
}
