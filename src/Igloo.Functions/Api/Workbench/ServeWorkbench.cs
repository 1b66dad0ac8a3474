using System.Collections.Frozen;
using Igloo.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Workbench;

/// <summary>Serves the workbench's files; an unknown path that is no API path gets index.html, because the page routes itself.</summary>
public sealed class ServeWorkbench
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".txt"] = "text/plain; charset=utf-8",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>GET anything that no other function answers.</summary>
    [Function(nameof(ServeWorkbench))]
    [Access(Roles.None, IsPublic = true)]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path)
    {
        path ??= "";
        if (path.StartsWith("api/", StringComparison.OrdinalIgnoreCase))
            return Problem.NotFound($"There is no address /{path}; /api/openapi.json lists them.");

        // Only names that the build wrote are served; a path cannot climb out of the folder.
        var file = Path.GetFullPath(Path.Combine(Root, path));
        var isAsset = file.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file);
        if (!isAsset) file = Path.Combine(Root, "index.html");
        if (!File.Exists(file))
            return Problem.NotFound("The workbench was not built with this app; run the build with Node 20.19 or newer.");

        var isHashed = path.StartsWith("assets/", StringComparison.Ordinal);
        request.HttpContext.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        return new FileStreamResult(File.OpenRead(file), MediaTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"));
    }
}
