namespace Igloo.Analysis.Correlating;

/// <summary>What kind of thing a coincidence is.</summary>
public enum CoincidenceKind
{
    /// <summary>Two identifiers of different kinds or sources that are always together: a card and a vehicle, say.</summary>
    Linkage,

    /// <summary>Two vehicles together at several places.</summary>
    Convoy,

    /// <summary>Two people, phones or others of a kind together at several places or in several groups.</summary>
    CoTravel,

    /// <summary>Two of a kind together again and again at one place.</summary>
    CoStay,
}

/// <summary>Two who are together more often than chance would bring them together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="A">Index of the one in the first source.</param>
/// <param name="B">Index of the other in the second source.</param>
/// <param name="Occasions">How often they were together where the routine of neither explains it, or for a linkage in all; meetings on one trip are one occasion.</param>
/// <param name="Expected">How often chance would have brought them together.</param>
/// <param name="Chance">Probability of so many occasions by chance.</param>
/// <param name="Margin">By how many powers of ten the runner-up of either is likelier to be chance; for linkage only, else 0.</param>
/// <param name="IsAccepted">Whether it stands at the false-discovery rate asked for, and a linkage also against its runners-up; else a candidate.</param>
/// <param name="From">First second together.</param>
/// <param name="To">Last second together.</param>
/// <param name="Records">Records of those occasions: of the first and of the second source, pair by pair in order of time.</param>
public sealed record Coincidence(
    CoincidenceKind Kind, int A, int B, int Occasions, double Expected, double Chance, double Margin, bool IsAccepted,
    long From, long To, IReadOnlyList<(int A, int B)> Records)
{
    /// <summary>How surprising, in powers of ten.</summary>
    public double Score => Math.Min(300, -Math.Log10(Math.Max(Chance, 1e-300)));
}

/// <summary>How to look for coincidences.</summary>
public sealed record CoincidenceOptions
{
    /// <summary>Seconds that two clocks may differ or two who are together may pass one after the other. Default 300.</summary>
    public int Slack { get; init; } = 300;

    /// <summary>Seconds between meetings of two that still are one occasion: a trip is one chance, however many cameras stand along it. Default two hours.</summary>
    public int Occasion { get; init; } = 7200;

    /// <summary>Most others at one place and time for a meeting to tell anything. Default 64: in a larger crowd everyone meets everyone.</summary>
    public int Crowd { get; init; } = 64;

    /// <summary>Greatest share of false ones among those accepted. Default 0.01, as rule T01 asks.</summary>
    public double FalseDiscoveryRate { get; init; } = 0.01;

    /// <summary>Greatest chance that the runner-up explains a linkage as well. Default 0.01.</summary>
    public double RunnerUpChance { get; init; } = 0.01;

    /// <summary>Greatest expected share of false ones among linkages that two sources as a whole make sure of. Default 0.05.</summary>
    public double LinkageRate { get; init; } = 0.05;

    /// <summary>From what probability of being there anyway a presence is routine, and meeting there tells nothing. Default 1/7: once a week.</summary>
    public double Routine { get; init; } = 1.0 / 7;

    /// <summary>Fewest occasions. Default 2: one is an anecdote.</summary>
    public int Least { get; init; } = 2;
}
