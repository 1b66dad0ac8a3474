using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Igloo.EndToEnd.Processes;

/// <summary>Everything that a workspace serves, as one text that two walks can be compared by.</summary>
internal static class Results
{
    // What tells of the walk and not of the case: run ids, and what changed since the run before.
    private static readonly string[] OfTheWalk = ["runId", "change", "receivedAt", "progress"];

    public static async Task<string> ReadAsync(HttpClient http, CancellationToken cancellation)
    {
        var all = new JsonObject { ["uploads"] = await ListAsync(http, "uploads", cancellation) };
        var leads = await ListAsync(http, "leads?strength=low", cancellation);
        foreach (var lead in leads)
        {
            var id = lead!["id"]!.GetValue<string>();
            var whole = await http.GetFromJsonAsync<JsonObject>($"{SampleFiles.Workspace}/leads/{id}", cancellation);
            all[id] = whole!.DeepClone();
            foreach (var subject in whole["people"]!.AsArray())
            {
                var entity = subject!["id"]!.GetValue<string>();
                if (all.ContainsKey(entity)) continue;
                all[entity] = (await http.GetFromJsonAsync<JsonObject>($"{SampleFiles.Workspace}/entities/{entity}", cancellation))!.DeepClone();
                all[$"{entity}/links"] = await ListAsync(http, $"entities/{entity}/links", cancellation);
            }
        }

        all["leads"] = leads;
        Forget(all);
        return all.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    /// <summary>Why uploads were not taken in, a line for each of them.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(HttpClient http, CancellationToken cancellation) =>
    [
        .. from upload in await ListAsync(http, "uploads", cancellation)
           where upload["state"]!.GetValue<string>() == "failed"
           select $"{upload["path"]}: {upload["reason"]}",
    ];

    private static async Task<JsonArray> ListAsync(HttpClient http, string resource, CancellationToken cancellation)
    {
        var items = new List<JsonNode>();
        for (string? next = ""; next is not null;)
        {
            var query = next.Length == 0 ? "" : $"{(resource.Contains('?', StringComparison.Ordinal) ? '&' : '?')}continuation={Uri.EscapeDataString(next)}";
            var page = await http.GetFromJsonAsync<JsonObject>($"{SampleFiles.Workspace}/{resource}{query}", cancellation);
            items.AddRange(page!["items"]!.AsArray().Select(item => item!.DeepClone()));
            next = page["next"]?.GetValue<string>();
        }

        return [.. items.OrderBy(item => item["id"]?.GetValue<string>() ?? item.ToJsonString(), StringComparer.Ordinal)];
    }

    private static void Forget(JsonNode? node)
    {
        if (node is JsonObject view)
        {
            foreach (var name in OfTheWalk) view.Remove(name);
            foreach (var (_, child) in view) Forget(child);
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list) Forget(child);
        }
    }
}
