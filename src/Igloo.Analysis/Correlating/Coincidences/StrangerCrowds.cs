namespace Igloo.Analysis.Correlating;

/// <summary>How often strangers meet who are in crowds as often as two are: from the meetings of both with all others, weighed by how sure it is that those are strangers.</summary>
internal sealed class StrangerCrowds
{
    private const double LeastShareOfStrangers = 0.002;
    private const double MostShareOfStrangers = 0.9;

    private readonly Dictionary<int, double> _ofPointer = [];
    private readonly Dictionary<int, double> _ofOther = [];
    private readonly double _usual;
    private readonly double _all;

    public StrangerCrowds(UserPair[] pairs)
    {
        var occasions = 0.0;
        foreach (var pair in pairs)
        {
            var together = Strange(pair);
            _ofPointer[pair.Pointer] = _ofPointer.GetValueOrDefault(pair.Pointer) + together;
            _ofOther[pair.Other] = _ofOther.GetValueOrDefault(pair.Other) + together;
            _all += together;
            occasions += (1 - pair.Belief) * pair.Occasions;
        }

        _usual = occasions > 0 ? _all / occasions : LeastShareOfStrangers;
    }

    /// <summary>The share of a pair's occasions on which strangers would be together; their own meetings left out.</summary>
    public double ShareOf(UserPair pair)
    {
        var own = Strange(pair);
        return Clamped((_ofPointer[pair.Pointer] - own + _usual) * (_ofOther[pair.Other] - own + _usual) / Math.Max(1, _all - own) / pair.Occasions);
    }

    /// <summary>The same, on average, with those whom a pointer never met.</summary>
    public double ShareOfUnmet(UserPair[] met, int others)
    {
        if (others <= met.Length) return LeastShareOfStrangers;
        var unmet = Math.Max(0, _all - met.Sum(pair => _ofOther[pair.Other])) / (others - met.Length);
        return Clamped((_ofPointer[met[0].Pointer] + _usual) * (unmet + _usual) / Math.Max(1, _all) / met[0].Occasions);
    }

    private static double Strange(UserPair pair) => (1 - pair.Belief) * pair.Together;

    private static double Clamped(double share) => Math.Clamp(share, LeastShareOfStrangers, MostShareOfStrangers);
}
