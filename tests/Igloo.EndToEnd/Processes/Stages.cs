using System.Net.Http.Json;
using System.Text.Json;

namespace Igloo.EndToEnd.Processes;

/// <summary>Watches how far a walk is.</summary>
internal static class Stages
{
    private static readonly string[] Order = ["drop", "read", "plan", "resolve", "link", "detect", "lead", "publish", "seal"];

    /// <summary>Waits until a walk has come to a stage, or beyond it when the stage went by unseen.</summary>
    public static async Task ReachAsync(HttpClient http, string stage, CancellationToken cancellation)
    {
        while (Array.IndexOf(Order, await CurrentAsync(http, cancellation)) < Array.IndexOf(Order, stage)) await Task.Delay(10, cancellation);
    }

    private static async Task<string> CurrentAsync(HttpClient http, CancellationToken cancellation)
    {
        var runs = await http.GetFromJsonAsync<JsonElement>($"{SampleFiles.Workspace}/runs", cancellation);
        foreach (var run in runs.GetProperty("items").EnumerateArray())
        {
            if (run.GetProperty("state").GetString() == "published") return "seal";
            if (run.GetProperty("progress") is { ValueKind: JsonValueKind.Object } progress) return progress.GetProperty("stage").GetString()!;
        }

        var uploads = await http.GetFromJsonAsync<JsonElement>($"{SampleFiles.Workspace}/uploads", cancellation);
        return uploads.GetProperty("items").EnumerateArray().Any(upload => upload.GetProperty("state").GetString() != "received") ? "read" : "drop";
    }
}
