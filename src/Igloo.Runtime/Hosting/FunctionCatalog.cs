using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Runtime.Hosting;

/// <summary>Every function of an assembly.</summary>
internal sealed class FunctionCatalog
{
    /// <exception cref="InvalidOperationException">Two functions share a name, or one breaks a rule.</exception>
    public FunctionCatalog(Assembly assembly)
    {
        All = [.. from type in assembly.GetTypes()
                  from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                  let function = method.GetCustomAttribute<FunctionAttribute>()
                  where function is not null
                  orderby function.Name
                  select FunctionDescriptor.Of(function.Name, method)];
        foreach (var twins in All.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            throw new InvalidOperationException($"Two functions are named '{twins.Key}': {string.Join(", ", twins.Select(twin => twin.EntryPoint))}.");
    }

    public IReadOnlyList<FunctionDescriptor> All { get; }

    /// <summary>The functions with a kind of trigger.</summary>
    public IEnumerable<(FunctionDescriptor Function, T Trigger)> With<T>()
        where T : class => from function in All where function.Trigger is T select (function, (function.Trigger as T)!);
}
