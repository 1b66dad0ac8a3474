using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;

namespace Igloo.Analysis.Correlating;

/// <summary>How like those get who take another's place in one circle, and how unlike one person gets through a change: both pretended, from the second halves of the data's own histories.</summary>
/// <remarks>
/// A rival keeps the main circle of a history and has all else from somebody who is surely another: the tenant who follows in a flat, the younger relative, the
/// colleague. A continuation keeps seven in ten habits and has others of somebody else's instead.
/// </remarks>
internal sealed class Rivals
{
    private const double Mistaken = 0.025; // of either kind, so that at even odds one in forty is taken for the other

    private readonly double[] _rivals; // evidence for each, ascending
    private readonly double[] _continuations;

    public Rivals(Behaviours behaviours, Steady steady)
    {
        var (rivals, continuations) = (new double?[steady.Subjects.Length], new double?[steady.Subjects.Length]);
        Workers.For(rivals.Length, i =>
        {
            var (subject, random) = (steady.Subjects[i], SeededRandom.Of(1, i));
            if (steady.AnotherThan(subject, ref random) is not { } other) return;
            var (own, others) = (steady.Halves[subject], steady.Halves[other].After);
            rivals[i] = Evidence(own.Before, InPlaceOf(own, others, behaviours));
            continuations[i] = Evidence(own.Before, Continuing(own.After, others, ref random));
        });
        _rivals = [.. rivals.OfType<double>().Order()];
        _continuations = [.. continuations.OfType<double>().Order()];
    }

    /// <summary>Whether hardly a rival has so much evidence for it, and more than hardly a continuation so little.</summary>
    public bool IsBeyond(double nats)
    {
        var asLike = _rivals.Length - Ordered.Below<double>(_rivals, nats);
        return 1 + asLike <= Mistaken * (1 + _rivals.Length) && 1 + Ordered.Below<double>(_continuations, nats) >= Mistaken * (1 + _continuations.Length);
    }

    private static double? Evidence(Behaviour before, Deed[] after) => after.Length == 0 ? null : before.EvidenceAgainstRivals(before.Part(after));

    private static Deed[] InPlaceOf((Behaviour Before, Behaviour After) own, Behaviour other, Behaviours behaviours)
    {
        var (left, circle) = (other.MainCircle(), own.Before.MainCircle());
        return
        [
            .. own.After.Deeds.Where(deed => behaviours.CircleOf(deed.Trait) == circle),
            .. other.Deeds.Where(deed => behaviours.CircleOf(deed.Trait) != left),
        ];
    }

    private static Deed[] Continuing(Behaviour own, Behaviour other, ref SeededRandom random)
    {
        var (kept, lost) = (new HashSet<int>(), 0);
        foreach (var habit in own.Habits)
            if (Behaviours.IsKept(ref random)) kept.Add(habit);
            else lost++;
        var found = other.Habits.ToArray().Take(lost).ToHashSet();
        return [.. own.Deeds.Where(deed => kept.Contains(deed.Trait)), .. other.Deeds.Where(deed => found.Contains(deed.Trait))];
    }
}
