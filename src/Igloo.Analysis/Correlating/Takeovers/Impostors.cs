using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>How like others get by chance, family and trade: the null model of takeovers, made from the data itself.</summary>
/// <remarks>
/// Of identifiers that go on all the time, the first half is compared with the second halves of all that are in use at the same time, and so are surely <em>others</em>.
/// A successor is the best of some who began after the break; so what speaks for it is held against the best of as many impostors, drawn at random.
/// </remarks>
internal sealed class Impostors
{
    private readonly double[][] _evidence; // of each subject, of the impostors for whom anything speaks, ascending
    private readonly int[] _others; // of each subject, how many impostors there are

    public Impostors(Behaviours behaviours, Steady steady)
    {
        (_evidence, _others) = (new double[steady.Subjects.Length][], new int[steady.Subjects.Length]);
        Workers.For(_others.Length, i =>
        {
            var subject = steady.Subjects[i];
            var before = steady.Halves[subject].Before;
            _others[i] = steady.OthersOf(subject);
            _evidence[i] =
            [
                .. behaviours.Sharing(before).Select(other => steady.PlaceOf(behaviours.All[other])).Where(other => other >= 0 && steady.AreTwo(subject, other))
                    .Select(other => before.EvidenceThatOneIs(steady.Halves[other].After)).OfType<double>().Order(),
            ];
        });
    }

    /// <summary>Probability that as much speaks for the best of so many impostors, counting one more subject for whose it does (so that few subjects never prove much).</summary>
    public double Chance(double nats, int successors)
    {
        var sum = 1.0;
        for (var i = 0; i < _evidence.Length; i++)
            if (_others[i] > 0) sum += 1 - Math.Pow(1 - ((double)AtLeast(_evidence[i], nats) / _others[i]), successors);
        return sum / (1 + _evidence.Length);
    }

    private static int AtLeast(double[] ascending, double nats) => ascending.Length - Ordered.Below<double>(ascending, nats);
}
