using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Correlating;

/// <summary>Where an event was: a group that travels is a place of its own.</summary>
/// <param name="Number">The group, or the place.</param>
/// <param name="Site">The place itself.</param>
internal readonly record struct CasePlace(int Number, int Site);

/// <summary>Numbers the places of a case. Not thread-safe.</summary>
internal sealed class CasePlaces(EntityGraph graph)
{
    private readonly Dictionary<(SourceRef, string), int> _groups = [];
    private readonly Dictionary<int, int> _sites = [];

    /// <summary>Where each group was that has a place.</summary>
    public IReadOnlyDictionary<int, int> Sites => _sites;

    /// <summary>Where an event was, or <see langword="null"/> when it tells no time or no place; a tip or an advert speaks of a place and is nowhere.</summary>
    public CasePlace? Of(CaseEvent told)
    {
        if (told.Start is null || told.Kind is EventKind.Tip or EventKind.Post) return null;
        var site = SiteOf(told) is { } place ? graph.IndexOf(place) : -1;
        if (told.Group is not { } group || told.Kind is not (EventKind.Trip or EventKind.Encounter)) return site < 0 ? null : new CasePlace(site, site);
        if (!_groups.TryGetValue((told.Source, group), out var number)) _groups[(told.Source, group)] = number = graph.Entities.Count + _groups.Count;
        if (site >= 0) _sites.TryAdd(number, site);
        return new CasePlace(number, site);
    }

    /// <summary>The place of an event, or of whoever began it.</summary>
    public static EntityId? SiteOf(CaseEvent told) => told.Find(Role.Subject, EntityKind.Place) ?? told.Find(Role.From, EntityKind.Place);
}
