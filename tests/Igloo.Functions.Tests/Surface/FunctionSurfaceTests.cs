using System.Reflection;
using Igloo.Functions.Access;
using Igloo.Functions.Api;
using Igloo.Functions.Api.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Igloo.Functions.Tests.Surface;

/// <summary>The rules that the real SDK checks when it builds, and those of our own access control.</summary>
public sealed class FunctionSurfaceTests
{
    private static readonly IReadOnlyList<(MethodInfo Method, string Name)> Functions =
        [.. from type in typeof(IglooApp).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            select (method, function.Name)];

    [Fact]
    public void Every_function_is_a_public_method_of_a_public_class() =>
        Assert.DoesNotContain(Functions, function => !function.Method.IsPublic || !function.Method.DeclaringType!.IsPublic);

    [Fact]
    public void Function_names_are_unique() =>
        Assert.Equal(Functions.Count, Functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_function_has_exactly_one_trigger() =>
        Assert.DoesNotContain(Functions, function => Triggers(function.Method).Count != 1);

    [Fact]
    public void No_blob_trigger_carries_a_retry_attribute() =>
        Assert.DoesNotContain(Functions, function => Triggers(function.Method)[0] is BlobTriggerAttribute
            && function.Method.GetCustomAttributes().Any(attribute => attribute.GetType().Name.EndsWith("RetryAttribute", StringComparison.Ordinal)));

    [Fact]
    public void Every_endpoint_declares_who_may_call_it_and_leaves_keys_to_our_own_middleware()
    {
        var endpoints = Functions.Where(function => Triggers(function.Method)[0] is HttpTriggerAttribute).ToList();
        Assert.NotEmpty(endpoints);
        Assert.DoesNotContain(endpoints, endpoint => endpoint.Method.GetCustomAttribute<AccessAttribute>() is null);
        Assert.DoesNotContain(endpoints, endpoint => ((HttpTriggerAttribute)Triggers(endpoint.Method)[0]).AuthLevel != AuthorizationLevel.Anonymous);
    }

    [Fact]
    public void Only_the_page_and_the_liveness_probe_are_public()
    {
        var open = Functions.Where(function => function.Method.GetCustomAttribute<AccessAttribute>() is { IsPublic: true }).Select(function => function.Name);
        Assert.Equal(["GetLive", "ServeWorkbench"], open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_OpenAPI_document_describes_every_endpoint_under_api()
    {
        var document = OpenApiDocument.Of(typeof(IglooApp).Assembly);
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!["operationId"]!.GetValue<string>());
        var declared = Functions
            .Where(function => Triggers(function.Method)[0] is HttpTriggerAttribute { Route: { } route } && route.StartsWith("api/", StringComparison.Ordinal))
            .Select(function => function.Name);
        Assert.Equal(declared.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal("3.1.0", document["openapi"]!.GetValue<string>());
    }

    [Fact]
    public void Every_endpoint_under_api_says_in_words_what_it_answers() =>
        Assert.DoesNotContain(Functions, function => Triggers(function.Method)[0] is HttpTriggerAttribute { Route: { } route }
            && route.StartsWith("api/", StringComparison.Ordinal) && function.Method.GetCustomAttribute<AnswersAttribute>() is null);

    private static List<TriggerBindingAttribute> Triggers(MethodInfo method) =>
        [.. method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>())];
}
