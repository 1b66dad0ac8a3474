using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>A task handed to the orchestrator that history has not answered yet.</summary>
internal abstract class PendingTask(string name, int taskId)
{
    protected string Name { get; } = name;

    protected int TaskId { get; } = taskId;

    public abstract bool IsCompleted { get; }

    public abstract void Succeed(string? result, DataConverter converter);

    public abstract void Fail(TaskFailureDetails failure);
}

internal sealed class PendingTask<T>(string name, int taskId) : PendingTask(name, taskId)
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public override bool IsCompleted => _source.Task.IsCompleted;

    public override void Succeed(string? result, DataConverter converter)
    {
        try
        {
            _source.TrySetResult(converter.Deserialize<T>(result)!);
        }
        catch (Exception unreadable)
        {
            _source.TrySetException(unreadable);
        }
    }

    public override void Fail(TaskFailureDetails failure) => _source.TrySetException(new TaskFailedException(Name, TaskId, failure));

    public bool Cancel(CancellationToken cancellation) => _source.TrySetCanceled(cancellation);
}
