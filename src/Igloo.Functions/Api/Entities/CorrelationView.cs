using Igloo.Model;

namespace Igloo.Functions.Api.Entities;

/// <summary>What many records together tell that none of them tells alone. A pointer to its records, never proof.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entities">Who or what, in the order of the kind: takeover: before, after; relay: from, through, to; fee match: payee, then travellers; milestone: payer, payee, then
/// travellers; gather-scatter: the hub first; change of places: what grew most, what shrank most. <see langword="null"/> for people outside a network.</param>
/// <param name="Others">How many more there are.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended.</param>
/// <param name="Occasions">How often, or how many dealings; 0 where none are counted.</param>
/// <param name="Expected">How often by chance.</param>
/// <param name="Score">To be compared within a kind only.</param>
/// <param name="Margin">How far before the next best.</param>
/// <param name="Chance">Probability by chance; <see langword="null"/> where nothing judges it, as for shapes of payments.</param>
/// <param name="Accepted">Whether it stands at the stated rate; else a candidate for a person to judge.</param>
/// <param name="Records">Every row that it rests on.</param>
public sealed record CorrelationView(
    CorrelationKind Kind, IReadOnlyList<EntityRef?> Entities, int Others, DateTimeOffset From, DateTimeOffset To, int Occasions, double Expected, double Score, double Margin,
    double? Chance, bool Accepted, IReadOnlyList<string> Records)
{
    /// <summary>Most entities of one that are told.</summary>
    public const int MostEntities = 20;

    internal static CorrelationView Of(Correlation found, Func<EntityId, EntityRef?> refOf) => new(
        found.Kind, [.. found.Entities.Take(MostEntities).Select(refOf)], Math.Max(0, found.Entities.Count - MostEntities), found.From, found.To, found.Occasions,
        Math.Round(found.Expected, 6), Math.Round(found.Score, 6), Math.Round(found.Margin, 6), found.Chance < 1 ? found.Chance : null, found.IsAccepted,
        [.. found.Records.Select(record => record.ToString())]);
}
