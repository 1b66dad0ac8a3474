using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>An entity that may be who was asked for.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Mention">That of its mentions which was met.</param>
/// <param name="Why">What speaks for and against; the first side is who was asked for.</param>
public sealed record EntityCandidate(EntityId Entity, MentionId Mention, PairExplanation Why);

/// <summary>Looks people and organisations up among those of a run: for search and screening.</summary>
/// <remarks>Immutable and thread-safe. Making one costs a resolution of all mentions; asking one is bounded.</remarks>
public sealed class EntityLookup
{
    private readonly Dictionary<EntityKind, (ResolvedKind Resolved, RecordLookup Rows)> _kinds;

    private EntityLookup(Dictionary<EntityKind, (ResolvedKind, RecordLookup)> kinds) => _kinds = kinds;

    /// <summary>Makes the lookup of a run from what the run was made of.</summary>
    /// <exception cref="ArgumentException">A mention is given twice.</exception>
    public static EntityLookup Of(IReadOnlyList<MentionProfile> mentions, IReadOnlyList<Decision> decisions) =>
        Of(EntityResolver.ResolveKinds(MentionPool.Of(mentions), decisions));

    /// <summary>The same of a run whose model was learnt from some uploads alone.</summary>
    /// <inheritdoc cref="EntityResolver.Resolve(UploadedMentions, IReadOnlyList{Decision}, IReadOnlyList{UploadId}, EntityArchive)"/>
    public static EntityLookup Of(UploadedMentions mentions, IReadOnlyList<Decision> decisions, IReadOnlyList<UploadId> underModel) =>
        Of(new EntityArchive().Resolve(mentions, DecisionsInForce.Of(decisions), underModel).Kinds);

    /// <summary>The types by which a kind can be looked up.</summary>
    public static IReadOnlyList<FieldType> TypesOf(EntityKind kind) => [.. MentionRule.TypesOf(kind).Distinct().Order()];

    private static EntityLookup Of(ResolvedKind[] kinds) => new(kinds.ToDictionary(resolved => resolved.Kind, resolved => (resolved, resolved.Lookup())));

    /// <summary>The mentions that may be who is asked for, the likeliest first; several of one entity may be among them.</summary>
    /// <param name="kind">A person or an organisation.</param>
    /// <param name="values">What is known; types other than <see cref="TypesOf"/> tell nothing.</param>
    /// <param name="most">How many at most.</param>
    /// <exception cref="ArgumentException">Things of the kind are not resolved.</exception>
    public IReadOnlyList<EntityCandidate> Find(EntityKind kind, IReadOnlyList<MentionValue> values, int most)
    {
        if (!_kinds.TryGetValue(kind, out var known)) throw new ArgumentException($"Nothing of kind {kind} is looked up by evidence; expected a person or an organisation.", nameof(kind));
        var asked = new RecordTable(TypesOf(kind));
        asked.AddRow();
        foreach (var value in values)
            if (TypesOf(kind).Contains(value.Type)) asked.Set(value.Type, value.Value);
        return [.. known.Rows.Find(asked, most).Select(found => known.Resolved.CandidateOf(found)).OfType<EntityCandidate>()];
    }
}
