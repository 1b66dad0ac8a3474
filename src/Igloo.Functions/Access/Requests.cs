using Microsoft.AspNetCore.Http;

namespace Igloo.Functions.Access;

/// <summary>What the access middleware leaves with a request for the functions behind it.</summary>
public static class Requests
{
    private static readonly object ViewerKey = new();

    /// <summary>Who calls.</summary>
    /// <exception cref="InvalidOperationException">The function is public: nobody signed in.</exception>
    public static Viewer Viewer(this HttpRequest request) =>
        request.HttpContext.Items.TryGetValue(ViewerKey, out var viewer)
            ? (Viewer)viewer!
            : throw new InvalidOperationException("A public function has no viewer; give it an access rule.");

    internal static void SetViewer(this HttpContext http, Viewer viewer) => http.Items[ViewerKey] = viewer;

    internal static Viewer? FindViewer(this HttpContext http) => http.Items.TryGetValue(ViewerKey, out var viewer) ? (Viewer)viewer! : null;

    /// <summary>The value of a query parameter, or <see langword="null"/> when absent or empty.</summary>
    public static string? Parameter(this HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
