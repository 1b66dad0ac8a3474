using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>Turns scored pairs and people's decisions into entities.</summary>
public static class EntityClusterer
{
    /// <summary>
    /// Joins mentions, strongest pair first, wherever <paramref name="threshold"/> is reached and nothing forbids it: a decision, contradicting
    /// documents or birth dates, or names of two people who only share a household. Things become entities by their normal form.
    /// </summary>
    /// <param name="mentions">Every mention, each once, in any order.</param>
    /// <param name="pairs">Scored pairs of these mentions in any order; of a pair given twice the one with the lesser key counts.</param>
    /// <param name="decisions">The decision log in any order; a later number beats an earlier one on the same pair. Decisions on mentions not given wait.</param>
    /// <param name="threshold">Least confidence, above 0 and below 1.</param>
    /// <returns>The entities, ordered by id. A mention with no name and no identifier is in none.</returns>
    /// <remarks>Deterministic whatever the order of its inputs; thread-safe. Time O(n log n + p log p), memory O(n + p).</remarks>
    /// <exception cref="ArgumentException">A mention is given twice, or a pair names one that is not given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not between 0 and 1.</exception>
    public static IReadOnlyList<Entity> Cluster(
        IReadOnlyList<MentionProfile> mentions, IReadOnlyList<ScoredPair> pairs, IReadOnlyList<Decision> decisions, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(threshold, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(threshold, 1);
        var ordered = mentions.OrderBy(mention => mention.Id).ToArray();
        var resolved = Array.FindAll(ordered, mention => ObjectForms.IsResolved(mention.Id.Kind));
        var entities = new List<Entity>(new GuardedClustering(resolved).Run(pairs, decisions, threshold));
        entities.AddRange(Things(ordered));
        entities.Sort((a, b) => a.Id.CompareTo(b.Id));
        return entities;
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
