using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Names on a service and addresses on the web. Pure, culture-free, thread-safe, total.</summary>
internal static class OnlineReaders
{
    private const int LongestHandle = 100;
    private const int LongestUrl = 2_000;

    // What services and exports write where an account is gone, or is the one of whoever exports: everybody's, and so nobody's.
    private static readonly HashSet<string> Anybodys = new(StringComparer.OrdinalIgnoreCase)
    {
        "deleted", "[deleted]", "[removed]", "deleteduser", "deleted_user", "deletedaccount", "anonymous", "anonimo", "anónimo", "anonyme", "anonym", "system", "user", "username",
        "me", "myself", "self", "you", "owner", "yo", "tu", "tú", "usted", "eu", "io", "ich", "moi", "vous",
    };

    /// <summary>A user name, also of a link to an account.</summary>
    public static Reading<string> Handle(string typed)
    {
        var bare = Bare(Tidy.Text(typed));
        var handle = (IsLink(bare) ? Bare(NameIn(bare)) : bare).ToLowerInvariant();
        if (IsAnybody(handle)) return Reading.Unusable<string>("a word that services write for anybody, and no user name");
        if (handle.Length > LongestHandle || handle.Contains(' ', StringComparison.Ordinal)) return Reading.Unusable<string>("not a name on a service; it has no spaces");
        return handle.Any(char.IsLetterOrDigit) ? Reading.Of(handle) : Reading.Unusable<string>("no letter or digit in it");
    }

    /// <summary>Whether a value says only that an account is gone, or is the one of whoever exports.</summary>
    public static bool IsAnybody(string value) => Anybodys.Contains(value);

    private static string Bare(string text) => Tidy.Text(text.TrimStart('@', '$', ' '));

    private static bool IsLink(string text) => text.Contains('/', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal);

    // Of a service that is not known the last part names the account.
    private static string NameIn(string link)
    {
        if (ServiceLinks.AccountOf(link) is { } account) return account;
        var end = link.IndexOfAny(['?', '#']);
        var path = (end < 0 ? link : link[..end]).TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>An address on the web as written. It is text: nothing is ever fetched.</summary>
    public static Reading<string> Url(string typed)
    {
        var url = Tidy.Text(typed);
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0) url = Tidy.Text(url[..fragment]);
        return url.Length <= LongestUrl && url.Contains('.', StringComparison.Ordinal) && !url.Contains(' ', StringComparison.Ordinal) && url.Any(char.IsLetterOrDigit)
            ? Reading.Of(url)
            : Reading.Unusable<string>("not an address on the web such as https://example.org/1");
    }
}
