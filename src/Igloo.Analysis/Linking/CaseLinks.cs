using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>How a case hangs together.</summary>
/// <param name="Links">Ordered by both ends, then kind; none touches a super-connector.</param>
/// <param name="SuperConnectors">Things that so many have to do with that they tie nobody; ordered by entity.</param>
public sealed record CaseLinks(IReadOnlyList<Link> Links, IReadOnlyList<CaseConnector> SuperConnectors);

/// <summary>Where a row came from and who may see it; needed for the rows of lists, which tell no event.</summary>
/// <param name="Record">The row.</param>
/// <param name="Source">Who sent it.</param>
/// <param name="Release">Who may see it.</param>
public readonly record struct RecordOrigin(RecordId Record, SourceRef Source, ReleaseClass Release)
{
    /// <summary>The origin of the record that <paramref name="mention"/> stands in.</summary>
    public static RecordOrigin Of(MentionProfile mention) => new(mention.Id.Record, mention.Source, mention.Release);
}
