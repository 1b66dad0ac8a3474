using Igloo.Analysis.Detecting;
using Igloo.Analysis.Graphs;
using Igloo.Analysis.Measuring;

namespace Igloo.Analysis.Correlating;

/// <summary>Habits that go together: the shops of a street, the phones of a family, the payees of a house.</summary>
/// <remarks>
/// Two habits are companions when more have both than their frequency and the busyness of those who have them explain, each habit having one false companion by chance
/// (Poisson). Companions that have half of their own companions in common are of one circle (structural clustering; Xu et al., "SCAN", KDD 2007): which needs no number
/// of circles and finds small ones among very many. Then each habit goes to the circle whose people have it most beyond chance, which a few companions could not tell. Witnesses are in use at one moment and so are surely different people: two phones of one person make no circle.
/// Time O(habits · 500 · habits of a holder).
/// </remarks>
internal sealed class Circles
{
    private const double InCommon = 0.5; // of the companions of both, by the cosine
    private const int MostAsked = 500; // holders of a habit; what goes together is known well enough
    private const int MostHabits = 200; // who does more is a hub, whose habits are everybody's

    private readonly Dictionary<int, int> _numbers = []; // of each habit
    private readonly int[] _circles; // of each habit's number

    /// <param name="witnesses">Habits of each who surely is another than the rest.</param>
    public Circles(IReadOnlyList<int[]> witnesses)
    {
        foreach (var habit in witnesses.SelectMany(habits => habits).Order()) _numbers.TryAdd(habit, _numbers.Count);
        int[][] habitsOf = [.. witnesses.Select(habits => habits.Select(habit => _numbers[habit]).ToArray())];
        int[][] holders = [.. habitsOf.SelectMany((habits, holder) => habits.Select(habit => (habit, holder))).GroupBy(pair => pair.habit, pair => pair.holder)
            .OrderBy(group => group.Key).Select(group => group.ToArray())];
        _circles = Settled(habitsOf, holders, Grown(Companions(habitsOf, holders)));
    }

    /// <summary>The circle that a habit is of; of one that goes with no other, a circle of its own.</summary>
    public int Of(int habit) => _numbers.TryGetValue(habit, out var number) ? _circles[number] : ~habit;

    private static int[][] Companions(int[][] habitsOf, int[][] holders)
    {
        var all = holders.Sum(own => (double)own.Length);
        var beyondChance = new int[holders.Length][];
        Workers.For(holders.Length, habit => beyondChance[habit] = BeyondChance(habit, habitsOf, holders, all));
        var mutual = new int[holders.Length][];
        Workers.For(holders.Length, habit => mutual[habit] = [.. beyondChance[habit].Where(other => Array.BinarySearch(beyondChance[other], habit) >= 0)]);
        return mutual;
    }

    /// <summary>The habit itself and those that more of its holders have than chance explains, ascending.</summary>
    private static int[] BeyondChance(int habit, int[][] habitsOf, int[][] holders, double all)
    {
        var (together, others) = (new Dictionary<int, int>(), 0);
        foreach (var own in Asked(holders[habit]).Select(holder => habitsOf[holder]).Where(own => own.Length <= MostHabits))
        {
            others += own.Length - 1;
            foreach (var other in own) together[other] = together.GetValueOrDefault(other) + 1;
        }

        var companions = together.Where(pair => pair.Key != habit && IsBeyondChance(pair.Value, others * (holders[pair.Key].Length / all), holders.Length)).Select(pair => pair.Key);
        return [.. companions.Append(habit).Order()];
    }

    private static UnionFind Grown(int[][] companions)
    {
        var circles = new UnionFind(companions.Length);
        for (var habit = 0; habit < companions.Length; habit++)
            foreach (var other in companions[habit])
                if (other > habit && AreAlike(companions[habit], companions[other])) circles.Join(habit, other);
        return circles;
    }

    /// <summary>Each habit's circle, once it has gone to the one whose people, who have two other habits of it, have it most beyond chance.</summary>
    private static int[] Settled(int[][] habitsOf, int[][] holders, UnionFind grown)
    {
        int[] first = [.. Enumerable.Range(0, holders.Length).Select(grown.Find)];
        KeyValuePair<int, int>[][] memberOf = [.. habitsOf.Select(habits => habits.CountBy(habit => first[habit]).Where(circle => circle.Value > 1).ToArray())];
        var (busyness, all) = (new Dictionary<int, long>(), habitsOf.Sum(habits => (long)habits.Length));
        for (var one = 0; one < memberOf.Length; one++)
            foreach (var (circle, _) in memberOf[one]) busyness[circle] = busyness.GetValueOrDefault(circle) + habitsOf[one].Length;
        var settled = new int[holders.Length];
        Workers.For(holders.Length, habit =>
        {
            int[] asked = [.. Asked(holders[habit])];
            settled[habit] = asked.SelectMany(holder => memberOf[holder]).Where(circle => circle.Value - (circle.Key == first[habit] ? 1 : 0) > 1)
                .CountBy(circle => circle.Key).Select(circle => (circle.Key, circle.Value, Expected: asked.Length * ((double)busyness[circle.Key] / all)))
                .Where(circle => IsBeyondChance(circle.Value, circle.Expected, holders.Length))
                .OrderBy(circle => Chance.OfAtLeast(circle.Value, circle.Expected)).ThenBy(circle => circle.Key).Select(circle => circle.Key).FirstOrDefault(first[habit]);
        });
        return settled;
    }

    /// <summary>More than once, and more than once in as many tests as there are habits.</summary>
    private static bool IsBeyondChance(int count, double expected, int habits) => count > 1 && Chance.OfAtLeast(count, expected) * habits < 1;

    private static IEnumerable<int> Asked(int[] holders)
    {
        for (var at = 0; at < holders.Length; at += 1 + (holders.Length / MostAsked)) yield return holders[at];
    }

    private static bool AreAlike(int[] a, int[] b)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (common, i, j) = (common + 1, i + 1, j + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return common >= InCommon * Math.Sqrt((double)a.Length * b.Length);
    }
}
