using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Igloo.Runtime.Hosting;

/// <summary>Runs a function in a scope of its own, through the middleware.</summary>
internal sealed class FunctionInvoker
{
    private readonly IServiceScopeFactory _scopes;
    private readonly FunctionExecutionDelegate _pipeline;

    public FunctionInvoker(IServiceScopeFactory scopes, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        _scopes = scopes;
        FunctionExecutionDelegate pipeline = context => RunAsync((Invocation)context);
        foreach (var step in middleware.Reverse()) pipeline = step(pipeline);
        _pipeline = pipeline;
    }

    /// <summary>Runs a function and gives back its result.</summary>
    /// <param name="function">Which.</param>
    /// <param name="trigger">What its trigger parameter gets.</param>
    /// <param name="data">Values for parameters of the same names.</param>
    /// <param name="prepare">Called before the middleware, or <see langword="null"/>.</param>
    /// <param name="cancellation">Handed to the function.</param>
    public async Task<object?> InvokeAsync(
        FunctionDescriptor function, object trigger, IReadOnlyDictionary<string, object?> data, Action<Invocation>? prepare, CancellationToken cancellation)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var invocation = new Invocation(function, trigger, data, scope.ServiceProvider, cancellation);
        prepare?.Invoke(invocation);
        await _pipeline(invocation);
        return invocation.Result;
    }

    private static async Task RunAsync(Invocation invocation)
    {
        var method = invocation.Function.Method;
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(invocation.InstanceServices, method.DeclaringType!);
        object?[] arguments = [.. method.GetParameters().Select(parameter => Bind(parameter, invocation))];
        invocation.Result = await AwaitAsync(Call(method, instance, arguments));
    }

    private static object? Call(MethodInfo method, object? instance, object?[] arguments)
    {
        try
        {
            return method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }
    }

    private static async Task<object?> AwaitAsync(object? returned)
    {
        if (returned is not Task task) return returned;
        await task;
        var type = task.GetType();
        var result = type.IsGenericType ? type.GetProperty(nameof(Task<object>.Result))!.GetValue(task) : null;
        return result?.GetType().Name == "VoidTaskResult" ? null : result;
    }

    private static object? Bind(ParameterInfo parameter, Invocation invocation)
    {
        if (parameter == invocation.Function.Triggered) return invocation.Trigger;
        if (parameter.ParameterType == typeof(FunctionContext)) return invocation;
        if (parameter.ParameterType == typeof(CancellationToken)) return invocation.CancellationToken;
        if (parameter.GetCustomAttribute<DurableClientAttribute>() is not null) return invocation.InstanceServices.GetRequiredService<DurableTaskClient>();
        if (invocation.BindingContext.BindingData.TryGetValue(parameter.Name!, out var value)) return Convert(parameter, value);
        return parameter.HasDefaultValue || !parameter.ParameterType.IsValueType
            ? parameter.HasDefaultValue ? parameter.DefaultValue : null
            : throw new InvalidOperationException($"Parameter '{parameter.Name}' of function '{invocation.Function.Name}' has no value: nothing of that name comes with the trigger.");
    }

    private static object? Convert(ParameterInfo parameter, object? value) =>
        value is null || parameter.ParameterType.IsInstanceOfType(value)
            ? value
            : System.Convert.ChangeType(value, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, System.Globalization.CultureInfo.InvariantCulture);
}
