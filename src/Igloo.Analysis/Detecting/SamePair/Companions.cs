using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.SamePair;

/// <summary>Two parties and the groups that they were in together while the rest changed.</summary>
/// <param name="A">The lesser.</param>
/// <param name="B">The greater.</param>
/// <param name="Groups">In order of time; no two share more of the others than allowed.</param>
internal sealed record Companions(EntityId A, EntityId B, IReadOnlyList<TravelGroup> Groups)
{
    /// <summary>Everybody in a group but the two.</summary>
    public IEnumerable<EntityId> Others(TravelGroup group) => group.Members.Select(member => member.Party).Where(party => party != A && party != B);

    /// <summary>The rows that put the two in their groups.</summary>
    public IEnumerable<CaseEvent> Rows => Groups.SelectMany(group => group.Members).Where(member => member.Party == A || member.Party == B).SelectMany(member => member.Events);

    /// <summary>Every pair of <paramref name="groups"/> with the groups that they share, ordered by pair.</summary>
    public static IEnumerable<Companions> Among(IReadOnlyList<TravelGroup> groups, double overlap)
    {
        var shared = new SortedDictionary<(EntityId A, EntityId B), List<TravelGroup>>();
        foreach (var group in groups)
            for (var i = 0; i < group.Members.Count; i++)
                for (var j = i + 1; j < group.Members.Count; j++)
                {
                    var pair = (group.Members[i].Party, group.Members[j].Party);
                    if (!shared.TryGetValue(pair, out var together)) shared[pair] = together = [];
                    together.Add(group);
                }

        return shared.Select(entry => WithChangingOthers(new Companions(entry.Key.A, entry.Key.B, entry.Value), overlap));
    }

    private static Companions WithChangingOthers(Companions pair, double overlap)
    {
        var kept = new List<TravelGroup>();
        foreach (var group in pair.Groups)
        {
            var others = pair.Others(group).ToHashSet();
            if (others.Count > 0 && kept.TrueForAll(other => Jaccard(others, [.. pair.Others(other)]) < overlap)) kept.Add(group);
        }

        return pair with { Groups = kept };
    }

    private static double Jaccard(HashSet<EntityId> one, HashSet<EntityId> other) =>
        (double)one.Count(other.Contains) / one.Union(other).Count();
}
