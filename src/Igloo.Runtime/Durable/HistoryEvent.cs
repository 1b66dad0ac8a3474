using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable;

/// <summary>What happened to an instance, in the order in which its orchestrator sees it again on every replay.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(StepStarted), "step")]
[JsonDerivedType(typeof(ActionTaken), "action")]
[JsonDerivedType(typeof(TaskSucceeded), "succeeded")]
[JsonDerivedType(typeof(TaskFailed), "failed")]
[JsonDerivedType(typeof(TimerFired), "fired")]
[JsonDerivedType(typeof(EventRaised), "raised")]
[JsonDerivedType(typeof(SuspendAsked), "suspend")]
[JsonDerivedType(typeof(ResumeAsked), "resume")]
[JsonDerivedType(typeof(TerminateAsked), "terminate")]
internal abstract record HistoryEvent
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static HistoryEvent FromJson(string json) => JsonSerializer.Deserialize<HistoryEvent>(json)!;
}

/// <summary>A step began: until the next one, this is the orchestrator's time.</summary>
internal sealed record StepStarted(DateTime At) : HistoryEvent;

/// <summary>The orchestrator asked for something; a replay must ask for the same under the same number.</summary>
internal sealed record ActionTaken(int TaskId, string Action) : HistoryEvent;

internal sealed record TaskSucceeded(int TaskId, string? Result) : HistoryEvent;

internal sealed record TaskFailed(int TaskId, TaskFailureDetails Failure) : HistoryEvent;

internal sealed record TimerFired(int TaskId, DateTime FireAt) : HistoryEvent;

/// <summary>An external event. It keeps its message id, so that one carried into the next execution keeps its place in the queue.</summary>
internal sealed record EventRaised(long MessageId, string Name, string? Payload) : HistoryEvent;

/// <summary>Asks of a person or a program about the instance as a whole; the orchestrator never sees them.</summary>
internal abstract record ControlEvent : HistoryEvent;

internal sealed record SuspendAsked : ControlEvent;

internal sealed record ResumeAsked : ControlEvent;

internal sealed record TerminateAsked(string? Output, bool Recursive) : ControlEvent;
