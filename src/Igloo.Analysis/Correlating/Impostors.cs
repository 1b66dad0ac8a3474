namespace Igloo.Analysis.Correlating;

/// <summary>How like others get by chance, family and trade: the null model of takeovers, made from the data itself.</summary>
internal static class Impostors
{
    private const int MostSubjects = 2000; // enough for a rate of 1 in 1,000

    /// <summary>For identifiers that go on all the time, the likeness of their first half to the best second half of any that is in use at the same time, and so is surely <em>another</em>; ascending.</summary>
    public static double[] Of(Behaviours behaviours, int least)
    {
        var halves = behaviours.All.Where(one => one.Count >= 2 * least).Select(one => Halves(behaviours, one)).ToArray();
        var step = Math.Max(1, halves.Length / MostSubjects);
        var subjects = Enumerable.Range(0, halves.Length).Where(i => i % step == 0).ToArray();
        var best = new double[subjects.Length];
        Parallel.For(0, subjects.Length, i =>
        {
            for (var other = 0; other < halves.Length; other++)
                if (other != subjects[i] && AreOthers(halves[subjects[i]].Whole, halves[other].Whole)) best[i] = Math.Max(best[i], halves[subjects[i]].Before.LikenessTo(halves[other].After));
        });
        Array.Sort(best);
        return best;
    }

    /// <summary>Share of the impostors who are at least so like, counting one more who is (so that few impostors never prove much).</summary>
    public static double ShareAsLike(double[] impostors, double score)
    {
        var asLike = impostors.Count(impostor => impostor >= score);
        return (1.0 + asLike) / (1 + impostors.Length);
    }

    private static bool AreOthers(Behaviour a, Behaviour b) => a.First <= b.Last && b.First <= a.Last;

    private static (Behaviour Whole, Behaviour Before, Behaviour After) Halves(Behaviours behaviours, Behaviour one)
    {
        var middle = one.Deeds.Count / 2;
        return (one, behaviours.Of([.. one.Deeds.Take(middle)]), behaviours.Of([.. one.Deeds.Skip(middle)]));
    }
}
