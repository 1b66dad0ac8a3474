using System.Reflection;
using System.Text.RegularExpressions;
using Igloo.Functions.Access;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Tests.Hosting;

/// <summary>One address of the app with the rule that it declares.</summary>
internal sealed partial record Endpoint(string Name, HttpMethod Method, string Route, AccessAttribute Access)
{
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["leadId"] = "L-7K2MQ3XA",
        ["entityId"] = "P-0A1B2C3D4E5F6",
        ["otherId"] = "P-0A1B2C3D4E5F7",
        ["recordId"] = new string('0', 32),
        ["reason"] = "legal",
        ["uploadId"] = new string('0', 32),
        ["runId"] = new string('0', 32),
        ["agency"] = "police",
        ["source"] = "calls",
        ["path"] = "",
        ["number"] = "0",
    };

    /// <summary>Every HTTP function, in order of name.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        .. from type in typeof(IglooApp).Assembly.GetExportedTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
           where function is not null && trigger is not null
           from verb in trigger.Methods ?? ["get"]
           orderby function.Name
           select new Endpoint(function.Name, new HttpMethod(verb.ToUpperInvariant()), trigger.Route!, method.GetCustomAttribute<AccessAttribute>()!),
    ];

    public static Endpoint Of(string name) => All.Single(endpoint => endpoint.Name == name);

    public bool IsOfWorkspace => Route.Contains("{workspaceId}", StringComparison.Ordinal);

    /// <summary>An address of it, with a made-up value for each part but the workspace.</summary>
    public string In(WorkspaceId workspace) =>
        Parameter().Replace(Route, part => part.Groups["name"].Value == "workspaceId" ? workspace.Value : Samples[part.Groups["name"].Value]);

    [GeneratedRegex(@"\{\*?(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
