using Igloo.Ingest.Formats.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Opens a PDF and gives the lines of its pages.</summary>
internal static class PdfPages
{
    /// <summary>Why a PDF is refused of which some part cannot be read: the rows on it would be lost.</summary>
    public const string Damaged = "the PDF is damaged or was cut off on its way; send it again, or ask for the table that it was made from, as CSV or .xlsx";

    /// <summary>Why a PDF without any text is refused.</summary>
    public const string NoText = "the PDF holds no text, as when a scanner made it of paper; ask for the file that was printed, or have its text recognised (OCR) and drop that";

    private const int Tail = 1 << 12;
    private const double MostUnread = 0.3;

    /// <summary>The lines of all pages, numbered from 1 through the file, from top to bottom.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, locked, too large, or its pages are pictures.</exception>
    public static IReadOnlyList<Page> Of(FileContent content, CancellationToken cancellation)
    {
        var budget = new PdfBudget(cancellation);
        try
        {
            return Read(Bytes(content), budget);
        }
        catch (PdfDocumentEncryptedException)
        {
            budget.ThrowIfSpent();
            throw new UnreadableFileException("the PDF has a password; save it without one and drop that");
        }
        catch (Exception broken) when (broken is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            // The library meets a damaged file with whatever its parser trips over, and hides what was thrown inside it.
            budget.ThrowIfSpent();
            throw new UnreadableFileException(Damaged);
        }
    }

    private static byte[] Bytes(FileContent content)
    {
        using var bytes = content.OpenSeekable();
        if (bytes.Length > PdfBudget.FileBytes) throw new UnreadableFileException($"the PDF is longer than {PdfBudget.FileBytes >> 20} MiB; split it, or ask for the table that it was made from, as CSV or .xlsx");
        var all = new byte[bytes.Length];
        bytes.ReadExactly(all);
        // What finds the pages stands at the end. The library would make do without, and give some of them.
        return all.AsSpan(Math.Max(0, all.Length - Tail)).IndexOf("startxref"u8) >= 0 ? all : throw new UnreadableFileException(Damaged);
    }

    private static List<Page> Read(byte[] bytes, PdfBudget budget)
    {
        using var document = PdfDocument.Open(bytes, new PdfOptions(budget));
        budget.ThrowIfSpent();
        if (document.NumberOfPages > PdfBudget.Pages) throw new UnreadableFileException($"the PDF has more than {PdfBudget.Pages} pages; split it, or ask for the table that it was made from, as CSV or .xlsx");
        document.AddPageFactory<PageMarks, MarksFactory>();
        var (pages, words, lines) = (new List<Page>(), 0, 0L);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var marks = document.GetPage<PageMarks>(number);
            budget.ThrowIfSpent();
            var page = PageLines.Of(marks, number, lines);
            lines += page.Lines.Count;
            words += page.Lines.Sum(line => line.Words.Count);
            if (words > PdfBudget.Words) throw new UnreadableFileException($"the PDF has more than {PdfBudget.Words} words; split it, or ask for the table that it was made from, as CSV or .xlsx");
            pages.Add(page);
        }

        if (pages.SelectMany(page => page.Lines).All(line => line.IsPicture)) throw new UnreadableFileException(NoText);
        if (IsUnreadable(pages)) throw new UnreadableFileException("the PDF shows letters and does not say which they are, so that no text can be copied from it; ask for the file that it was made from, or have its text recognised (OCR) and drop that");
        return pages;
    }

    // A font that does not tell which letters its shapes are gives control characters, or some of no script.
    private static bool IsUnreadable(List<Page> pages)
    {
        var (all, unread) = (0L, 0L);
        foreach (var word in pages.SelectMany(page => page.Lines).SelectMany(line => line.Words))
        {
            all += word.Text.Length;
            unread += word.Text.Count(c => char.IsControl(c) || c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF'));
        }

        return unread > MostUnread * all;
    }
}
