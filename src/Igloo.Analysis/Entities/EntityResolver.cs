using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>From mentions to entities: who and what in the records of a pool is the same.</summary>
public static class EntityResolver
{
    /// <summary>Pairs kept for a person to look at: more than anybody answers between two runs.</summary>
    private const int MostDoubts = 500;

    /// <summary>The kinds that need evidence.</summary>
    internal static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Organization];

    /// <summary>
    /// Resolves people and organisations from the evidence of all their values (<see cref="Resolving.Resolver"/>) and obeys what people decided. Things
    /// become entities by their normal form (<see cref="ObjectForms"/>).
    /// </summary>
    /// <param name="mentions">Every mention, each once, in any order.</param>
    /// <param name="decisions">The decision log in any order; a later number beats an earlier one on the same pair. Decisions on mentions not given wait.</param>
    /// <returns>The entities, and what is worth a person's look. A mention with no name and no identifier is in no entity.</returns>
    /// <remarks>A function of the two sets alone, whatever their order and the threads. Thread-safe. Time O(mentions × keys + pairs), memory O(values + kept pairs); mentions are put in a <see cref="MentionPool"/>, so give a closed one when there are many.</remarks>
    /// <exception cref="ArgumentException">A mention is given twice.</exception>
    public static ResolvedMentions Resolve(IReadOnlyList<MentionProfile> mentions, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var kept = MentionPool.Of(mentions);
        return Resolve(kept, () => (ResolveKinds(kept, decisions), []));
    }

    /// <summary>The same where the model of who is who is learnt from some uploads alone, and the mentions of the others are added under it.</summary>
    /// <param name="mentions">Every mention, each once, in any order, and the upload that it came in.</param>
    /// <param name="decisions">The decision log, as above. An upload with a mention that somebody decided about is always learnt from.</param>
    /// <param name="underModel">The uploads that are not learnt from; none for the same as above.</param>
    /// <param name="archive">What earlier calls learnt, which this one changes. It costs what is new where the uploads that are learnt from and the decisions are as they were and all mentions are still there.</param>
    /// <returns>As above. A function of the mentions, the decisions and the split of uploads, whatever the archive knew; docs/decisions/0010-who-is-learnt-from.md says how it differs from learning from all.</returns>
    /// <exception cref="ArgumentException">A mention is given twice.</exception>
    /// <exception cref="InvalidOperationException">The archive has mentions that are not given.</exception>
    public static ResolvedMentions Resolve(UploadedMentions mentions, IReadOnlyList<Decision> decisions, IReadOnlyList<UploadId> underModel, EntityArchive archive)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(archive);
        return Resolve(mentions.Pool, () => archive.Resolve(mentions, DecisionsInForce.Of(decisions), underModel));
    }

    private static ResolvedMentions Resolve(MentionPool mentions, Func<(ResolvedKind[] Kinds, IReadOnlyCollection<UploadId> LearntAnyway)> resolveKinds)
    {
        // Beside the engine, which leaves a core free now and then.
        var naming = Task.Run(() => new NamedThings(mentions));
        var (resolved, learntAnyway) = resolveKinds();
        var things = naming.GetAwaiter().GetResult();
        var (entities, doubts) = (default(EntityRows)!, default(Doubt[])!);
        Parallel.Invoke(() => entities = new EntityRows(mentions, [.. resolved, things]), () => doubts = Doubts(resolved));
        return new ResolvedMentions(entities, doubts, [.. resolved.SelectMany(part => part.Answered())], [.. resolved.Select(part => part.Report())], learntAnyway);
    }

    private static Doubt[] Doubts(ResolvedKind[] resolved) =>
        [.. resolved.SelectMany(part => part.Doubts(MostDoubts)).OrderByDescending(doubt => doubt.Change).ThenBy(doubt => doubt.Pair.A).ThenBy(doubt => doubt.Pair.B).Take(MostDoubts)];

    /// <summary>Resolves the kinds that need evidence, one after the other.</summary>
    internal static ResolvedKind[] ResolveKinds(MentionPool mentions, IReadOnlyList<Decision> decisions) => ResolveKinds(OfKinds(mentions), DecisionsInForce.Of(decisions));

    /// <inheritdoc cref="ResolveKinds(MentionPool, IReadOnlyList{Decision})"/>
    internal static ResolvedKind[] ResolveKinds(MentionsOfKind[] ofKinds, Decision[] inForce) => [.. Kinds.Zip(ofKinds, (kind, mentions) => ResolvedKind.Of(kind, mentions, inForce))];

    /// <summary>The mentions of each of <see cref="Kinds"/>.</summary>
    internal static MentionsOfKind[] OfKinds(MentionPool mentions) => Array.ConvertAll(Kinds, kind => MentionsOfKind.Of(kind, mentions));
}

/// <summary>What resolving a pool gave.</summary>
/// <remarks>Thread-safe. Which mentions are of each entity stands in flat arrays; each entity and each of its ties is made anew whenever it is asked for, so that millions of objects need not be held.</remarks>
public sealed class ResolvedMentions
{
    private readonly EntityRows _entities;

    internal ResolvedMentions(EntityRows entities, IReadOnlyList<Doubt> doubts, IReadOnlyList<AnsweredPair> answered, IReadOnlyList<ResolutionReport> reports, IReadOnlyCollection<UploadId> learntAnyway) =>
        (_entities, Doubts, Answered, Reports, LearntAnyway) = (entities, doubts, answered, reports, learntAnyway);

    /// <summary>The entities, ordered by id; <see cref="EntityMaker"/> makes them.</summary>
    public IReadOnlyList<EntityMentions> Entities => _entities;

    /// <summary>The id of the entity at a place among <see cref="Entities"/>.</summary>
    public EntityId IdOf(int index) => _entities.IdAt(index);

    /// <summary>The mentions of the entity at a place among <see cref="Entities"/>, in order, for who does not keep them.</summary>
    public ReadOnlySpan<MentionId> MentionsOf(int index) => _entities.MentionsAt(index);

    /// <summary>What holds those of several mentions together that are not their identifier, ordered by id.</summary>
    public IReadOnlyList<EntityTies> Ties => _entities.Ties();

    /// <summary>The same of those alone that mentions from after the model was learnt may have changed, and no pairs for those of them that none holds together. All others are held together as they would be without such mentions.</summary>
    public IReadOnlyList<EntityTies> LaterTies => _entities.LaterTies();

    /// <summary>Pairs worth a person's look, by how much an answer would change.</summary>
    public IReadOnlyList<Doubt> Doubts { get; }

    /// <summary>Pairs that people decided on, with what the records alone say of them; those about mentions not given are left out.</summary>
    public IReadOnlyList<AnsweredPair> Answered { get; }

    /// <summary>What resolution says of itself, one for people and one for organisations.</summary>
    public IReadOnlyList<ResolutionReport> Reports { get; }

    /// <summary>Uploads that were to be added under the model and were learnt from all the same, because somebody decided about their mentions.</summary>
    public IReadOnlyCollection<UploadId> LearntAnyway { get; }

    /// <summary>Whom and what each record names: what linking reads of the stored entities, for who links them in the same process.</summary>
    /// <remarks>Made anew for each caller, who has it alone. Time and memory as of <see cref="RecordCasts"/>.</remarks>
    public RecordCasts Casts() => _entities.Casts();
}
