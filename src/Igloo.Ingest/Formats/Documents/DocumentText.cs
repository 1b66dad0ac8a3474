using System.Text;
using System.Xml;

namespace Igloo.Ingest.Formats.Documents;

/// <summary>The text of a document's paragraphs, a line each.</summary>
internal static class DocumentText
{
    // What was struck out, remarks of who read it, and what is only kept for drawing.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "del", "delText", "instrText", "tracked-changes", "annotation", "automatic-styles", "font-face-decls", "sequence-decls", "pPr", "rPr", "sectPr", "fldData", "pict", "drawing" };

    /// <summary>The text; of one that is too long, more than <see cref="Limits.RowLength"/> characters of it.</summary>
    /// <exception cref="XmlException">It is broken.</exception>
    public static string Of(XmlReader xml, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var isRead = xml.Read();
        while (isRead && text.Length <= Limits.RowLength)
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && LeftOut.Contains(xml.LocalName))
            {
                xml.Skip();
                isRead = !xml.EOF;
                continue;
            }

            Take(xml, text);
            isRead = xml.Read();
        }

        return text.ToString().Trim();
    }

    private static void Take(XmlReader xml, StringBuilder text)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                text.Append(xml.Value);
                break;
            case XmlNodeType.Element when xml.LocalName is "tab" or "s" or "br" or "cr" or "line-break":
                text.Append(' ');
                break;
            case XmlNodeType.EndElement when xml.LocalName is "p" or "h":
                text.Append('\n');
                break;
        }
    }
}
