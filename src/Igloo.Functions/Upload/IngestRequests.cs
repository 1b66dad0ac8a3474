using Igloo.Ingest;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Upload;

/// <summary>What reading an upload needs to know beside its bytes: its source's settings and mapping, and what the workspace's other mappings taught.</summary>
public sealed class IngestRequests(SourceStore sources, MappingStore mappings)
{
    /// <summary>The request for an upload; <paramref name="mapping"/> overrules its source's.</summary>
    public async Task<IngestRequest> OfAsync(Model.Upload upload, ColumnMapping? mapping, CancellationToken cancellation)
    {
        var source = await sources.FindAsync(upload.Path.Source, cancellation);
        return new IngestRequest
        {
            Upload = upload.Id,
            FileName = upload.Path.File,
            Mapping = mapping ?? await FindAsync(upload.Path.Source, cancellation),
            Confirmed = await ConfirmedAsync(upload.Workspace, cancellation),
            PhoneRegion = source?.PhoneRegion ?? "US",
            // A source that was set up before zones were checked may hold a word that is none.
            TimeZone = source is { } known && IngestRequest.IsZone(known.TimeZone) ? known.TimeZone : null,
            DateOrder = source?.DateOrder switch { "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, "ymd" => DateOrder.YearFirst, _ => null },
        };
    }

    /// <summary>The mapping that a person set for a source, or <see langword="null"/>.</summary>
    public async Task<ColumnMapping?> FindAsync(SourceRef source, CancellationToken cancellation) =>
        await mappings.FindAsync(source, cancellation) is { } json ? ColumnMapping.Parse(json).Value : null;

    // A sharing agreement's mappings are its members' common knowledge of headers; they hold no row.
    private async Task<IReadOnlyList<ColumnMapping>> ConfirmedAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var confirmed = new List<ColumnMapping>();
        foreach (var known in (await sources.ListAsync(workspace, cancellation)).OrderBy(known => known.Source.ToString(), StringComparer.Ordinal))
            if (await FindAsync(known.Source, cancellation) is { } mapping) confirmed.Add(mapping);
        return confirmed;
    }
}
