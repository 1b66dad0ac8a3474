namespace Igloo.Model;

/// <summary>Strength in words.</summary>
public enum StrengthWord : byte
{
    /// <summary>One finding alone, or weak ones: an observation, below the line.</summary>
    Low,

    /// <summary>Worth a look.</summary>
    Medium,

    /// <summary>Look here first.</summary>
    High,
}

/// <summary>One step of a lead's score; the steps sum to its points.</summary>
/// <param name="Label">What it stands for, such as a rule's title.</param>
/// <param name="Points">Positive for, negative against; millionths of a point.</param>
/// <param name="Findings">The findings it rests on; empty for a contrary step that rests on none.</param>
public sealed record WaterfallStep(string Label, long Points, IReadOnlyList<FindingId> Findings);

/// <summary>Merged findings about one network: where an analyst should look, why, and down to which rows. A lead is never proof.</summary>
public sealed record Lead
{
    /// <summary>The fixed text that every lead carries.</summary>
    public const string Caution = "An indicator is not proof of a crime. Check the evidence before acting.";

    /// <summary>Stable while the principal stays the same.</summary>
    public required LeadId Id { get; init; }

    /// <summary>Plain words: what was seen.</summary>
    public required string Headline { get; init; }

    /// <summary>Queue.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Place in the queue, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Millionths of a point; the sum of <see cref="Waterfall"/>.</summary>
    public required long Points { get; init; }

    /// <summary>0 to 1, quantised to 1e-6: a fixed monotone calibration of <see cref="Points"/>.</summary>
    public required double Strength { get; init; }

    /// <summary>Strength in words.</summary>
    public required StrengthWord Word { get; init; }

    /// <summary>Who or what it is about, actors first, then protected people and context.</summary>
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary>Findings merged into it, in order.</summary>
    public required IReadOnlyList<FindingId> Findings { get; init; }

    /// <summary>Score in parts.</summary>
    public required IReadOnlyList<WaterfallStep> Waterfall { get; init; }

    /// <summary>What could explain it innocently, a sentence per rule.</summary>
    public required IReadOnlyList<string> Innocent { get; init; }

    /// <summary>What data would tell more.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The sources that contributed, in order.</summary>
    public required IReadOnlyList<SourceRef> Sources { get; init; }

    /// <summary>Every record that it rests on, in order.</summary>
    public required IReadOnlyList<RecordId> Evidence { get; init; }

    /// <summary>First time told by the evidence, UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Last time told by the evidence, UTC.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What changed since the run before: <c>new</c>, <c>stronger</c>, <c>weaker</c> or <c>same</c>.</summary>
    public string Change { get; init; } = "new";
}
