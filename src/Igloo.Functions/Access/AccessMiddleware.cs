using Igloo.Functions.Api;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Igloo.Functions.Access;

/// <summary>Lets nobody through whom the function's access rule does not name: denied by default.</summary>
/// <remarks>The viewer goes on in the request's <see cref="HttpContext.Items"/>; see <see cref="Requests"/>.</remarks>
public sealed class AccessMiddleware(AccessRules rules, ITokenValidator tokens) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var refusal = await RefuseAsync(context.FunctionDefinition.Name, http);
        if (refusal is null) await next(context);
        else await refusal.AsResult().ExecuteResultAsync(new ActionContext { HttpContext = http });
    }

    private async Task<Problem?> RefuseAsync(string function, HttpContext http)
    {
        if (rules.Find(function) is not { } rule)
            return Forbidden("This address has no access rule, so it answers nobody.");
        if (rule.IsPublic) return null;

        var header = http.Request.Headers.Authorization.ToString();
        var identity = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.ValidateAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
            : null;
        if (identity is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return new Problem("Sign in first", StatusCodes.Status401Unauthorized, "The request carries no valid token.",
                "Send Authorization: Bearer with a token; `igloo up` prints one.");
        }

        var viewer = Viewer.From(identity);
        http.SetViewer(viewer);
        if ((viewer.Roles & rule.Roles) == 0)
            return Forbidden($"This needs one of the roles {rule.Roles}.");
        return http.GetRouteValue("workspaceId") is string workspace && !(WorkspaceId.TryParse(workspace, out var id) && viewer.MayEnter(id))
            ? Forbidden("Your token does not open that workspace.")
            : null;
    }

    private static Problem Forbidden(string detail) =>
        new("Not for this role", StatusCodes.Status403Forbidden, detail, "Ask an administrator for the role that you need.");
}
