using Igloo.Runtime.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Igloo.Runtime.Http;

/// <summary>Answers requests with functions, as the official host with ASP.NET Core integration does.</summary>
internal sealed class HttpDispatcher(FunctionCatalog functions, FunctionInvoker invoker, HostSettings settings, IConfiguration configuration)
{
    private readonly RouteTable _routes = new(functions, settings.RoutePrefix);
    private readonly HostKeys _keys = new(configuration);

    public async Task HandleAsync(HttpContext http)
    {
        var (entry, values, others) = _routes.Find(http.Request.Path, http.Request.Method);
        if (entry is null)
        {
            if (others.Count > 0) http.Response.Headers.Allow = string.Join(", ", others.Distinct().Select(method => method.ToUpperInvariant()));
            http.Response.StatusCode = others.Count > 0 ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
            return;
        }

        if (!_keys.Allow(http.Request, entry.Trigger.AuthLevel))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        http.Request.RouteValues = values;
        var result = await invoker.InvokeAsync(
            entry.Function, http.Request, values, invocation => invocation.Items[FunctionContextExtensions.HttpContextKey] = http, http.RequestAborted);
        await AnswerAsync(http, result);
    }

    private static Task AnswerAsync(HttpContext http, object? result) => result switch
    {
        // A middleware has answered, or the function wrote the response itself.
        null => Task.CompletedTask,
        IResult answer => answer.ExecuteAsync(http),
        IActionResult answer => answer.ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor())),
        _ => http.Response.WriteAsJsonAsync(result, result.GetType()),
    };
}
