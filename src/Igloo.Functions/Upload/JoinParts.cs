using Igloo.Ingest;
using Igloo.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Upload;

/// <summary>What the parts of a long file counted to one report, as if the file had been read whole.</summary>
public sealed class JoinParts(UploadParts parts, Lake lake, UploadEnding ending)
{
    /// <summary>Reads the summaries in the order of the file, one at a time.</summary>
    [Function(nameof(JoinParts))]
    public async Task<ParsedUpload> Run([ActivityTrigger] UploadRef reference, CancellationToken cancellation)
    {
        var upload = await parts.FindAsync(reference, cancellation);
        var plan = await parts.PlanAsync(upload, cancellation);
        var report = new PartsReport(plan);
        var held = new HeldRows(lake);
        for (var part = 0; part < plan.Parts.Count; part++)
        {
            report.Add(await lake.ReadJsonAsync<PartSummary>(LakeNames.PartSummary(upload.Id, part), cancellation));
            if (!HeldRows.LooksAt(plan.Parts[part].FirstRow)) continue;
            foreach (var row in HeldRows.DigestsIn(await lake.ReadJsonAsync<byte[]>(LakeNames.PartFingerprints(upload.Id, part), cancellation))) held.Add(row);
        }

        var chunks = (int)((plan.Rows + LakeNames.ChunkRecords - 1) / LakeNames.ChunkRecords);
        return await ending.WriteAsync(upload, new ReadFile(ColumnMapping.Parse(plan.Mapping).Value, plan.MaskedColumns, report.ToReport(), held, chunks), cancellation);
    }
}
