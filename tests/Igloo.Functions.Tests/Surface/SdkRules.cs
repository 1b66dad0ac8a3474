using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Igloo.Functions.Tests.Surface;

/// <summary>What the official SDK refuses when it builds the functions for Azure, so that the embedded build refuses it too.</summary>
internal static class SdkRules
{
    private const BindingFlags AnyMethod = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<(MethodInfo Method, string Name)> FunctionsOf(IEnumerable<Type> types) =>
        [.. from type in types
            from method in type.GetMethods(AnyMethod)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            select (method, function.Name)];

    /// <summary>A sentence for each rule that a function breaks.</summary>
    public static IEnumerable<string> Broken(IReadOnlyList<(MethodInfo Method, string Name)> functions) =>
        functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(twins => twins.Count() > 1).Select(twins => $"{twins.Key} is the name of {twins.Count()} functions")
            .Concat(functions.SelectMany(function => Broken(function.Method).Select(rule => $"{function.Name} {rule}")));

    public static List<TriggerBindingAttribute> Triggers(MethodInfo method) =>
        [.. method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>())];

    private static IEnumerable<string> Broken(MethodInfo method)
    {
        var triggers = Triggers(method);
        if (!method.IsPublic || !method.DeclaringType!.IsVisible) yield return "is not a public method of a public class";
        if (triggers.Count != 1) yield return $"has {triggers.Count} triggers";
        if (triggers.Any(trigger => trigger is BlobTriggerAttribute) && IsRetried(method)) yield return "has a retry attribute beside its blob trigger";
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))) yield return "is async and gives back no task";
    }

    // By name: the embedded runtime declares no retry attribute, the official packages do.
    private static bool IsRetried(MethodInfo method) =>
        method.GetCustomAttributes().Any(attribute => attribute.GetType().Name.EndsWith("RetryAttribute", StringComparison.Ordinal));
}
