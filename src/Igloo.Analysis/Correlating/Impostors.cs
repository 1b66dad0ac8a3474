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

    private Impostors(double[][] likenesses, int[] others)
    {
        (_likenesses, _others) = (likenesses, others);
        var closest = likenesses.Select(like => like.Length > 0 ? like[^1] : 0).Order().ToArray();
        ClosestOfMost = closest.Length == 0 ? 1 : closest[closest.Length / 2];
    }

    public static Impostors Of(Behaviours behaviours, int least)
    {
        var halves = new (Behaviour Whole, Behaviour Before, Behaviour After)?[behaviours.All.Count];
        Workers.For(halves.Length, i => halves[i] = behaviours.All[i].Count >= 2 * least ? Halves(behaviours.All[i]) : null);
        int[] steady = [.. Enumerable.Range(0, halves.Length).Where(i => halves[i] is not null)];
        var step = Math.Max(1, (steady.Length + MostSubjects - 1) / MostSubjects);
        int[] subjects = [.. steady.Where((_, i) => i % step == 0)];
        var (likenesses, others) = (new double[subjects.Length][], new int[subjects.Length]);
        Workers.For(subjects.Length, i =>
        {
            var subject = halves[subjects[i]]!.Value;
            others[i] = steady.Count(other => other != subjects[i] && subject.Whole.IsSurelyAnother(halves[other]!.Value.Whole));
            likenesses[i] =
            [
                .. behaviours.Sharing(subject.Before).Where(other => other != subjects[i]).Select(other => halves[other])
                    .Where(other => other is not null && subject.Whole.IsSurelyAnother(other.Value.Whole))
                    .Select(other => subject.Before.LikenessTo(other!.Value.After)).Where(likeness => likeness > 0).Order(),
            ];
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

    /// <summary>How like most have somebody, relatives and friends included, who is surely another: the median. A newcomer may be the closest other, who is not drawn at random.</summary>
    public double ClosestOfMost { get; }

    private static int AtLeast(double[] ascending, double score) => ascending.Length - Ordered.Below<double>(ascending, score);

    private static (Behaviour Whole, Behaviour Before, Behaviour After) Halves(Behaviour one)
    {
        var middle = one.Deeds.Count / 2;
        return (one, one.Part([.. one.Deeds.Take(middle)]), one.Part([.. one.Deeds.Skip(middle)]));
    }
}
