using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>A moment from which categories are mixed otherwise.</summary>
/// <param name="At">Index of the first item of the new mix.</param>
/// <param name="First">Index of the first item that was compared.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Score">How far the mixes differ: log-likelihood ratio in nats.</param>
/// <param name="Chance">Share of shuffles that differ as much at their best moment.</param>
public readonly record struct ChangePoint(int At, int First, int End, double Score, double Chance);

/// <summary>Finds when the mix of places or outcomes changes (rule T08).</summary>
/// <remarks>
/// Binary segmentation: the moment that splits a sequence into the two least alike mixes stands if few shuffles of it do as well (so that looking at every moment
/// is paid for), then each part is searched. Pure and thread-safe. Time O(items · shuffles) per part.
/// </remarks>
public static class ChangePoints
{
    private const int Shuffles = 999;
    private const int LeastItems = 30; // on each side; fewer make no mix

    /// <summary>The changes, in order.</summary>
    /// <param name="categories">One number per item, 0 and up, in order of time.</param>
    /// <param name="chance">Greatest chance of each change. Default 0.01.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    public static IReadOnlyList<ChangePoint> Of(IReadOnlyList<int> categories, double chance = 0.01, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(categories);
        var found = new List<ChangePoint>();
        var open = new Stack<(int First, int End)>([(0, categories.Count)]);
        var kinds = categories.DefaultIfEmpty(0).Max() + 1;
        while (open.TryPop(out var part))
        {
            if (part.End - part.First < 2 * LeastItems) continue;
            var items = categories.Skip(part.First).Take(part.End - part.First).ToArray();
            var (at, score) = Best(items, kinds);
            var random = SeededRandom.Of(seed, part.First);
            var asGood = 0;
            for (var i = 0; i < Shuffles; i++)
                if (Best(Shuffled(items, ref random), kinds).Score >= score) asGood++;
            var share = (1.0 + asGood) / (1 + Shuffles);
            if (share > chance) continue;
            found.Add(new ChangePoint(part.First + at, part.First, part.End, score, share));
            open.Push((part.First, part.First + at));
            open.Push((part.First + at, part.End));
        }

        return [.. found.OrderBy(change => change.At)];
    }

    private static (int At, double Score) Best(int[] items, int kinds)
    {
        var (before, after) = (new int[kinds], new int[kinds]);
        foreach (var item in items) after[item]++;
        var whole = after.Sum(Entropy) - Entropy(items.Length);
        var (likelihood, best, most) = (after.Sum(Entropy), 0, 0.0);
        for (var i = 0; i < items.Length - LeastItems; i++)
        {
            var kind = items[i];
            likelihood -= Entropy(before[kind]) + Entropy(after[kind]);
            before[kind]++;
            after[kind]--;
            likelihood += Entropy(before[kind]) + Entropy(after[kind]);
            if (i + 1 < LeastItems) continue;
            var score = likelihood - Entropy(i + 1) - Entropy(items.Length - i - 1) - whole;
            if (score > most + 1e-9) (best, most) = (i + 1, score);
        }

        return (best, most);
    }

    private static double Entropy(int count) => count > 1 ? count * Math.Log(count) : 0;

    private static int[] Shuffled(int[] items, ref SeededRandom random)
    {
        var shuffled = items.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var place = random.Next(i + 1);
            (shuffled[i], shuffled[place]) = (shuffled[place], shuffled[i]);
        }

        return shuffled;
    }
}
