using Igloo.Functions.Api.Records;
using Igloo.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Igloo.Functions.Access;

/// <summary>Puts down who asked for what and what they got, denials included, before the answer leaves. Opaque ids only, never content.</summary>
public sealed class AuditMiddleware(AccessRules rules, AuditStore audit, TimeProvider time) : IFunctionsWorkerMiddleware
{
    private static readonly string[] Targets = ["leadId", "entityId", "recordId", "uploadId", "runId"];

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || rules.Find(context.FunctionDefinition.Name) is { IsPublic: true })
        {
            await next(context);
            return;
        }

        var workspace = http.GetRouteValue("workspaceId") as string ?? "";
        var target = Targets.Select(name => http.GetRouteValue(name) as string).FirstOrDefault(value => value is not null) ?? "";
        if (UnmaskRecord.ReasonOf(http.GetRouteValue("reason") as string) is { } reason) target = $"{target} {reason}";
        http.Response.OnStarting(() =>
        {
            var viewer = http.FindViewer();
            return audit.AppendAsync(new AuditEntry(
                viewer?.Subject ?? "nobody", viewer?.Roles.ToString() ?? "", context.FunctionDefinition.Name, workspace, target, http.Response.StatusCode, time.GetUtcNow()));
        });
        await next(context);
    }
}
