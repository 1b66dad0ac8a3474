using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>How like others get by chance, family and trade: the null model of takeovers, made from the data itself.</summary>
/// <remarks>
/// Of identifiers that go on all the time, the first half is compared with the second halves of all that are in use at the same time, and so are surely <em>others</em>.
/// A successor is the best of some who began after the break; so its likeness is held against the best of as many impostors, drawn at random.
/// </remarks>
internal sealed class Impostors
{
    private const int MostSubjects = 2000; // enough for a rate of 1 in 1,000

    private readonly double[][] _likenesses; // of each subject, to the impostors that are like it at all, ascending
    private readonly int[] _others; // of each subject, how many impostors there are

    private Impostors(double[][] likenesses, int[] others) => (_likenesses, _others) = (likenesses, others);

    public static Impostors Of(Behaviours behaviours, int least)
    {
        var halves = behaviours.All.Where(one => one.Count >= 2 * least).Select(one => Halves(behaviours, one)).ToArray();
        var step = Math.Max(1, (halves.Length + MostSubjects - 1) / MostSubjects);
        var subjects = Enumerable.Range(0, halves.Length).Where(i => i % step == 0).ToArray();
        var (likenesses, others) = (new double[subjects.Length][], new int[subjects.Length]);
        Workers.For(subjects.Length, i =>
        {
            var like = new List<double>();
            for (var other = 0; other < halves.Length; other++)
            {
                if (other == subjects[i] || !AreOthers(halves[subjects[i]].Whole, halves[other].Whole)) continue;
                others[i]++;
                if (halves[subjects[i]].Before.LikenessTo(halves[other].After) is var likeness and > 0) like.Add(likeness);
            }

            like.Sort();
            likenesses[i] = [.. like];
        });
        return new Impostors(likenesses, others);
    }

    /// <summary>Probability that the best of so many impostors is at least so like, counting one more subject whose is (so that few subjects never prove much).</summary>
    public double Chance(double score, int rivals)
    {
        var sum = 1.0;
        for (var i = 0; i < _likenesses.Length; i++)
            if (_others[i] > 0) sum += 1 - Math.Pow(1 - ((double)AtLeast(_likenesses[i], score) / _others[i]), rivals);
        return sum / (1 + _likenesses.Length);
    }

    /// <summary>Whether most have no other, relatives and friends included, who is so like them: a newcomer may be the closest other, who is not drawn at random.</summary>
    public bool IsBeyondTheClosest(double score) => 2 * _likenesses.Count(like => like.Length > 0 && like[^1] >= score) <= _likenesses.Length;

    private static int AtLeast(double[] ascending, double score)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (ascending[middle] < score) low = middle + 1;
            else high = middle;
        }

        return ascending.Length - low;
    }

    private static bool AreOthers(Behaviour a, Behaviour b) => a.First <= b.Last && b.First <= a.Last;

    private static (Behaviour Whole, Behaviour Before, Behaviour After) Halves(Behaviours behaviours, Behaviour one)
    {
        var middle = one.Deeds.Count / 2;
        return (one, behaviours.Of([.. one.Deeds.Take(middle)]), behaviours.Of([.. one.Deeds.Skip(middle)]));
    }
}
