using System.Text.RegularExpressions;

namespace Igloo.Ingest.Normalising;

/// <summary>Links to an account of a service, such as <c>https://t.me/name</c>. Pure, culture-free, thread-safe; nothing is ever fetched.</summary>
internal static partial class ServiceLinks
{
    // Pages of the services themselves: what stands after these is a post, a group or an invitation, and nobody's name.
    private static readonly HashSet<string> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "reel", "reels", "stories", "story", "story.php", "explore", "share", "sharer", "sharer.php", "watch", "groups", "group", "pages", "events", "marketplace", "photo", "photo.php", "permalink.php",
        "hashtag", "search", "home", "intent", "status", "i", "joinchat", "s", "c", "video", "videos", "tag", "login", "dialog", "shorts", "feed", "posts", "profile", "profile.php", "people", "add", "u", "user", "in",
    };

    /// <summary>The account that a link to a known service names, or <see langword="null"/>.</summary>
    public static string? AccountOf(string link) => KnownService().Match(link) is { Success: true } found ? AccountOf(found) : null;

    /// <summary>The account that a match of <see cref="KnownService"/> names, or <see langword="null"/>.</summary>
    public static string? AccountOf(Match link)
    {
        var account = (link.Groups["id"] is { Success: true } number ? number : link.Groups["name"]).Value.TrimEnd('.');
        return account.Length == 0 || Pages.Contains(account) ? null : account;
    }

    [GeneratedRegex(
        @"(?:https?://)?(?:[a-z-]{1,10}\.)?(?:t\.me|telegram\.me|telegram\.dog|instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|tiktok\.com|twitter\.com|x\.com|snapchat\.com|vk\.com|vk\.ru|ok\.ru|youtube\.com|threads\.net|linkedin\.com)/"
        + @"(?:(?:profile\.php\?id=|people/[^\s/]+/|profile/)(?<id>\d+)|(?:add/|u/|user/|in/)?@?(?<name>[\p{L}\p{N}_][\p{L}\p{N}_.-]*))(?=[/?#\s,;:!)""'<>]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex KnownService();
}
