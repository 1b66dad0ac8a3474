namespace Igloo.Model;

/// <summary>Independent families of rules; a lead needs findings of two, or from two sources.</summary>
public enum RuleFamily : byte
{
    /// <summary>Money (F).</summary>
    Money,

    /// <summary>Calls and messages (C).</summary>
    Calls,

    /// <summary>Travel, border, documents (T).</summary>
    Travel,

    /// <summary>Vehicles and plates (V).</summary>
    Vehicles,

    /// <summary>Places (P).</summary>
    Places,

    /// <summary>Words (N).</summary>
    Words,

    /// <summary>Across sources (X).</summary>
    Cross,

    /// <summary>Unusual against peers, by machine learning (A).</summary>
    Anomaly,
}

/// <summary>Which queue a finding feeds.</summary>
public enum Lane : byte
{
    /// <summary>Somebody may be in danger now: first in the queue.</summary>
    LifeSafety,

    /// <summary>The ranked queue.</summary>
    Lead,

    /// <summary>Two agencies, one subject: a pointer only.</summary>
    Deconfliction,
}

/// <summary>How much of the graph a detector must see again when something changed.</summary>
public enum ScopeKind : byte
{
    /// <summary>The changed entities.</summary>
    Entity,

    /// <summary>Those within some steps of them.</summary>
    Neighbourhood,

    /// <summary>Their connected components.</summary>
    Component,

    /// <summary>Everything.</summary>
    Global,
}

/// <summary>A detector's scope.</summary>
/// <param name="Kind">How far.</param>
/// <param name="Steps">Steps of a neighbourhood; otherwise 0.</param>
public readonly record struct Scope(ScopeKind Kind, int Steps = 0);

/// <summary>A named, configurable threshold of a rule.</summary>
/// <param name="Name">camelCase name.</param>
/// <param name="Default">Starting value.</param>
/// <param name="Unit">Unit in words, such as <c>days</c>.</param>
/// <param name="Minimum">Least allowed.</param>
/// <param name="Maximum">Greatest allowed.</param>
/// <param name="Why">Where the number came from.</param>
public sealed record RuleParameter(string Name, double Default, string Unit, double Minimum, double Maximum, string Why);

/// <summary>A rule as data: what it looks for, needs, reads and says.</summary>
public sealed record Rule
{
    /// <summary>Id, such as <c>F06</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Raised when the same input may give other findings.</summary>
    public required int Version { get; init; }

    /// <summary>Family, for independence.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>Short plain title.</summary>
    public required string Title { get; init; }

    /// <summary>Why it may matter, one plain sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What could explain it innocently, one plain sentence.</summary>
    public required string Innocent { get; init; }

    /// <summary>Where the pattern was published, or <c>own</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Event kinds it cannot work without.</summary>
    public required IReadOnlyList<EventKind> Needs { get; init; }

    /// <summary>Its thresholds.</summary>
    public required IReadOnlyList<RuleParameter> Parameters { get; init; }

    /// <summary>1 to 3.</summary>
    public required int Severity { get; init; }

    /// <summary>Which queue its findings feed.</summary>
    public required Lane Lane { get; init; }

    /// <summary>What it must see again after a change.</summary>
    public required Scope Scope { get; init; }
}
