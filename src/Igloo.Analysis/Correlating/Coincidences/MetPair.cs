namespace Igloo.Analysis.Correlating;

/// <summary>Two who met, and how surprising that is.</summary>
internal sealed class MetPair
{
    /// <param name="meetings">All of one pair, in order of time.</param>
    /// <param name="occasion">Seconds between meetings that still are one occasion.</param>
    public MetPair(List<Meeting> meetings, int occasion)
    {
        (All, Meetings, A, B) = (meetings, meetings, meetings[0].A, meetings[0].B);
        Occasions = CountOccasions(occasion);
    }

    /// <summary>Every meeting.</summary>
    public List<Meeting> All { get; }

    /// <summary>The meetings that are judged.</summary>
    public List<Meeting> Meetings { get; private set; }

    public int A { get; }

    public int B { get; }

    public int Occasions { get; private set; }

    /// <summary>Occasions that would be expected of two who meet as many others as they do.</summary>
    public double ByCrowds { get; set; }

    public double Expected { get; set; }

    public double Chance { get; set; } = 1;

    /// <summary>Puts the other meetings aside.</summary>
    public void Keep(Predicate<Meeting> isKept, int occasion)
    {
        Meetings = Meetings.FindAll(isKept);
        Occasions = CountOccasions(occasion);
    }

    private int CountOccasions(int occasion)
    {
        var occasions = Meetings.Count == 0 ? 0 : 1;
        for (var i = 1; i < Meetings.Count; i++)
            if (Meetings[i].Time - Meetings[i - 1].Time > occasion || (occasion == 0 && Meetings[i].RecordA != Meetings[i - 1].RecordA)) occasions++;
        return occasions;
    }
}
