using Igloo.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Api.Me;

/// <summary>GET who the token says that you are.</summary>
public sealed class GetMe(IOptions<IglooSettings> settings)
{
    /// <summary>The caller.</summary>
    [Function(nameof(GetMe))]
    [Access(Roles.Anyone)]
    [Answers("Who the token says that you are", typeof(MeView))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request)
    {
        var viewer = request.Viewer();
        var roles = Enum.GetValues<Roles>().Where(role => int.PopCount((int)role) == 1 && viewer.Roles.HasFlag(role));
        return new JsonAnswer(new MeView(viewer.Subject, viewer.Name, viewer.Agency, [.. roles], [.. viewer.Workspaces.Select(w => w.Value)], settings.Value.Handling));
    }
}

/// <summary>The caller, and how what they are shown must be handled.</summary>
public sealed record MeView(string Subject, string Name, string Agency, IReadOnlyList<Roles> Roles, IReadOnlyList<string> Workspaces, string Handling);
