namespace Igloo.Model;

/// <summary>What somebody decided about a thing with which many have to do.</summary>
public enum ConnectorVerdict : byte
{
    /// <summary>It ties those who have to do with it, whatever the data say.</summary>
    Ties,

    /// <summary>It ties nobody: a help line, a shelter, a switchboard.</summary>
    TiesNobody,

    /// <summary>What was decided about it is taken back; the data speak again.</summary>
    Undo,
}

/// <summary>An entry of the log of what people decided about super-connectors. It outlives every run.</summary>
/// <param name="Number">Position in the log, from 1.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Thing">The phone, place or other thing; never a person.</param>
/// <param name="By">Opaque id of the person who decided.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="At">When.</param>
public sealed record ConnectorDecision(long Number, ConnectorVerdict Verdict, EntityId Thing, string By, string Reason, DateTimeOffset At);
