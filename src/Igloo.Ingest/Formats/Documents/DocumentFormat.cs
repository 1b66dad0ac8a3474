using System.IO.Compression;
using System.Xml;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Xml;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Documents;

/// <summary>A report written in a word processor (.docx, .odt): one text, which tells one tip.</summary>
internal sealed class DocumentFormat : IFileFormat
{
    private const string OfWord = "word/document.xml";
    private const string OfOpenDocument = "content.xml";

    public string Name => "a document (.docx, .odt)";

    public bool Recognises(FileContent content) => OpenDocumentHead.IsOf(content.Head, ".text"u8) || (NamesWord(content.Head) && HoldsWord(content));

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Tip };
        header.Add("text");
        var row = new RowRef(header.Table, 1);
        var text = TextOf(content, cancellation);
        if (text.Length == 0) throw new UnreadableFileException("the document holds no text; send what its pictures show as text");
        yield return text.Length > Limits.RowLength
            ? RawRow.Bad(row, header, text, $"is longer than {Limits.RowLength} characters; send each narrative as a file of its own")
            : RawRow.Good(row, header, [text]);
    }

    // The table of contents may be far behind; the names of parts stand before them too.
    private static bool NamesWord(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8) && (head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0);

    private static bool HoldsWord(FileContent content)
    {
        using var bytes = content.OpenSeekable();
        try
        {
            using var parts = new ZipArchive(bytes, ZipArchiveMode.Read);
            return parts.GetEntry(OfWord) is not null;
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            return false;
        }
    }

    private static string TextOf(FileContent content, CancellationToken cancellation)
    {
        using var bytes = content.OpenSeekable();
        try
        {
            using var parts = new ZipArchive(bytes, ZipArchiveMode.Read);
            var part = parts.GetEntry(OfWord) ?? parts.GetEntry(OfOpenDocument) ?? throw new InvalidDataException("The document has no text part.");
            if (part.Length > Limits.WorkbookBytes) throw new UnreadableFileException($"the document unfolds to more than {Limits.WorkbookBytes >> 30} GiB; send its text as a file");
            using var packed = part.Open();
            using var xml = SafeXml.Open(packed);
            return DocumentText.Of(xml, cancellation);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw new UnreadableFileException("the document is damaged, locked or was cut off on its way; save it again, or send its text");
        }
    }

    private static bool IsDamage(Exception broken) => broken is InvalidDataException or XmlException or OverflowException or ArgumentException or NotSupportedException or IOException;
}
