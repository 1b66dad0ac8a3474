using System.Diagnostics;
using Igloo.Runtime.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace Igloo.Runtime.Tests.Programs;

/// <summary>
/// Runs one orchestration over the journal of a folder to its end, or kills itself at a moment: the n-th time that an orchestrator goes on
/// or that an activity begins or is about to give its result. Activities write their name into a file each time they run.
/// </summary>
internal sealed class OrchestratingProgram(string folder, int lastMoment)
{
    public const string Name = "orchestrate";
    public const string InstanceId = "root";
    private readonly Lock _gate = new();
    private int _moments;

    /// <summary>What a run that nobody disturbs gives back: the name of each activity, once.</summary>
    public static IReadOnlyList<string> Expected { get; } =
        ["left/first", "left/second", "right/first", "right/second", "root/0", "root/1", "root/2", "root/last"];

    public static string JournalIn(string folder) => Path.Combine(folder, "journal.db");

    public static string DiaryIn(string folder) => Path.Combine(folder, "diary.txt");

    /// <param name="folder">Of the journal and the activities' file.</param>
    /// <param name="lastMoment">When to die; 0 for never.</param>
    public static Task<int> RunAsync(string folder, int lastMoment) => new OrchestratingProgram(folder, lastMoment).RunAsync();

    private async Task<int> RunAsync()
    {
        var tasks = new DurableTasks();
        tasks.AddOrchestrator("Root", Root);
        tasks.AddOrchestrator("Branch", Branch);
        tasks.AddActivity("Work", Work);
        await using var engine = new DurableEngine(tasks, new() { JournalPath = JournalIn(folder) }, NullLoggerFactory.Instance, TimeProvider.System);
        await engine.StartAsync(CancellationToken.None);
        if (await engine.Client.GetInstanceAsync(InstanceId) is null)
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("Root", Array.Empty<string>(), new StartOrchestrationOptions(InstanceId));
        await engine.Client.RaiseEventAsync(InstanceId, "Go");
        await engine.Client.WaitForInstanceCompletionAsync(InstanceId);
        return 0;
    }

    // Two generations: the first fans out, waits and branches; the second waits for an event that the first one carried over to it.
    private async Task<object?> Root(TaskOrchestrationContext context)
    {
        var done = context.GetInput<string[]>()!;
        if (done.Length > 0) return await Finish(context, done);
        var fanned = await Task.WhenAll(Enumerable.Range(0, 3).Select(part => context.CallActivityAsync<string>("Work", $"root/{part}")));
        Moment();
        await context.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None);
        Moment();
        var branches = await Task.WhenAll(
            context.CallSubOrchestratorAsync<string[]>("Branch", "left"), context.CallSubOrchestratorAsync<string[]>("Branch", "right"));
        Moment();
        context.ContinueAsNew(fanned.Concat(branches.SelectMany(branch => branch)).ToArray());
        return null;
    }

    private async Task<object?> Finish(TaskOrchestrationContext context, string[] done)
    {
        Moment();
        await context.WaitForExternalEvent<object>("Go");
        Moment();
        var last = await context.CallActivityAsync<string>("Work", "root/last");
        Moment();
        return done.Append(last).Order(StringComparer.Ordinal).ToArray();
    }

    private async Task<object?> Branch(TaskOrchestrationContext context)
    {
        var name = context.GetInput<string>();
        var first = await context.CallActivityAsync<string>("Work", $"{name}/first");
        Moment();
        await context.CreateTimer(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        Moment();
        return new[] { first, await context.CallActivityAsync<string>("Work", $"{name}/second") };
    }

    private Task<object?> Work(ActivityCall call, CancellationToken cancellation)
    {
        var name = JsonDataConverter.Default.Deserialize<string>(call.SerializedInput);
        Moment();
        lock (_gate) File.AppendAllText(DiaryIn(folder), $"{name}\n");
        Moment();
        return Task.FromResult<object?>(name);
    }

    private void Moment()
    {
        if (Interlocked.Increment(ref _moments) != lastMoment) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
