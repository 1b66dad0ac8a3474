namespace Igloo.Functions.Access;

/// <summary>Who may call an HTTP function. A function without this attribute answers nobody.</summary>
/// <param name="roles">One of these roles is needed.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessAttribute(Roles roles) : Attribute
{
    /// <summary>One of these roles is needed.</summary>
    public Roles Roles { get; } = roles;

    /// <summary>Whether no token is needed: static files and the liveness probe only.</summary>
    public bool IsPublic { get; init; }
}
