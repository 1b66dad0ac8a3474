using Igloo.Runtime.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>An engine on a journal of its own, with the orchestrators and activities of one test. It starts when it is first asked for something.</summary>
internal sealed class TestEngine(TimeProvider? time = null, TimeSpan? stallTimeout = null) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private readonly DurableTasks _tasks = new();
    private DurableEngine? _engine;

    public string JournalPath => Path.Combine(_folder, "journal.db");

    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    public RecordedLog Log { get; } = new();

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public DurableTaskClient Client => _engine!.Client;

    public TestEngine Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run)
    {
        _tasks.AddOrchestrator(name, run);
        return this;
    }

    public TestEngine Activity(string name, Func<object?, object?> run) => Activity<object?>(name, run);

    public TestEngine Activity<T>(string name, Func<T?, object?> run)
    {
        _tasks.AddActivity(name, (call, _) => Task.FromResult(run(JsonDataConverter.Default.Deserialize<T>(call.SerializedInput))));
        return this;
    }

    public TestEngine SlowActivity(string name, Func<CancellationToken, Task<object?>> run)
    {
        _tasks.AddActivity(name, (_, cancellation) => run(cancellation));
        return this;
    }

    /// <summary>Starts the engine if it does not run.</summary>
    public async Task<DurableTaskClient> StartAsync()
    {
        if (_engine is null)
        {
            var options = new DurableEngineOptions { JournalPath = JournalPath };
            if (stallTimeout is { } stall) options = options with { StallTimeout = stall };
            _engine = new DurableEngine(_tasks, options, Log, Time);
            await _engine.StartAsync(Cancellation);
        }
        return _engine.Client;
    }

    /// <summary>Stops the engine; the journal stays.</summary>
    public async Task StopAsync()
    {
        if (_engine is not null) await _engine.DisposeAsync();
        _engine = null;
    }

    /// <summary>Runs one orchestrator to its end.</summary>
    public async Task<OrchestrationMetadata> RunAsync(Func<TaskOrchestrationContext, Task<object?>> orchestrator, object? input = null)
    {
        Orchestrator("Main", orchestrator);
        return await EndOf(await BeginAsync("Main", input));
    }

    /// <summary>Begins an orchestration and gives its id.</summary>
    public async Task<string> BeginAsync(string name, object? input = null, StartOrchestrationOptions? options = null) =>
        await (await StartAsync()).ScheduleNewOrchestrationInstanceAsync(name, input, options, Cancellation);

    public async Task<OrchestrationMetadata> EndOf(string instanceId)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        return await Client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true, patience.Token);
    }

    /// <summary>Waits until an instance has taken its first step.</summary>
    public Task<OrchestrationMetadata> StartOf(string instanceId) => Client.WaitForInstanceStartAsync(instanceId, getInputsAndOutputs: true, Cancellation);

    public async Task<OrchestrationMetadata> Get(string instanceId) =>
        await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, Cancellation) ?? throw new InvalidOperationException($"there is no instance {instanceId}");

    /// <summary>Waits until an instance has set the custom status.</summary>
    public Task UntilStatusIs(string instanceId, string status) =>
        Eventually.HoldsAsync(async () => (await Get(instanceId)).SerializedCustomStatus == $"\"{status}\"");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
