using System.Reflection;
using Igloo.Runtime.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Hosting;

/// <summary>Hands the app's orchestrators and activities to the durable engine.</summary>
internal sealed class DurableHost : IHostedService, IAsyncDisposable
{
    private static readonly DataConverter Converter = JsonDataConverter.Default;
    private static readonly Dictionary<string, object?> NoData = [];
    private readonly FunctionInvoker _invoker;
    private readonly DurableEngine _engine;

    public DurableHost(FunctionCatalog functions, FunctionInvoker invoker, HostSettings settings, ILoggerFactory loggers, TimeProvider? time = null)
    {
        _invoker = invoker;
        var tasks = new DurableTasks();
        foreach (var (function, trigger) in functions.With<OrchestrationTriggerAttribute>())
            tasks.AddOrchestrator(trigger.Orchestration ?? function.Name, context => RunAsync(function, context));
        foreach (var (function, trigger) in functions.With<ActivityTriggerAttribute>())
            tasks.AddActivity(trigger.Activity ?? function.Name, (call, cancellation) => RunAsync(function, call, cancellation));
        var options = new DurableEngineOptions
        {
            JournalPath = Path.Combine(settings.DataFolder, $"{settings.HubName}.journal.db"),
            MaxConcurrentActivities = settings.MaxActivities,
            MaxConcurrentOrchestrators = settings.MaxOrchestrators,
            DataConverter = Converter,
        };
        _engine = new DurableEngine(tasks, options, loggers, time ?? TimeProvider.System);
    }

    public DurableTaskClient Client => _engine.Client;

    public Task StartAsync(CancellationToken cancellationToken) => _engine.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _engine.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private Task<object?> RunAsync(FunctionDescriptor function, TaskOrchestrationContext context) =>
        _invoker.InvokeAsync(function, context, Inputs(function, name => Input(context, name)), null, CancellationToken.None);

    private Task<object?> RunAsync(FunctionDescriptor function, ActivityCall call, CancellationToken cancellation)
    {
        var input = Converter.Deserialize(call.SerializedInput, function.Triggered.ParameterType);
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = call.InstanceId };
        return _invoker.InvokeAsync(function, input!, data, null, cancellation);
    }

    /// <summary>A further parameter of an orchestrator is bound from its input.</summary>
    private static Dictionary<string, object?> Inputs(FunctionDescriptor function, Func<ParameterInfo, object?> read)
    {
        var inputs = function.Method.GetParameters()
            .Where(parameter => parameter != function.Triggered && parameter.ParameterType != typeof(FunctionContext) && parameter.ParameterType != typeof(CancellationToken))
            .ToList();
        return inputs.Count == 0 ? NoData : inputs.ToDictionary(parameter => parameter.Name!, read);
    }

    private static object? Input(TaskOrchestrationContext context, ParameterInfo parameter) =>
        typeof(TaskOrchestrationContext).GetMethod(nameof(TaskOrchestrationContext.GetInput))!.MakeGenericMethod(parameter.ParameterType).Invoke(context, null);
}
