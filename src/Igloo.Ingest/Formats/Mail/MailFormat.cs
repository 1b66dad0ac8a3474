using Igloo.Ingest.Formats.Content;
using MimeKit;

namespace Igloo.Ingest.Formats.Mail;

/// <summary>One mail as a file (.eml): a tip with the time that it was sent.</summary>
internal sealed class MailFormat : IFileFormat
{
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
        var header = MailRows.Header(content);
        cancellation.ThrowIfCancellationRequested();
        return MailRows.Of(Parsed(content, cancellation), header, before: 0);
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
}
