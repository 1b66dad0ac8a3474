using System.Net;
using System.Text.Json.Nodes;

namespace Igloo.Functions.Tests.Hosting;

/// <summary>What the app answered, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, HttpResponseMessage Message, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? this[string name] => Json[name]?.ToString();
}

internal static class Answers
{
    public static Task<Answer> AskAsync(this HttpClient http, string path) => http.AskAsync(HttpMethod.Get, path);

    public static async Task<Answer> AskAsync(this HttpClient http, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body);
        var cancellation = TestContext.Current.CancellationToken;
        var message = await http.SendAsync(request, cancellation);
        return new Answer(message.StatusCode, message.Content.Headers.ContentType?.MediaType, message, await message.Content.ReadAsStringAsync(cancellation));
    }
}
