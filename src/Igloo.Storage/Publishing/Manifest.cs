namespace Igloo.Storage;

/// <summary>Where one page of a run is.</summary>
/// <param name="Table">What it holds, such as Entities or Links.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="Bucket">From 0.</param>
/// <param name="Pack">The blob that holds it, with its neighbours.</param>
/// <param name="Start">Its first byte there.</param>
/// <param name="Length">Its bytes there, compressed.</param>
public sealed record PageRef(string Table, Audience Audience, int Bucket, string Pack, long Start, int Length);

/// <summary>Everything a run serves, by reference. Immutable.</summary>
public sealed record Manifest
{
    public required WorkspaceId Workspace { get; init; }

    public required RunId Run { get; init; }

    /// <summary>The uploads that the run is made of.</summary>
    public required IReadOnlyList<PlannedUpload> Uploads { get; init; }

    /// <summary>Buckets that the pages of links and events are parted in.</summary>
    public required int Buckets { get; init; }

    /// <summary>How the pages of entities and words lie over each other.</summary>
    public required EntityLayers Layers { get; init; }

    /// <summary>How the pages of what holds entities together lie over each other; <see langword="null"/> in a manifest of a time when they never did.</summary>
    public EntityLayers? TieLayers { get; init; }

    /// <summary>Its pages, table by table, each ordered by audience and bucket.</summary>
    public required IReadOnlyList<PageRef> Pages { get; init; }

    /// <summary>Lake artefacts that the run rests on, in order; sealing looks for each.</summary>
    public required IReadOnlyList<string> Artefacts { get; init; }

    public required int Leads { get; init; }

    public required int Findings { get; init; }

    public required int Entities { get; init; }

    public required int Links { get; init; }

    /// <summary>The release classes of its uploads that a viewer of <paramref name="agency"/> may see.</summary>
    public IReadOnlyList<ReleaseClass> ClassesVisibleTo(string agency) =>
        [.. Uploads.Select(upload => upload.Release).Distinct().Where(release => release.IsVisibleTo(agency)).Order()];
}
