using System.Globalization;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;
using MimeKit;

namespace Igloo.Ingest.Formats.Mail;

/// <summary>One mail as a file (.eml): a tip with the time that it was sent. Who sent it is kept in the raw row only, since a reporter is nobody's subject.</summary>
internal sealed class MailFormat : IFileFormat
{
    private static readonly string[] Columns = ["id", "received", "reporter", "title", "text"];
    private static readonly string[] Marks = ["From", "Date", "Subject", "To", "Message-ID", "MIME-Version", "Received", "Return-Path"];

    public string Name => "a mail (.eml)";

    /// <summary>Header lines of RFC 5322 at the very beginning, three or more of the usual ones.</summary>
    public bool Recognises(FileContent content)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in content.HeadText().Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || line.AsSpan(0, colon).Contains(' ')) return false;
            seen.Add(line[..colon]);
        }

        return Marks.Count(seen.Contains) >= 3;
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Tip };
        foreach (var column in Columns) header.Add(column);
        cancellation.ThrowIfCancellationRequested();
        var mail = Parsed(content, cancellation);
        yield return RowOf(mail, header);
        var number = 1;
        foreach (var attached in mail.Attachments)
            yield return RawRow.Bad(new RowRef(header.Table, ++number), header, NameOf(attached), "is attached to the mail and not read; drop it as a file of its own");
    }

    private static string NameOf(MimeEntity attached) => attached.ContentDisposition?.FileName ?? attached.ContentType.Name ?? attached.ContentType.MimeType;

    private static RawRow RowOf(MimeMessage mail, TableHeader header)
    {
        var row = new RowRef(header.Table, 1);
        var text = mail.TextBody ?? WithoutTags(mail.HtmlBody) ?? "";
        if (text.Length > Limits.RowLength) return RawRow.Bad(row, header, text, $"is longer than {Limits.RowLength} characters; send its text as a file of its own");
        var sent = mail.Date == DateTimeOffset.MinValue ? null : mail.Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return RawRow.Good(row, header, [mail.MessageId, sent, mail.From.ToString(), mail.Subject, text.Trim()]);
    }

    private static MimeMessage Parsed(FileContent content, CancellationToken cancellation)
    {
        using var bytes = content.OpenSeekable();
        try
        {
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = Limits.JsonDepth }, bytes, cancellation);
        }
        catch (FormatException)
        {
            throw new UnreadableFileException("the mail is broken or was cut off on its way; export it again as .eml");
        }
    }

    private static string? WithoutTags(string? html)
    {
        if (html is null) return null;
        var kept = new System.Text.StringBuilder(html.Length);
        var isTag = false;
        foreach (var c in html)
        {
            if (c == '<') isTag = true;
            if (!isTag) kept.Append(c);
            if (c == '>')
            {
                isTag = false;
                kept.Append(' ');
            }
        }

        return System.Net.WebUtility.HtmlDecode(kept.ToString());
    }
}
