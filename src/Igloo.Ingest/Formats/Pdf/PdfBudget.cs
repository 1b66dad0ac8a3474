using UglyToad.PdfPig;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>How much of a PDF is read before it counts as broken. A few bytes of one can ask for any number of drawings, and the reader of PDFs swallows what is thrown inside it, so that whoever counts only notes what ran out.</summary>
internal sealed class PdfBudget(CancellationToken cancellation)
{
    /// <summary>Most bytes of a file, which is held in memory.</summary>
    public const long FileBytes = 64L << 20;

    /// <summary>Most pages: more than twice what a carrier sends of its busiest number.</summary>
    public const int Pages = 10_000;

    /// <summary>Most words of a page; a dense one has two thousand.</summary>
    public const int WordsOfPage = 20_000;

    /// <summary>Most words of a file: they are held in memory with their places.</summary>
    public const int Words = 5_000_000;

    private const long PartBytes = 32L << 20;
    private const long AllBytes = 4L << 30; // a letterhead is unfolded again on each page
    private const int StepsOfPage = 5_000_000;
    private const int Steps = 100_000_000; // a dense page takes six thousand

    private long _unfolded;
    private int _steps;
    private int _stepsOfPage;
    private string? _spent;

    /// <summary>Whether nothing more may be read: something ran out, or reading was cancelled.</summary>
    public bool IsSpent => _spent is not null || cancellation.IsCancellationRequested;

    /// <summary>Bytes that the next part may have, unfolded where it is packed.</summary>
    public long Unfolding => Math.Min(PartBytes, AllBytes - _unfolded);

    /// <summary>Counts the bytes of a part that is read, each time that it is.</summary>
    public void Unfold(long bytes)
    {
        if (bytes > Unfolding) Refuse($"the PDF unfolds to more than {AllBytes >> 30} GiB, or a part of it to more than {PartBytes >> 20} MiB; ask for the table that it was made from, as CSV or .xlsx");
        _unfolded += bytes;
    }

    /// <summary>Begins a page.</summary>
    public void Turn() => _stepsOfPage = 0;

    /// <summary>Counts one instruction or letter of a page.</summary>
    /// <returns>Whether it may be followed.</returns>
    public bool Step()
    {
        if (++_stepsOfPage > StepsOfPage || ++_steps > Steps) Refuse("the PDF or a page of it is drawn in more steps than any honest one; ask for the table that it was made from, as CSV or .xlsx");
        return !IsSpent;
    }

    /// <summary>Notes why the file is refused; the first reason stands.</summary>
    public void Refuse(string reason) => _spent ??= reason;

    /// <exception cref="UnreadableFileException">Something ran out.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public void ThrowIfSpent()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_spent is not null) throw new UnreadableFileException(_spent);
    }
}

/// <summary>How the reader of PDFs reads: strictly where a text would be lost, and no further than its budget.</summary>
internal sealed class PdfOptions : ParsingOptions
{
    public PdfOptions(PdfBudget budget)
    {
        Budget = budget;
        FilterProvider = new BoundedFilters(budget);
        MaxStackDepth = 2 * Limits.JsonDepth;
    }

    public PdfBudget Budget { get; }
}
