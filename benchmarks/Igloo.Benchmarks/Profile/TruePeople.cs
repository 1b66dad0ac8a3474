using System.Text.Json;
using Igloo.Benchmarks.Walk;
using Igloo.Functions.Api;
using Igloo.Functions.Api.Entities;

namespace Igloo.Benchmarks.Profile;

/// <summary>Who an entity of a run truly is, by the identifiers that it holds.</summary>
internal sealed class TruePeople(MeasuredIgloo igloo, Truth truth)
{
    private readonly ILookup<string, string> _owners = truth.Networks.SelectMany(network => network.Actors)
        .SelectMany(actor => actor.Identifiers.Select(identifier => (identifier, actor.Id))).ToLookup(pair => pair.identifier, pair => pair.Id);

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>True ids of the entities that were looked up and belong to an actor.</summary>
    public IReadOnlyDictionary<string, string> Known => _known;

    /// <summary>The true id, or <see langword="null"/> for anybody who acts in no planted network.</summary>
    public async Task<string?> FindAsync(string entity)
    {
        if (_known.TryGetValue(entity, out var known)) return known;
        var view = (await igloo.GetAsync($"entities/{entity}")).Deserialize<EntityView>(JsonAnswer.Style)!;
        var owner = view.Attributes.SelectMany(attribute => _owners[attribute.Value]).FirstOrDefault();
        if (owner is not null) _known[entity] = owner;
        return owner;
    }
}
