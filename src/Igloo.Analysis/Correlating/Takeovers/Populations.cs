using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>Parts deeds into populations: those whom shared habits link, over however many others. Who pays and who is paid are two; all who call are one.</summary>
internal static class Populations
{
    /// <summary>The deeds of each population; what is too small to say how like others get goes together as one more.</summary>
    /// <param name="deeds">In any order.</param>
    /// <param name="history">Fewest deeds that make a history of one who goes on all the time.</param>
    /// <param name="least">Fewest such histories of a population.</param>
    public static IEnumerable<Deed[]> Of(IReadOnlyCollection<Deed> deeds, int history, double least)
    {
        var (entities, firstOf) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var deed in deeds) entities.TryAdd(deed.Entity, entities.Count);
        var sets = new UnionFind(entities.Count);
        foreach (var deed in deeds)
            if (!firstOf.TryAdd(deed.Trait, entities[deed.Entity])) sets.Join(firstOf[deed.Trait], entities[deed.Entity]);
        var histories = deeds.CountBy(deed => deed.Entity).Where(own => own.Value >= history).CountBy(own => sets.Find(entities[own.Key])).ToDictionary();
        return deeds.GroupBy(deed => sets.Find(entities[deed.Entity]) is var set && histories.GetValueOrDefault(set) >= least ? set : -1).Select(group => group.ToArray());
    }
}
