using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Mail;
using MimeKit;

namespace Igloo.Ingest.Formats.Mailbox;

/// <summary>A mailbox of many mails in one file (.mbox): a tip a mail.</summary>
internal sealed class MailboxFormat : IFileFormat
{
    private const int Looked = 1_000;

    public string Name => "a mailbox (.mbox)";

    /// <summary>"From ana@example.org Fri May 31 …", and the mail's own header below it.</summary>
    public bool Recognises(FileContent content)
    {
        var text = Limits.Cut(content.HeadText(), Looked);
        if (!text.StartsWith("From ", StringComparison.Ordinal) || text.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var end)) return false;
        return text.AsSpan(0, end).Contains('@') && !text.AsSpan(0, end).Contains(',') && text.AsSpan(end).Contains(": ", StringComparison.Ordinal);
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = MailRows.Header(content);
        using var bytes = content.OpenSeekable();
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = Limits.JsonDepth }, bytes, MimeFormat.Mbox);
        var number = 0L;
        while (Next(parser, cancellation) is { } mail)
            foreach (var row in MailRows.Of(mail, header, number))
            {
                number++;
                yield return row;
            }

        if (number == 0) throw new UnreadableFileException("the mailbox holds no mail that can be read; export it again");
    }

    // What is broken beyond reading is at the end of a mailbox that was cut off.
    private static MimeMessage? Next(MimeParser parser, CancellationToken cancellation)
    {
        try
        {
            return parser.IsEndOfStream ? null : parser.ParseMessage(cancellation);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
