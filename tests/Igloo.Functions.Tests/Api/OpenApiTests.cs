using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Api;

/// <summary>The description of the API is valid OpenAPI 3.1 and describes the API that is served.</summary>
public sealed class OpenApiTests(RunningApp app)
{
    private static readonly string[] ActsWithoutBody = ["/wake", "/read", "/poison/replay", "/unmask/{reason}"];

    [Fact]
    public async Task Every_address_under_api_is_in_it_with_its_method_and_nothing_else_is()
    {
        var described = Operations(await DocumentAsync()).Select(operation => $"{operation.Method} {operation.Path}");
        var served = Endpoint.All.Where(endpoint => endpoint.Route.StartsWith("api/", StringComparison.Ordinal)).Select(endpoint => $"{endpoint.Method.Method.ToLowerInvariant()} /{endpoint.Route}");
        Assert.Equal(served.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_has_what_OpenAPI_3_1_requires()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1.", document["openapi"]!.ToString(), StringComparison.Ordinal);
        Assert.All(["title", "version"], name => Assert.NotEmpty(document["info"]![name]!.ToString()));
        Assert.All(Operations(document), operation =>
        {
            var responses = operation.Node["responses"]!.AsObject();
            Assert.NotEmpty(responses);
            Assert.All(responses, response => Assert.NotEmpty(response.Value!["description"]!.ToString()));
        });
    }

    [Fact]
    public async Task Every_part_of_a_path_is_a_required_parameter_and_no_parameter_is_told_twice()
    {
        Assert.All(Operations(await DocumentAsync()), operation =>
        {
            var parameters = operation.Node["parameters"]!.AsArray();
            var parts = operation.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
            Assert.Equal(parts, parameters.Where(parameter => parameter!["in"]!.ToString() == "path" && parameter["required"]!.GetValue<bool>()).Select(parameter => parameter!["name"]!.ToString()));
            Assert.Distinct(parameters.Select(parameter => $"{parameter!["in"]} {parameter["name"]}"));
        });
    }

    [Fact]
    public async Task Every_reference_leads_to_something_in_it()
    {
        var document = await DocumentAsync();
        var references = Nodes(document).OfType<JsonObject>().Select(node => node["$ref"]).OfType<JsonValue>().Select(reference => reference.ToString()).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(Follow(document, reference)));
    }

    [Fact]
    public async Task What_is_sent_is_described_wherever_something_is_sent() =>
        Assert.All(
            Operations(await DocumentAsync()).Where(operation => operation.Method is "put" or "post"),
            operation => Assert.True(operation.Node["requestBody"] is JsonObject || ActsWithoutBody.Any(act => operation.Path.EndsWith(act, StringComparison.Ordinal)), $"{operation.Method} {operation.Path} does not say what to send"));

    [Fact]
    public async Task Only_the_liveness_probe_is_described_as_open()
    {
        var open = Operations(await DocumentAsync()).Where(operation => operation.Node["security"]!.AsArray().Count == 0);
        Assert.Equal("/api/health/live", Assert.Single(open).Path);
    }

    [Fact]
    public async Task Problems_are_described_for_every_address() =>
        Assert.All(Operations(await DocumentAsync()), operation => Assert.NotNull(operation.Node["responses"]!["default"]!["content"]!["application/problem+json"]));

    private async Task<JsonObject> DocumentAsync() => (await app.As("police", Roles.Analyst).AskAsync("api/openapi.json")).Json.AsObject();

    private static IEnumerable<(string Path, string Method, JsonNode Node)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value);

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        var below = node switch
        {
            JsonObject parts => parts.Select(part => part.Value),
            JsonArray items => items,
            _ => [],
        };
        return below.OfType<JsonNode>().SelectMany(Nodes).Prepend(node);
    }

    private static JsonNode? Follow(JsonObject document, string reference)
    {
        JsonNode? node = document;
        foreach (var step in reference.Split('/').Skip(1).Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            node = node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step];
        return node;
    }
}
