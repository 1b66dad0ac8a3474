using System.Text;
using AngleSharp.Html.Parser;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Workbooks;

namespace Igloo.Ingest.Formats.WebPage;

/// <summary>The tables of a web page (.html), and of what web systems call an Excel file and write as one. No script runs and nothing is fetched.</summary>
internal sealed class WebPageFormat : IFileFormat
{
    /// <summary>Most characters of a page, which is held in memory as a tree.</summary>
    private const int Longest = 64_000_000;

    private const int Piece = 1 << 16;

    private static readonly string[] OfPages = ["<!doctype html", "<html"];
    private static readonly string[] OfPieces = ["<head", "<body", "<table", "<div", "<meta", "<style"];

    public string Name => "a web page with tables";

    public bool IsText => true;

    public bool Recognises(FileContent content)
    {
        var head = content.Beginning();
        // An XML declaration may stand before the page's own element.
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end) head = head[(end + 2)..].TrimStart();
        // A table of other XML has no cells as pages have them.
        return BeginsWithAny(head, OfPages) || (BeginsWithAny(head, OfPieces) && (head.Contains("<td", StringComparison.OrdinalIgnoreCase) || head.Contains("<th>", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> head, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (head.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (head.Length == beginning.Length || head[beginning.Length] is '>' or ' ' or '\t' or '\r' or '\n' or '[')) return true;
        return false;
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) => WorkbookRows.Of(content, () => Open(content, cancellation), cancellation);

    private static PageTables Open(FileContent content, CancellationToken cancellation)
    {
        using var text = content.OpenText();
        var (page, piece) = (new StringBuilder(), new char[Piece]);
        for (int length; (length = text.ReadBlock(piece)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            page.Append(piece, 0, length);
            if (page.Length > Longest) throw new UnreadableFileException($"the web page is longer than {Longest / 1_000_000} million characters; export its table as CSV");
        }

        return PageTables.Of(new HtmlParser().ParseDocument(page.ToString()));
    }
}
