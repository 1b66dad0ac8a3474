using System.Security.Claims;
using Igloo.Model;

namespace Igloo.Functions.Access;

/// <summary>Who calls, as the token says.</summary>
/// <param name="Subject">Opaque id of the person; the only form that audit and logs may hold.</param>
/// <param name="Name">Name to show to the person themselves.</param>
/// <param name="Agency">The agency they work for; decides which records they see.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Workspaces">The pools that they may enter.</param>
public sealed record Viewer(string Subject, string Name, string Agency, Roles Roles, IReadOnlyList<WorkspaceId> Workspaces)
{
    internal const string AgencyClaim = "agency";
    internal const string RoleClaim = "roles";
    internal const string WorkspaceClaim = "workspaces";

    /// <summary>Whether the viewer may enter a workspace.</summary>
    public bool MayEnter(WorkspaceId workspace) => Workspaces.Contains(workspace);

    /// <summary>Whether the viewer may see records of a release class.</summary>
    public bool MaySee(ReleaseClass release) => release.IsVisibleTo(Agency);

    /// <summary>Reads a validated identity; unknown role names grant nothing.</summary>
    public static Viewer From(ClaimsIdentity identity)
    {
        var subject = identity.FindFirst("oid")?.Value ?? identity.FindFirst("sub")?.Value ?? "";
        var roles = Access.Roles.None;
        foreach (var claim in identity.FindAll(RoleClaim))
            if (Enum.TryParse<Roles>(claim.Value, ignoreCase: true, out var role)) roles |= role & Access.Roles.Anyone;
        var workspaces = new List<WorkspaceId>();
        foreach (var claim in identity.FindAll(WorkspaceClaim))
            if (WorkspaceId.TryParse(claim.Value, out var workspace)) workspaces.Add(workspace);
        return new Viewer(subject, identity.FindFirst("name")?.Value ?? subject, identity.FindFirst(AgencyClaim)?.Value ?? "", roles, workspaces);
    }
}
