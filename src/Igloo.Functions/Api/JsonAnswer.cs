using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api;

/// <summary>A JSON body in the API's one style: camelCase, enums as words, nulls written.</summary>
/// <param name="body">The view to write.</param>
/// <param name="status">HTTP status.</param>
/// <param name="mediaType">Media type.</param>
public sealed class JsonAnswer(object body, int status = StatusCodes.Status200OK, string mediaType = "application/json") : IActionResult
{
    /// <summary>The API's JSON style.</summary>
    public static JsonSerializerOptions Style { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The view that is written.</summary>
    public object Body { get; } = body;

    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = Status;
        response.ContentType = mediaType;
        await JsonSerializer.SerializeAsync(response.Body, Body, Body.GetType(), Style, context.HttpContext.RequestAborted);
    }
}
