using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>From mentions to entities: who and what in the records of a pool is the same.</summary>
public static class EntityResolver
{
    /// <summary>Pairs kept for a person to look at: more than anybody answers between two runs.</summary>
    private const int MostDoubts = 500;

    private static readonly EntityKind[] Kinds = [EntityKind.Person, EntityKind.Organization];

    /// <summary>
    /// Resolves people and organisations from the evidence of all their values (<see cref="Resolving.Resolver"/>) and obeys what people decided. Things
    /// become entities by their normal form (<see cref="ObjectForms"/>).
    /// </summary>
    /// <param name="mentions">Every mention, each once, in any order.</param>
    /// <param name="decisions">The decision log in any order; a later number beats an earlier one on the same pair. Decisions on mentions not given wait.</param>
    /// <returns>The entities, and what is worth a person's look. A mention with no name and no identifier is in no entity.</returns>
    /// <remarks>A function of the two sets alone, whatever their order and the threads. Thread-safe. Time O(mentions × keys + pairs), memory O(values + kept pairs).</remarks>
    /// <exception cref="ArgumentException">A mention is given twice.</exception>
    public static ResolvedMentions Resolve(IReadOnlyList<MentionProfile> mentions, IReadOnlyList<Decision> decisions)
    {
        var ordered = mentions.OrderBy(mention => mention.Id).ToArray();
        for (var i = 1; i < ordered.Length; i++)
            if (ordered[i].Id == ordered[i - 1].Id) throw new ArgumentException($"Mention {ordered[i].Id} is given twice; each stands once.", nameof(mentions));
        var inForce = DecisionsInForce.Of(decisions);
        var resolved = Kinds.Select(kind => ResolvedKind.Of(kind, Array.FindAll(ordered, mention => mention.Id.Kind == kind), inForce)).ToArray();
        var entities = new List<Entity>(resolved.SelectMany(part => part.Entities()));
        entities.AddRange(Things(ordered));
        entities.Sort((a, b) => a.Id.CompareTo(b.Id));
        return new ResolvedMentions(
            entities,
            [.. resolved.SelectMany(part => part.Doubts(MostDoubts)).OrderByDescending(doubt => doubt.Change).ThenBy(doubt => doubt.Pair.A).ThenBy(doubt => doubt.Pair.B).Take(MostDoubts)],
            [.. resolved.Select(part => part.Report())]);
    }

    private static IEnumerable<Entity> Things(MentionProfile[] ordered)
    {
        var things = new Dictionary<(EntityKind Kind, string Form), List<MentionProfile>>();
        foreach (var mention in ordered)
        {
            if (ObjectForms.Of(mention) is not { Length: > 0 } form) continue;
            if (!things.TryGetValue((mention.Id.Kind, form), out var holders)) things[(mention.Id.Kind, form)] = holders = [];
            holders.Add(mention);
        }

        return things.Select(thing => EntityBuilder.Thing(thing.Key.Form, thing.Value));
    }
}

/// <summary>What resolving a pool gave.</summary>
/// <param name="Entities">The entities, ordered by id.</param>
/// <param name="Doubts">Pairs worth a person's look, by how much an answer would change.</param>
/// <param name="Reports">What resolution says of itself, one for people and one for organisations.</param>
public sealed record ResolvedMentions(IReadOnlyList<Entity> Entities, IReadOnlyList<Doubt> Doubts, IReadOnlyList<ResolutionReport> Reports);
