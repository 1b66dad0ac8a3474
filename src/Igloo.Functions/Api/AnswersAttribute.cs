namespace Igloo.Functions.Api;

/// <summary>What an HTTP function answers, for the OpenAPI document.</summary>
/// <param name="summary">One plain sentence.</param>
/// <param name="view">The type of a 200 answer's JSON body, or <see langword="null"/> when the body is no JSON.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute(string summary, Type? view = null) : Attribute
{
    /// <summary>One plain sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>The type of the JSON body, or <see langword="null"/>.</summary>
    public Type? View { get; } = view;

    /// <summary>Media type of the answer.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>The type of the JSON that must be sent, or <see langword="null"/>.</summary>
    public Type? Takes { get; init; }

    /// <summary>Media type of what must be sent when that is no JSON, or <see langword="null"/>.</summary>
    public string? TakesMediaType { get; init; }

    /// <summary>Status of a success.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Query parameters, each as <c>name: what it does</c>.</summary>
    public string[] Query { get; init; } = [];
}
