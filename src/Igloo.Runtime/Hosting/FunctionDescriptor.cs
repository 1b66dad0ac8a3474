using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Igloo.Runtime.Hosting;

/// <summary>A function as its attributes declare it.</summary>
internal sealed class FunctionDescriptor : FunctionDefinition
{
    private FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggered, TriggerBindingAttribute trigger) =>
        (Name, Method, Triggered, Trigger) = (name, method, triggered, trigger);

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public MethodInfo Method { get; }

    /// <summary>The parameter that carries the trigger.</summary>
    public ParameterInfo Triggered { get; }

    public TriggerBindingAttribute Trigger { get; }

    /// <exception cref="InvalidOperationException">The method breaks a rule of the real SDK; the message says which.</exception>
    public static FunctionDescriptor Of(string name, MethodInfo method)
    {
        var where = $"Function '{name}' ({method.DeclaringType!.FullName}.{method.Name})";
        if (!method.IsPublic || !method.DeclaringType.IsVisible) throw new InvalidOperationException($"{where} must be a public method of a public class.");
        var triggers = (from parameter in method.GetParameters()
                        let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
                        where trigger is not null
                        select (parameter, trigger)).ToList();
        return triggers is [var (triggered, only)]
            ? new FunctionDescriptor(name, method, triggered, only)
            : throw new InvalidOperationException($"{where} has {triggers.Count} triggers; expected exactly one.");
    }
}
