namespace Igloo.Analysis.Correlating;

/// <summary>Somebody or something at a place for a time, as one record tells it.</summary>
/// <param name="Entity">Who or what, an index of <see cref="PresenceSource.Ids"/>.</param>
/// <param name="Place">Where; equal numbers are one place in all sources.</param>
/// <param name="From">First second, since 1970.</param>
/// <param name="To">Last second, at least <paramref name="From"/>; a time known to the day covers the day.</param>
/// <param name="Amount">Cents that were paid, or -1.</param>
/// <param name="Record">Number of the record in its source.</param>
public readonly record struct Presence(int Entity, int Place, long From, long To, long Amount, int Record);

/// <summary>Everything that one kind of identifier of one file was seen at.</summary>
/// <param name="Name">Name of the file and identifier, for people.</param>
/// <param name="Identifier">What the ids are, such as <c>vehicle.plate</c>.</param>
/// <param name="Ids">Ids as they stand in the file.</param>
/// <param name="Presences">In any order.</param>
public sealed record PresenceSource(string Name, string Identifier, IReadOnlyList<string> Ids, IReadOnlyList<Presence> Presences)
{
    /// <summary>Where a group was, for places that are groups: two who met in different groups at one site and hour may only share a routine. Others are their own site.</summary>
    public IReadOnlyDictionary<int, int> Sites { get; init; } = new Dictionary<int, int>();

    /// <summary>For each id, ascending numbers of the addresses, firms and phones that lists give it; empty where nothing is known.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Ties { get; init; } = [];

    /// <summary>Whether lists give two ids an address, firm or phone in common: a family's or firm's own reason to go together.</summary>
    public bool AreTied(int a, int b) => a < Ties.Count && b < Ties.Count && Ties[a].Intersect(Ties[b]).Any();

    /// <summary>The site of a place.</summary>
    internal int SiteOf(int place) => Sites.GetValueOrDefault(place, place);

    /// <summary>Whether some presences carry an amount.</summary>
    public bool HasAmounts => Presences.Any(presence => presence.Amount >= 0);
}
