using System.Globalization;
using System.Text;
using Igloo.Functions.Access;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api;

/// <summary>Pages of lists. A continuation token carries the run that the list is of, so that all pages tell of one run.</summary>
internal static class Paging
{
    public const string SizeHelp = "pageSize: items of a page, 1 to 1000, 50 when not given";
    public const string ContinuationHelp = "continuation: the token that the page before gave";

    private const int DefaultSize = 50;
    private const int MaximumSize = 1000;

    /// <summary>The run that a continuation token asks for; <see langword="null"/> for the current one.</summary>
    public static RunId? RunOf(HttpRequest request) => Read(request) is { } token && RunId.TryParse(token.Run, out var run) ? run : null;

    /// <summary>The page of <paramref name="items"/> that the request asks for.</summary>
    /// <param name="request">Says which page.</param>
    /// <param name="items">The whole list.</param>
    /// <param name="run">The run that the list is of, or <see langword="null"/>.</param>
    /// <param name="view">Makes the body of the page; the page itself when not given.</param>
    public static IActionResult Answer<T>(HttpRequest request, IReadOnlyList<T> items, RunId? run, Func<PageView<T>, object>? view = null)
    {
        var size = DefaultSize;
        if (request.Parameter("pageSize") is { } text && !(int.TryParse(text, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= MaximumSize))
            return Problem.BadRequest($"pageSize is '{text}'.", $"It is a number from 1 to {MaximumSize}.");
        if (request.Parameter("continuation") is not null && Read(request) is null)
            return Problem.BadRequest("The continuation token is not one of ours.", "Start again without it.");

        var start = Math.Min(Read(request)?.Start ?? 0, items.Count);
        List<T> page = [.. items.Skip(start).Take(size)];
        var end = start + page.Count;
        var next = end < items.Count ? Write(run, end) : null;
        return Body(new PageView<T>(page, items.Count, page.Count, next, run?.ToString()), view);
    }

    /// <summary>Before the first run a list is empty; a token of a run that is gone says so.</summary>
    public static IActionResult EmptyOrGone<T>(HttpRequest request, Func<PageView<T>, object>? view = null) => request.Parameter("continuation") is null
        ? Body(new PageView<T>([], 0, 0, null, null), view)
        : Problem.Gone("The run that this list was made from is no longer kept.");

    /// <summary>A list that is short by nature and the same for every run, as one page.</summary>
    public static IActionResult Whole<T>(IReadOnlyList<T> items) => Body(new PageView<T>(items, items.Count, items.Count, null, null), null);

    private static JsonAnswer Body<T>(PageView<T> page, Func<PageView<T>, object>? view) => new(view is null ? page : view(page));

    private static string Write(RunId? run, int start) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{run}.{start}")));

    private static (string Run, int Start)? Read(HttpRequest request)
    {
        if (request.Parameter("continuation") is not { } token) return null;
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length)) return null;
        var parts = Encoding.ASCII.GetString(bytes, 0, length).Split('.');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? (parts[0], start) : null;
    }
}
