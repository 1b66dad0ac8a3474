using System.Globalization;
using Igloo.Ingest.Formats.Content;
using Igloo.Model;
using MimeKit;

namespace Igloo.Ingest.Formats.Mail;

/// <summary>A mail as rows: its text with the time that it was sent, then a reject for each attached file. Who sent it is kept in the raw row only, since a reporter is nobody's subject.</summary>
internal static class MailRows
{
    private static readonly string[] Columns = ["id", "received", "reporter", "title", "text"];

    public static TableHeader Header(FileContent content)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Tip };
        foreach (var column in Columns) header.Add(column);
        return header;
    }

    /// <param name="mail">The mail.</param>
    /// <param name="header">Of <see cref="Header"/>.</param>
    /// <param name="before">Rows before it.</param>
    public static IEnumerable<RawRow> Of(MimeMessage mail, TableHeader header, long before)
    {
        yield return RowOf(mail, header, ++before);
        foreach (var attached in mail.Attachments)
            yield return RawRow.Bad(new RowRef(header.Table, ++before), header, NameOf(attached), "is attached to the mail and not read; drop it as a file of its own");
    }

    private static string NameOf(MimeEntity attached) => attached.ContentDisposition?.FileName ?? attached.ContentType.Name ?? attached.ContentType.MimeType;

    private static RawRow RowOf(MimeMessage mail, TableHeader header, long number)
    {
        var row = new RowRef(header.Table, number);
        var text = mail.TextBody ?? WithoutTags(mail.HtmlBody) ?? "";
        if (text.Length > Limits.RowLength) return RawRow.Bad(row, header, text, $"is longer than {Limits.RowLength} characters; send its text as a file of its own");
        var sent = mail.Date == DateTimeOffset.MinValue ? null : mail.Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return RawRow.Good(row, header, [mail.MessageId, sent, mail.From.ToString(), mail.Subject, text.Trim()]);
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
