using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Narratives;

/// <summary>User names in a text: after the sign for one, after the word for a service, and in links; and the numbers in links to a messenger. Pure; linear time.</summary>
internal static partial class UserNamesInText
{
    private static readonly System.Buffers.SearchValues<char> SignsOfNames = System.Buffers.SearchValues.Create("_.0123456789");
    private static readonly Reading<string> NoAccount = Reading.Unusable<string>("a page of the service and no account");
    private static readonly Reading<string> NoName = Reading.Unusable<string>("a word and no user name");

    /// <summary>Adds what links name; before web addresses, which they are.</summary>
    /// <param name="found">What is found so far.</param>
    /// <param name="text">The text.</param>
    /// <param name="readPhone">Reads a number with its country code.</param>
    public static void AddLinked(SpansFound found, string text, Func<string, Reading<string>> readPhone)
    {
        found.Add(SpanKind.Phone, NumberLink().Matches(text), link => readPhone("+" + link.Groups[1].Value));
        found.Add(SpanKind.UserName, ServiceLinks.KnownService().Matches(text), link => ServiceLinks.AccountOf(link) is { } account ? OnlineReaders.Handle(account) : NoAccount);
    }

    /// <summary>Adds those that are told; after e-mail addresses, of which a part looks like one.</summary>
    public static void AddTold(SpansFound found, string text)
    {
        var isOfService = Service().IsMatch(text);
        found.Add(SpanKind.UserName, Mentioned().Matches(text), 1, typed => isOfService || IsNoWord(typed) ? OnlineReaders.Handle(typed) : NoName);
        found.Add(SpanKind.UserName, OfService().Matches(text), 1, typed => IsNoWord(typed) ? OnlineReaders.Handle(typed) : NoName);
    }

    // "@home" is where somebody is, and "Facebook: yes" an answer.
    private static bool IsNoWord(string typed) => typed.AsSpan().ContainsAny(SignsOfNames);

    [GeneratedRegex(@"(?:https?://)?(?:wa\.me|(?:api\.|web\.)?whatsapp\.com/send/?\?phone=)/?\+?(\d{8,15})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberLink();

    [GeneratedRegex(@"(?<![\w@./])(@[\p{L}_][\p{L}\p{N}_.]{1,28}[\p{L}\p{N}_])(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"\b(?:telegram|instagram|insta|ig|tiktok|tik tok|snapchat|facebook|fb|messenger|wechat|weixin|twitter|kik|dm|inbox|channel|canal|profile|perfil|username|handle|usuario|cuenta|follow|siguenos|sígueme|síguenos)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Service();

    // Without a colon the next word may be anything.
    [GeneratedRegex(
        @"\b(?:telegram|instagram|insta|ig|tiktok|tik tok|snapchat|facebook|fb|messenger|wechat|weixin|twitter|kik)(?:\s+(?:user|username|user name|usuario|id|handle|account|cuenta|perfil|profile))?\s*[:=]\s*(@?[\p{L}_][\p{L}\p{N}_.]{1,28}[\p{L}\p{N}_])(?![\w@])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfService();
}
