using System.Collections.Frozen;
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

    // One role by its name: neither a number nor a group of roles such as "Readers" is a role that somebody can be given.
    private static readonly FrozenDictionary<string, Roles> SingleRoles =
        Enum.GetValues<Roles>().Where(role => int.PopCount((int)role) == 1).ToFrozenDictionary(role => role.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the viewer may enter a workspace.</summary>
    public bool MayEnter(WorkspaceId workspace) => Workspaces.Contains(workspace);

    /// <summary>Whether the viewer may see records of a release class.</summary>
    public bool MaySee(ReleaseClass release) => release.IsVisibleTo(Agency);

    /// <summary>Whether the viewer may follow an upload: who only drops files follows those of the own agency.</summary>
    public bool MayFollow(Model.Upload upload) =>
        MaySee(upload.Release) && (Agency == upload.Path.Source.Agency || (Roles & ~Roles.Uploader) != 0);

    /// <summary>Reads a validated identity; unknown role names grant nothing.</summary>
    public static Viewer From(ClaimsIdentity identity)
    {
        var subject = identity.FindFirst("oid")?.Value ?? identity.FindFirst("sub")?.Value ?? "";
        var roles = Access.Roles.None;
        foreach (var claim in identity.FindAll(RoleClaim))
            if (SingleRoles.TryGetValue(claim.Value, out var role)) roles |= role;
        var workspaces = new List<WorkspaceId>();
        foreach (var claim in identity.FindAll(WorkspaceClaim))
            if (WorkspaceId.TryParse(claim.Value, out var workspace)) workspaces.Add(workspace);
        return new Viewer(subject, identity.FindFirst("name")?.Value ?? subject, identity.FindFirst(AgencyClaim)?.Value ?? "", roles, workspaces);
    }
}
