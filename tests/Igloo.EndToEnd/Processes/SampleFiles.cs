using System.Net.Http.Json;
using System.Text.Json;

namespace Igloo.EndToEnd.Processes;

/// <summary>Drops the sample case over HTTP, as an agency's script would, and waits for its leads.</summary>
internal static class SampleFiles
{
    public const string Workspace = "api/workspaces/main";

    public static string Folder { get; } = Find();

    public static async Task DropAsync(HttpClient http, CancellationToken cancellation)
    {
        var data = Path.Combine(Folder, "data");
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parts = Path.GetRelativePath(data, file).Replace('\\', '/').Split('/', 3);
            using var source = await http.PutAsJsonAsync($"{Workspace}/sources/{parts[0]}/{parts[1]}", new { handling = "shared" }, cancellation);
            source.EnsureSuccessStatusCode();
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancellation));
            using var answer = await http.PostAsync($"{Workspace}/uploads?agency={parts[0]}&source={parts[1]}&file={parts[2]}", content, cancellation);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Waits until every upload stands in a published run and none is running.</summary>
    public static async Task SettleAsync(HttpClient http, int files, CancellationToken cancellation)
    {
        while (!await IsSettledAsync(http, files, cancellation)) await Task.Delay(250, cancellation);
    }

    public static async Task<bool> IsSettledAsync(HttpClient http, int files, CancellationToken cancellation)
    {
        var uploads = await http.GetFromJsonAsync<JsonElement>($"{Workspace}/uploads?pageSize=1000", cancellation);
        var states = uploads.GetProperty("items").EnumerateArray().Select(upload => upload.GetProperty("state").GetString()).ToList();
        return states.Count >= files && states.All(state => state is "analyzed" or "failed" or "superseded");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "samples", "border-case"))) return Path.Combine(folder.FullName, "samples", "border-case");
        throw new DirectoryNotFoundException("samples/border-case was not found upwards of the tests.");
    }
}
