using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Igloo.Functions.Api;
using Igloo.Model;

namespace Igloo.Cli.Local;

/// <summary>The HTTP API as the commands use it. Thread-safe.</summary>
internal sealed class IglooClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _workspace;

    public IglooClient(Uri address, string token, WorkspaceId workspace)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _workspace = $"api/workspaces/{workspace}";
    }

    public async Task<bool> IsLiveAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("api/health/live", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Reads a resource of the workspace.</summary>
    public async Task<T> GetAsync<T>(string resource, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(Resource(resource), cancellation);
        return (await ReadAsync<T>(answer, cancellation))!;
    }

    /// <summary>Reads every page of a list.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string resource, CancellationToken cancellation)
    {
        var items = new List<T>();
        for (string? next = ""; next is not null;)
        {
            var page = await GetAsync<PageView<T>>(next.Length == 0 ? resource : $"{resource}{(resource.Contains('?', StringComparison.Ordinal) ? '&' : '?')}continuation={Uri.EscapeDataString(next)}", cancellation);
            items.AddRange(page.Items);
            next = page.Next;
        }

        return items;
    }

    /// <summary>Puts a JSON body.</summary>
    public async Task PutAsync<T>(string resource, T body, CancellationToken cancellation)
    {
        using var answer = await _http.PutAsJsonAsync(Resource(resource), body, JsonAnswer.Style, cancellation);
        await ReadAsync<JsonElement>(answer, cancellation);
    }

    /// <summary>Posts without a body.</summary>
    public async Task PostAsync(string resource, CancellationToken cancellation)
    {
        using var answer = await _http.PostAsync(Resource(resource), null, cancellation);
        await ReadAsync<JsonElement>(answer, cancellation);
    }

    /// <summary>Posts a file's bytes.</summary>
    public async Task<T> PostFileAsync<T>(string resource, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await _http.PostAsync(Resource(resource), content, cancellation);
        return (await ReadAsync<T>(answer, cancellation))!;
    }

    public void Dispose() => _http.Dispose();

    private Uri Resource(string resource) => new($"{_workspace}/{resource}", UriKind.Relative);

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
            return await answer.Content.ReadFromJsonAsync<T>(JsonAnswer.Style, cancellation);
        throw new HttpRequestException(
            $"{(int)answer.StatusCode} from {answer.RequestMessage?.RequestUri?.AbsolutePath}: {await answer.Content.ReadAsStringAsync(cancellation)}",
            null, answer.StatusCode);
    }
}
