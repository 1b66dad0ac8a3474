using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>The bytes of one part of a long file to records, their mentions and rejects in the lake.</summary>
public sealed class ParsePart(UploadParts parts)
{
    /// <summary>Reads only the part's own bytes; says how many rows it has.</summary>
    [Function(nameof(ParsePart))]
    public Task<long> Run([ActivityTrigger] PartRef reference, CancellationToken cancellation) =>
        parts.ReadAsync(reference, file => file.Rows(cancellation), (file, _) => file.Summary, cancellation);
}
