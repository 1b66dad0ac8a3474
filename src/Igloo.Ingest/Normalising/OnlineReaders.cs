using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Names on a service and addresses on the web. Pure, culture-free, thread-safe, total.</summary>
internal static class OnlineReaders
{
    private const int LongestHandle = 100;
    private const int LongestUrl = 2_000;

    public static Reading<string> Handle(string typed)
    {
        var handle = Tidy.Text(Tidy.Text(typed).TrimStart('@', ' ').ToLowerInvariant());
        if (handle.Length > LongestHandle || handle.Contains(' ', StringComparison.Ordinal)) return Reading.Unusable<string>("not a name on a service; it has no spaces");
        return handle.Any(char.IsLetterOrDigit) ? Reading.Of(handle) : Reading.Unusable<string>("no letter or digit in it");
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
