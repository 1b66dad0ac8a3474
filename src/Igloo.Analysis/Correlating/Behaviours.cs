namespace Igloo.Analysis.Correlating;

/// <summary>What one identifier does, as weights of habits whose squares sum to 1.</summary>
internal sealed class Behaviour
{
    private readonly int[] _traits;
    private readonly double[] _weights;

    /// <param name="deeds">Of one identifier, in order of time.</param>
    /// <param name="rarity">Of each habit; a common one tells little.</param>
    public Behaviour(IReadOnlyList<Deed> deeds, IReadOnlyDictionary<int, double> rarity)
    {
        Deeds = deeds;
        var counts = deeds.CountBy(deed => deed.Trait).OrderBy(entry => entry.Key).ToArray();
        _traits = [.. counts.Select(entry => entry.Key)];
        var weights = counts.Select(entry => (1 + Math.Log(entry.Value)) * rarity[entry.Key]).ToArray();
        var length = Math.Sqrt(weights.Sum(weight => weight * weight));
        _weights = [.. weights.Select(weight => length > 0 ? weight / length : 0)];
    }

    public IReadOnlyList<Deed> Deeds { get; }

    public int Entity => Deeds[0].Entity;

    public int Count => Deeds.DistinctBy(deed => deed.Record).Count();

    public long First => Deeds[0].Time;

    public long Last => Deeds[^1].Time;

    public IReadOnlySet<int> Traits => _traits.ToHashSet();

    /// <summary>Cosine of the two, in steps of a millionth.</summary>
    public double LikenessTo(Behaviour other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < _traits.Length && j < other._traits.Length;)
        {
            var order = _traits[i].CompareTo(other._traits[j]);
            if (order == 0) sum += _weights[i] * other._weights[j];
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return Math.Round(sum, 6);
    }
}

/// <summary>The behaviours of all identifiers of a set of deeds.</summary>
internal sealed class Behaviours
{
    private readonly Dictionary<int, double> _rarity;

    public Behaviours(IReadOnlyCollection<Deed> deeds)
    {
        var ordered = deeds.OrderBy(deed => deed.Entity).ThenBy(deed => deed.Time).ThenBy(deed => deed.Record).ThenBy(deed => deed.Trait).ToArray();
        var entities = ordered.DistinctBy(deed => deed.Entity).Count();
        _rarity = ordered.DistinctBy(deed => (deed.Trait, deed.Entity)).CountBy(deed => deed.Trait)
            .ToDictionary(entry => entry.Key, entry => Math.Log((entities + 1.0) / entry.Value));
        All = [.. ordered.GroupBy(deed => deed.Entity).Select(group => Of([.. group]))];
    }

    /// <summary>Ordered by entity.</summary>
    public IReadOnlyList<Behaviour> All { get; }

    /// <summary>The behaviour that some deeds of one identifier show.</summary>
    public Behaviour Of(IReadOnlyList<Deed> deeds) => new(deeds, _rarity);

    /// <summary>Records in which the two do what both do.</summary>
    public static IReadOnlyList<int> Shared(Behaviour a, Behaviour b)
    {
        var both = a.Traits.Intersect(b.Traits).ToHashSet();
        return [.. a.Deeds.Concat(b.Deeds).Where(deed => both.Contains(deed.Trait)).Select(deed => deed.Record).Distinct().Order()];
    }
}
