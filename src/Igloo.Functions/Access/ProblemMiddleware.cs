using Igloo.Functions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Igloo.Functions.Access;

/// <summary>Answers a failure with a problem that says what is safe and what to do, never with its insides.</summary>
public sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            RequestFailed(logger, context.FunctionDefinition.Name, context.InvocationId, failure);
            var problem = new Problem("Something failed on our side", StatusCodes.Status500InternalServerError,
                $"The request {context.InvocationId} could not be answered. Nothing was changed.",
                "Try again; if it stays, give the request's id to an administrator.");
            await problem.AsResult().ExecuteResultAsync(new ActionContext { HttpContext = http });
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Function {Function} failed for request {InvocationId}")]
    private static partial void RequestFailed(ILogger logger, string function, string invocationId, Exception failure);
}
