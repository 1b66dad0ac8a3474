namespace Igloo.Analysis.Correlating;

/// <summary>Two who met, and how surprising that is.</summary>
internal sealed class MetPair
{
    /// <param name="meetings">All of one pair, in order of time.</param>
    /// <param name="occasion">Seconds between meetings that still are one occasion.</param>
    public MetPair(List<Meeting> meetings, int occasion)
    {
        Meetings = meetings;
        Occasions = 1;
        for (var i = 1; i < meetings.Count; i++)
            if (meetings[i].Time - meetings[i - 1].Time > occasion || (occasion == 0 && meetings[i].RecordA != meetings[i - 1].RecordA)) Occasions++;
    }

    public List<Meeting> Meetings { get; }

    public int A => Meetings[0].A;

    public int B => Meetings[0].B;

    public int Occasions { get; }

    public double Expected { get; set; }

    public double Chance { get; set; } = 1;
}
