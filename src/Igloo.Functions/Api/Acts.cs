using Igloo.Functions.Access;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api;

/// <summary>What is alike in all that people decide: a reason, an id by which a repeat is known, and who may decide otherwise.</summary>
internal static class Acts
{
    /// <summary>Most signs of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>The act's id: the caller's own, so that sending it twice decides once, or a new one.</summary>
    public static string IdOf(Viewer viewer, string? given) => $"{viewer.Subject}/{given ?? Guid.NewGuid().ToString()}";

    /// <summary>Whether the viewer may decide otherwise than <paramref name="subject"/> did.</summary>
    public static bool MayOverrule(Viewer viewer, string subject) => viewer.Subject == subject || viewer.Roles.HasFlag(Roles.Supervisor);

    /// <summary>Somebody else decided it, and the viewer may not overrule them.</summary>
    public static IActionResult DecidedBefore(string what, long entry) =>
        Problem.Forbidden($"Somebody else decided on {what} (entry {entry}).", "Ask a supervisor to decide, or the person who did.");
}
