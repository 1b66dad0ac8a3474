namespace Igloo.Model;

/// <summary>What somebody or some run decided about two mentions.</summary>
public enum DecisionKind : byte
{
    /// <summary>They are the same.</summary>
    Merge,

    /// <summary>They are not the same; beats any later score.</summary>
    NotSame,

    /// <summary>What was decided about them is taken back; the records speak again.</summary>
    Undo,
}

/// <summary>An entry of the decision log, of which entities are the projection. An analyst's decision outlives every run.</summary>
/// <param name="Number">Position in the log, from 1.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="A">One mention.</param>
/// <param name="B">The other.</param>
/// <param name="By">Opaque id of the person who decided.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="At">When.</param>
public sealed record Decision(long Number, DecisionKind Kind, MentionId A, MentionId B, string By, string Reason, DateTimeOffset At);
