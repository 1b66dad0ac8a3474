using System.Text.Json;

namespace Igloo.Specs.Infrastructure;

/// <summary>A compiled module: its resources stand in a list, or by name when the compiler uses language version 2.</summary>
internal sealed record Template(JsonElement Root)
{
    public JsonElement Single(string type) => Assert.Single(
        Resources, resource => resource.GetProperty("type").GetString() == type && !resource.TryGetProperty("existing", out _));

    private IEnumerable<JsonElement> Resources => Root.GetProperty("resources") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray()
        : Root.GetProperty("resources").EnumerateObject().Select(named => named.Value);
}
