using Igloo.Runtime.Durable.Replay;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Durable;

/// <summary>An instance that has not ended. Only <see cref="Running.Instances"/> changes it, under its lock.</summary>
internal sealed class Instance(string id, string name, long execution, string? input, ParentLink? parent, DateTimeOffset? startAt)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public ParentLink? Parent { get; } = parent;

    public DateTimeOffset? StartAt { get; } = startAt;

    /// <summary>Which generation this is: a number that no other execution of any instance has.</summary>
    public long Execution { get; private set; } = execution;

    public string? Input { get; private set; } = input;

    public string? CustomStatus { get; set; }

    public OrchestrationRuntimeStatus Status { get; set; } = OrchestrationRuntimeStatus.Pending;

    public List<HistoryEvent> History { get; private set; } = [];

    /// <summary>What has arrived and was not read yet, oldest first.</summary>
    public List<Message> Inbox { get; } = [];

    /// <summary>Timers that have not fired: task id to message id.</summary>
    public Dictionary<int, long> Timers { get; } = [];

    public DateTime Time { get; set; } = DateTime.MinValue;

    /// <summary>Waiting in the dispatcher's queue.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Being replayed now.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Ended, or replaced by another instance with its id.</summary>
    public bool IsGone { get; set; }

    /// <summary>How a pass that is still under way will end, whatever it brings.</summary>
    public Failed? Doomed { get; set; }

    public bool HasStarted => History.Count > 0;

    public OrchestrationStart ToStart() => new(
        Name, Id, Parent is null ? null : new(Parent.Name, Parent.InstanceId), Input, CustomStatus);

    public void BeginExecution(long execution, string? input, IEnumerable<EventRaised> unread)
    {
        Inbox.RemoveAll(message => message.Execution == Execution);
        Inbox.InsertRange(0, unread.Select(raised => Message.ForInstance(raised.MessageId, raised)));
        Timers.Clear();
        History = [];
        Execution = execution;
        Input = input;
    }
}

/// <summary>To whom a sub-orchestration answers.</summary>
internal sealed record ParentLink(string InstanceId, string Name, long Execution, int TaskId);

/// <summary>Something that arrived for an instance.</summary>
internal sealed record Message(long Id, long Execution, HistoryEvent Event)
{
    public static Message ForInstance(long id, HistoryEvent happened) => new(id, Journaling.JournalBatch.AnyExecution, happened);
}

/// <summary>An activity to be run; its row stays in the journal until its result is there.</summary>
internal sealed record ActivityWork(long Id, string InstanceId, long Execution, int TaskId, string Name, string? Input);
