using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>What the functions below did, for the tests to look at.</summary>
public sealed class Diary
{
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>How many more times a blob of that name makes its function fail.</summary>
    public ConcurrentDictionary<string, int> Failures { get; } = new();
}

/// <summary>A small app for the tests of the host.</summary>
public sealed class HostedFunctions(Diary diary)
{
    [Function("Greet")]
    public IActionResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{name}")] HttpRequest request, string name) =>
        new ContentResult { Content = $"hello {name}", StatusCode = StatusCodes.Status200OK };

    [Function("GreetFixed")]
    public IActionResult GreetFixed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/fixed")] HttpRequest request) =>
        new ContentResult { Content = "the fixed one", StatusCode = StatusCodes.Status200OK };

    [Function("Number")]
    public async Task<IActionResult> Number([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "numbers/{number}")] HttpRequest request, int number, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        return new ObjectResult(new { twice = 2 * number }) { StatusCode = StatusCodes.Status201Created };
    }

    [Function("Guarded")]
    public IActionResult Guarded([HttpTrigger(AuthorizationLevel.Function, "get", Route = "guarded")] HttpRequest request) => new OkResult();

    [Function("AdminOnly")]
    public IActionResult AdminOnly([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "admin-only")] HttpRequest request) => new OkResult();

    [Function("Any")]
    public string Any([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) => request.Method;

    [Function("Routeless")]
    public IResult Routeless([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text("no route");

    [Function("Rest")]
    public IActionResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) =>
        new ContentResult { Content = $"rest {path}", StatusCode = StatusCodes.Status200OK };

    [Function("OnBlob")]
    public async Task OnBlob([BlobTrigger("drops/{path}", Connection = "Drops")] BlobClient blob, string path, CancellationToken cancellation)
    {
        if (diary.Failures.GetValueOrDefault(path) > 0)
        {
            diary.Failures[path]--;
            diary.Lines.Enqueue($"{path}: failed");
            throw new InvalidOperationException("not this time");
        }

        var content = await blob.DownloadContentAsync(cancellation);
        diary.Lines.Enqueue($"{path}: {content.Value.Content}");
    }

    [Function("OnForm")]
    public void OnForm([BlobTrigger("forms/{agency}/{name}.{extension}", Connection = "Drops")] string content, string agency, string name, string extension) =>
        diary.Lines.Enqueue($"form {agency} | {name} | {extension}: {content}");

    [Function("OnBox")]
    public async Task OnBox([BlobTrigger("boxes/box-{number}/{{lid}}/{inside}", Connection = "Drops")] Stream content, int number, string inside, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content);
        diary.Lines.Enqueue($"box {number} + {inside}: {await reader.ReadToEndAsync(cancellation)}");
    }

    [Function("OnBytes")]
    public void OnBytes([BlobTrigger("single/the.bin", Connection = "Drops")] byte[] content) => diary.Lines.Enqueue($"bytes: {content.Length}");

    [Function("Sum")]
    public async Task<int> Sum([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var parts = await Task.WhenAll(context.GetInput<int[]>()!.Select(part => context.CallActivityAsync<int>("Square", part)));
        return parts.Sum();
    }

    [Function("Square")]
    public int Square([ActivityTrigger] int number, string instanceId)
    {
        diary.Lines.Enqueue($"square {number} for {instanceId}");
        return number * number;
    }

    [Function("StartSum")]
    public async Task<IActionResult> StartSum(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sums")] HttpRequest request, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var instance = await durable.ScheduleNewOrchestrationInstanceAsync("Sum", new[] { 1, 2, 3 }, cancellation);
        var done = await durable.WaitForInstanceCompletionAsync(instance, getInputsAndOutputs: true, cancellation);
        return new ObjectResult(done.ReadOutputAs<int>());
    }
}

/// <summary>Notes which function runs.</summary>
public sealed class OuterMiddleware(Diary diary) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not null) diary.Lines.Enqueue($"outer before {context.FunctionDefinition.Name}");
        await next(context);
        if (context.GetHttpContext() is not null) diary.Lines.Enqueue($"outer after {context.FunctionDefinition.Name}");
    }
}

/// <summary>Answers in place of a function when asked to.</summary>
public sealed class InnerMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && http.Request.Query.ContainsKey("refuse")) http.Response.StatusCode = StatusCodes.Status418ImATeapot;
        else await next(context);
    }
}
