using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Igloo.Functions.Access;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.OpenApi;

/// <summary>Makes the OpenAPI 3.1 document out of the function surface itself, so that the two cannot differ.</summary>
public static partial class OpenApiDocument
{
    /// <summary>Describes every HTTP function of <paramref name="assembly"/> that answers under <c>api/</c>.</summary>
    public static JsonObject Of(Assembly assembly)
    {
        var schemas = new JsonObject { ["Problem"] = Schema(typeof(Problem), "Problem") };
        var paths = new JsonObject();
        foreach (var endpoint in Endpoints(assembly).OrderBy(e => e.Route, StringComparer.Ordinal))
        {
            var path = "/" + endpoint.Route;
            if (paths[path] is not JsonObject operations) paths[path] = operations = [];
            foreach (var method in endpoint.Methods) operations[method] = Operation(endpoint, schemas);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Igloo",
                ["version"] = assembly.GetName().Version!.ToString(3),
                ["description"] = Model.Lead.Caution,
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" } },
            },
        };
    }

    private static IEnumerable<Endpoint> Endpoints(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
        let route = trigger?.Route
        where route is not null && route.StartsWith("api/", StringComparison.Ordinal)
        select new Endpoint(function.Name, route, [.. trigger.Methods ?? ["get"]],
            method.GetCustomAttribute<AccessAttribute>(), method.GetCustomAttribute<AnswersAttribute>());

    private static JsonObject Operation(Endpoint endpoint, JsonObject schemas)
    {
        var parameters = new JsonArray();
        foreach (Match match in RouteParameter().Matches(endpoint.Route))
            parameters.Add((JsonNode)Parameter(match.Groups["name"].Value, "path", null));
        foreach (var query in endpoint.Answers?.Query ?? [])
            parameters.Add((JsonNode)Parameter(query[..query.IndexOf(':', StringComparison.Ordinal)], "query", query[(query.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));

        var isPublic = endpoint.Access is { IsPublic: true };
        var operation = new JsonObject
        {
            ["operationId"] = endpoint.Name,
            ["summary"] = endpoint.Answers?.Summary,
            ["description"] = isPublic ? "Public." : $"Needs one of: {endpoint.Access?.Roles}.",
            ["parameters"] = parameters,
            ["security"] = isPublic ? [] : new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
            ["responses"] = Responses(endpoint, schemas),
        };
        if (Taken(endpoint, schemas) is { } content) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        return operation;
    }

    private static JsonObject? Taken(Endpoint endpoint, JsonObject schemas) => endpoint.Answers switch
    {
        { Takes: { } type } => new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(type, schemas) } },
        { TakesMediaType: { } mediaType } => new JsonObject { [mediaType] = new JsonObject() },
        _ => null,
    };

    private static JsonObject Responses(Endpoint endpoint, JsonObject schemas)
    {
        var content = new JsonObject();
        if (endpoint.Answers is { } answers)
            content[answers.MediaType] = answers.View is null ? [] : new JsonObject { ["schema"] = Reference(answers.View, schemas) };
        return new JsonObject
        {
            [(endpoint.Answers?.Status ?? 200).ToString(System.Globalization.CultureInfo.InvariantCulture)] =
                new JsonObject { ["description"] = endpoint.Answers?.Summary ?? "Success", ["content"] = content },
            ["default"] = new JsonObject
            {
                ["description"] = "A problem, with what to do next",
                ["content"] = new JsonObject { [Problem.MediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
            },
        };
    }

    private static JsonObject Reference(Type view, JsonObject schemas)
    {
        var name = SchemaName(view);
        if (!schemas.ContainsKey(name)) schemas[name] = Schema(view, name);
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private static string SchemaName(Type view) => view.IsGenericType
        ? view.Name[..view.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Concat(view.GetGenericArguments().Select(SchemaName))
        : view.Name;

    // The exporter points from the root of the schema; in the document that root stands among the components.
    private static JsonNode Schema(Type view, string name)
    {
        var schema = JsonAnswer.Style.GetJsonSchemaAsNode(view);
        Rebase(schema, $"#/components/schemas/{name}");
        return schema;
    }

    private static void Rebase(JsonNode? node, string root)
    {
        if (node is JsonArray items)
            foreach (var item in items) Rebase(item, root);
        if (node is not JsonObject parts) return;
        if (parts["$ref"] is JsonValue reference) parts["$ref"] = root + reference.GetValue<string>()[1..];
        foreach (var (_, part) in parts) Rebase(part, root);
    }

    private static JsonObject Parameter(string name, string place, string? description) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex RouteParameter();

    private sealed record Endpoint(string Name, string Route, IReadOnlyList<string> Methods, AccessAttribute? Access, AnswersAttribute? Answers);
}
