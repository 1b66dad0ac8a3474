using System.Reflection;
using Igloo.Functions.Access;
using Igloo.Functions.Api;
using Igloo.Functions.Api.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Tests.Surface;

/// <summary>The rules of the official SDK, those of our own access control, and what the API says of itself.</summary>
public sealed class FunctionSurfaceTests
{
    private static readonly IReadOnlyList<(MethodInfo Method, string Name)> Functions = SdkRules.FunctionsOf(typeof(IglooApp).Assembly.GetTypes());

    [Fact]
    public void No_function_breaks_a_rule_of_the_official_SDK()
    {
        Assert.NotEmpty(Functions);
        Assert.Empty(SdkRules.Broken(Functions));
    }

    [Fact]
    public void Every_endpoint_declares_who_may_call_it_and_leaves_keys_to_our_own_middleware()
    {
        var endpoints = Functions.Where(function => SdkRules.Triggers(function.Method)[0] is HttpTriggerAttribute).ToList();
        Assert.NotEmpty(endpoints);
        Assert.DoesNotContain(endpoints, endpoint => endpoint.Method.GetCustomAttribute<AccessAttribute>() is null);
        Assert.DoesNotContain(endpoints, endpoint => ((HttpTriggerAttribute)SdkRules.Triggers(endpoint.Method)[0]).AuthLevel != AuthorizationLevel.Anonymous);
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
            .Where(function => SdkRules.Triggers(function.Method)[0] is HttpTriggerAttribute { Route: { } route } && route.StartsWith("api/", StringComparison.Ordinal))
            .Select(function => function.Name);
        Assert.Equal(declared.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal("3.1.0", document["openapi"]!.GetValue<string>());
    }

    [Fact]
    public void Every_endpoint_under_api_says_in_words_what_it_answers() =>
        Assert.DoesNotContain(Functions, function => SdkRules.Triggers(function.Method)[0] is HttpTriggerAttribute { Route: { } route }
            && route.StartsWith("api/", StringComparison.Ordinal) && function.Method.GetCustomAttribute<AnswersAttribute>() is null);
}
