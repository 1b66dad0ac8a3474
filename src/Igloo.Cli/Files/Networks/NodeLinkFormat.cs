using System.Globalization;
using System.Text.Json;
using Igloo.Ingest;

namespace Igloo.Cli.Files.Networks;

/// <summary>JSON of nodes and links, as D3, NetworkX, Cytoscape and Gephi's web exports write it.</summary>
internal sealed class NodeLinkFormat : INetworkFormat
{
    private static readonly string[] Links = ["links", "edges"];
    private static readonly string[] Ids = ["id", "key", "name"];
    private static readonly string[] Sources = ["source", "from"];
    private static readonly string[] Targets = ["target", "to"];
    private static readonly string[] Weights = ["weight", "value"];
    private static readonly string[] Times = ["time", "timestamp", "date"];
    private static readonly string[] Names = ["label", "name"];

    public bool Recognises(string head) => head.AsSpan().TrimStart().StartsWith("{")
        && head.Contains("\"nodes\"", StringComparison.Ordinal) && Array.Exists(Links, links => head.Contains($"\"{links}\"", StringComparison.Ordinal) || head.Length >= RawFile.HeadLength);

    public EdgeList Read(TextReader text)
    {
        using var document = JsonDocument.Parse(text.ReadToEnd());
        var root = document.RootElement.TryGetProperty("elements", out var elements) ? elements : document.RootElement;
        var edges = new EdgeList(areWeighted: true, areTimed: true) { ReadAs = "JSON of nodes and links", IsDirected = root.TryGetProperty("directed", out var directed) && directed.ValueKind == JsonValueKind.True };
        string[] names = [.. Items(root, ["nodes"]).Select((node, place) => Text(node, Ids) ?? place.ToString(CultureInfo.InvariantCulture))];
        foreach (var (name, node) in names.Zip(Items(root, ["nodes"]))) edges.AddNode(name, Text(node, Names) is { } label && label != name ? label : null);
        var known = names.ToHashSet(StringComparer.Ordinal);
        foreach (var link in Items(root, Links))
            edges.Add(End(link, Sources), End(link, Targets), Text(link, Weights), Text(link, Times));
        return edges;

        // Where no node has such a name, a number is the place of one.
        string? End(JsonElement link, string[] members)
        {
            var end = Text(link, members);
            return end is not null && !known.Contains(end) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < names.Length ? names[place] : end;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement root, string[] members)
    {
        foreach (var member in members)
            if (root.TryGetProperty(member, out var items) && items.ValueKind == JsonValueKind.Array)
                return items.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("data", out var data) ? data : item);
        return [];
    }

    private static string? Text(JsonElement item, string[] members)
    {
        if (item.ValueKind != JsonValueKind.Object) return item.ToString();
        foreach (var member in members)
            if (item.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number) return value.ToString();
        return null;
    }
}
