
namespace Igloo.Storage;

/// <summary>What is configured for one system of one agency.</summary>
public sealed record SourceSettings
{
    public required SourceRef Source { get; init; }

    /// <summary>The pool that its drops belong to.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Who may see its records.</summary>
    public required ReleaseClass Release { get; init; }

    /// <summary>ISO 3166 code of the region whose numbering plan its bare phone numbers follow, such as <c>US</c>.</summary>
    public string PhoneRegion { get; init; } = "US";

    /// <summary>IANA name of the zone of its local times.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary><c>dmy</c>, <c>mdy</c> or <c>ymd</c> for dates that could be either; empty when the file must decide.</summary>
    public string DateOrder { get; init; } = "";

    /// <summary>Whom another agency calls about material that it may not see.</summary>
    public string Contact { get; init; } = "";
}

/// <summary>Configured agencies and their systems.</summary>
public sealed class SourceStore
{
    public Task SaveAsync(SourceSettings settings, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<SourceSettings?> FindAsync(SourceRef source, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>All sources, or those of one workspace, in order.</summary>
    public Task<IReadOnlyList<SourceSettings>> ListAsync(WorkspaceId? workspace = null, CancellationToken cancellation = default) => throw new NotImplementedException();
}
