namespace Igloo.Analysis.Correlating;

/// <summary>The occasions of each thing of a source at places where another source looks: records that follow each other closely are one.</summary>
internal sealed class OccasionsOf
{
    private readonly Dictionary<(int Entity, int Record), int> _numbers = [];
    private readonly int[] _counts;

    public OccasionsOf(PresenceSource own, PresenceSource other, int occasion)
    {
        _counts = new int[own.Ids.Count];
        var last = new long[own.Ids.Count];
        var places = other.Presences.Select(presence => presence.Place).ToHashSet();
        foreach (var presence in own.Presences.Where(presence => places.Contains(presence.Place)).OrderBy(presence => presence.From).ThenBy(presence => presence.Record))
        {
            if (_counts[presence.Entity] == 0 || presence.From - last[presence.Entity] > occasion) _counts[presence.Entity]++;
            last[presence.Entity] = presence.From;
            _numbers[(presence.Entity, presence.Record)] = _counts[presence.Entity];
        }

        Mean = _counts.Where(count => count > 0).DefaultIfEmpty(0).Average();
    }

    /// <summary>Occasions of a thing that has any.</summary>
    public double Mean { get; }

    public int Of(int entity) => _counts[entity];

    /// <summary>Different occasions among some records of a thing.</summary>
    public int Together(int entity, IEnumerable<int> records) => records.Select(record => _numbers[(entity, record)]).Distinct().Count();
}
