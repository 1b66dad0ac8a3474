namespace Igloo.Storage;

/// <summary>The leads of a run as a viewer may see them.</summary>
internal sealed class LeadReader(LeadStore leads, FindingStore findings, ArtefactCache cache)
{
    private const int BytesOfARow = 512;

    public async Task<IReadOnlyList<LeadRow>> ListWholeAsync(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation)
    {
        var rows = await RowsAsync(manifest, cancellation).ConfigureAwait(false);
        return [.. rows.Where(row => IsVisible(row.Releases, visible))];
    }

    public async Task<IReadOnlyList<LeadParts>> ListPartialAsync(Manifest manifest, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation)
    {
        var parts = new List<LeadParts>();
        foreach (var row in await RowsAsync(manifest, cancellation).ConfigureAwait(false))
            if (!IsVisible(row.Releases, visible) && await FindAsync(manifest, row.Id, visible, cancellation).ConfigureAwait(false) is { } found) parts.Add(found);
        return parts;
    }

    public async Task<LeadParts?> FindAsync(Manifest manifest, LeadId id, IReadOnlyCollection<ReleaseClass> visible, CancellationToken cancellation)
    {
        if (await leads.FindAsync(manifest.Workspace, manifest.Run, id, cancellation).ConfigureAwait(false) is not { } lead) return null;
        var all = await findings.FindManyAsync(manifest.Workspace, manifest.Run, lead.Findings, cancellation).ConfigureAwait(false);
        var hidden = all.Where(finding => !IsVisible(finding.Releases, visible)).ToArray();
        var agencies = hidden.SelectMany(finding => finding.Releases).Where(release => !IsVisible([release], visible)).Select(release => release.Agency);
        return new LeadParts(lead, [.. all.Except(hidden)], [.. agencies.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool IsVisible(IReadOnlyList<ReleaseClass> releases, IReadOnlyCollection<ReleaseClass> visible) => Audience.Of([.. releases]).Includes(visible);

    private async Task<IReadOnlyList<LeadRow>> RowsAsync(Manifest manifest, CancellationToken cancellation)
    {
        var key = $"leads/{manifest.Workspace}/{manifest.Run}";
        if (cache.Find(key) is { } held) return (IReadOnlyList<LeadRow>)held.Value;
        var rows = await leads.ListAsync(manifest.Workspace, manifest.Run, cancellation).ConfigureAwait(false);
        if (rows.Count == manifest.Leads) cache.Keep(key, "", rows, BytesOfARow * (1L + rows.Count));
        return rows;
    }
}
