using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable;

/// <summary>The orchestrators and activities that an engine can run, by name; letter case does not matter.</summary>
public sealed class DurableTasks
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<object?>>> _activities = new(StringComparer.OrdinalIgnoreCase);

    public void AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run) => Add(_orchestrators, "orchestrator", name, run);

    public void AddActivity(string name, Func<ActivityCall, CancellationToken, Task<object?>> run) => Add(_activities, "activity", name, run);

    internal Func<TaskOrchestrationContext, Task<object?>>? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    internal Func<ActivityCall, CancellationToken, Task<object?>>? FindActivity(string name) => _activities.GetValueOrDefault(name);

    private static void Add<T>(Dictionary<string, T> tasks, string kind, string name, T run)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(run);
        if (!tasks.TryAdd(name, run)) throw new ArgumentException($"there is already an {kind} named '{name}'", nameof(name));
    }
}
