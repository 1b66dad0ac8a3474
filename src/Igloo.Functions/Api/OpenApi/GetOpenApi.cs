using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.OpenApi;

/// <summary>GET the description of this API.</summary>
public sealed class GetOpenApi
{
    private static readonly Lazy<JsonObject> Document = new(() => OpenApiDocument.Of(typeof(GetOpenApi).Assembly));

    /// <summary>The OpenAPI 3.1 document.</summary>
    [Function(nameof(GetOpenApi))]
    [Access(Roles.Anyone)]
    [Answers("The OpenAPI 3.1 document of this API")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        new JsonAnswer(Document.Value);
}
