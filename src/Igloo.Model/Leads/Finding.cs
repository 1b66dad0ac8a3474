namespace Igloo.Model;

/// <summary>The part that a rule's evidence gives an entity, by its own conduct; an explanation, never a verdict.</summary>
public enum ActorRole : byte
{
    /// <summary>No role: shown as context, masked, never ranked.</summary>
    Unknown,

    /// <summary>Books, pays for or arranges others' journeys.</summary>
    Organizer,

    /// <summary>Travels with groups, again and again.</summary>
    Guide,

    /// <summary>Drives or steers.</summary>
    Driver,

    /// <summary>Reports from a checkpoint.</summary>
    LookOut,

    /// <summary>Keeps a house.</summary>
    Keeper,

    /// <summary>Collects or moves money.</summary>
    MoneyMover,

    /// <summary>Relays between people who do not talk to each other.</summary>
    Contact,

    /// <summary>Travels; never ranked.</summary>
    Traveller,

    /// <summary>May be a victim; masked, never ranked.</summary>
    Victim,

    /// <summary>Was there; never ranked.</summary>
    Bystander,
}

/// <summary>Whom a finding is about.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Role">The part that the rule's evidence gives them.</param>
public readonly record struct Subject(EntityId Entity, ActorRole Role)
{
    /// <summary>Whether the role may be ranked at all.</summary>
    public bool IsActor => Role is not (ActorRole.Unknown or ActorRole.Traveller or ActorRole.Victim or ActorRole.Bystander);
}

/// <summary>What a rule saw, with the records that it rests on. Never edited; recomputed.</summary>
public sealed record Finding
{
    /// <summary>Rule, version, subjects and evidence.</summary>
    public required FindingId Id { get; init; }

    /// <summary>Rule id.</summary>
    public required string Rule { get; init; }

    /// <summary>Rule version.</summary>
    public required int Version { get; init; }

    /// <summary>Rule family.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>Queue.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Whom it is about, actors first, then by id.</summary>
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary>Every record that it rests on, in order; at least one.</summary>
    public required IReadOnlyList<RecordId> Evidence { get; init; }

    /// <summary>The sources of that evidence, in order.</summary>
    public required IReadOnlyList<SourceRef> Sources { get; init; }

    /// <summary>The release classes of that evidence, in order; who may not see them all does not see the finding.</summary>
    public required IReadOnlyList<ReleaseClass> Releases { get; init; }

    /// <summary>First time told by the evidence, UTC, or <see langword="null"/>.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Last time told by the evidence, UTC, or <see langword="null"/>.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What was measured, in the unit that <see cref="Because"/> names.</summary>
    public required double Measured { get; init; }

    /// <summary>What would be usual, in the same unit.</summary>
    public required double Baseline { get; init; }

    /// <summary>0 to 1, quantised to 1e-6.</summary>
    public required double Strength { get; init; }

    /// <summary>A sentence made of the measured values; names no one.</summary>
    public required string Because { get; init; }

    /// <summary>What could explain it innocently.</summary>
    public required string Innocent { get; init; }

    /// <summary>What data would tell more, or empty.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Parameter values used.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>The id made of what defines a finding.</summary>
    public static FindingId IdOf(string rule, int version, IEnumerable<Subject> subjects, IEnumerable<RecordId> evidence) =>
        new(Digest.Of(rule, version.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', subjects.Select(s => s.Entity)), string.Join(' ', evidence)));
}
