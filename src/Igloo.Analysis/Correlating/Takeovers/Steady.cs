using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Correlating;

/// <summary>Identifiers that go on all the time, each in two halves as if one had ended and another begun: what others look like is learned from them.</summary>
internal sealed class Steady
{
    private const int MostSubjects = 2000; // enough for a rate of 1 in 1,000

    private readonly Behaviour[] _all;
    private readonly Dictionary<int, int> _places = []; // of each entity, among all

    public Steady(Behaviours behaviours, int least)
    {
        _all = [.. behaviours.All.Where(one => one.Count >= 2 * least)];
        Halves = new (Behaviour, Behaviour)[_all.Length];
        Workers.For(_all.Length, i => Halves[i] = _all[i].Halves());
        for (var i = 0; i < _all.Length; i++) _places[_all[i].Entity] = i;
        var step = Math.Max(1, (_all.Length + MostSubjects - 1) / MostSubjects);
        Subjects = [.. Enumerable.Range(0, _all.Length).Where(i => i % step == 0)];
    }

    /// <summary>Those asked, at most 2,000.</summary>
    public int[] Subjects { get; }

    /// <summary>Of each.</summary>
    public (Behaviour Before, Behaviour After)[] Halves { get; }

    /// <summary>Its place, or -1 when it is not steady.</summary>
    public int PlaceOf(Behaviour one) => _places.GetValueOrDefault(one.Entity, -1);

    /// <summary>Whether another is in use at the same time, and so surely not the same.</summary>
    public bool AreTwo(int one, int other) => one != other && _all[one].IsSurelyAnother(_all[other]);

    /// <summary>How many are surely others.</summary>
    public int OthersOf(int one) => Enumerable.Range(0, _all.Length).Count(other => AreTwo(one, other));
}
