using Igloo.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Health;

/// <summary>GET whether the process answers at all; for probes, so public.</summary>
public sealed class GetLive
{
    /// <summary>Always live.</summary>
    [Function(nameof(GetLive))]
    [Access(Roles.None, IsPublic = true)]
    [Answers("The process answers", typeof(LiveView))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/live")] HttpRequest request) =>
        new JsonAnswer(new LiveView("live"));
}

/// <summary>That the process answers.</summary>
public sealed record LiveView(string Status);
