using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Igloo.Functions.Api;

/// <summary>Reads JSON that was sent.</summary>
internal static class JsonRequests
{
    /// <summary>The body, or <see langword="null"/> when it is not JSON of that form.</summary>
    public static async Task<T?> ReadJsonAsync<T>(this HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, JsonAnswer.Style, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
