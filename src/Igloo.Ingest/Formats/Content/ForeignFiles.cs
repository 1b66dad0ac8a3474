namespace Igloo.Ingest.Formats.Content;

/// <summary>Tells files that hold no rows Igloo can read, and what their sender can send instead.</summary>
internal static class ForeignFiles
{
    private const int StrayControls = 8;

    private static readonly (byte[] Magic, string Kind)[] Known =
    [
        ("7z"u8.ToArray().Concat(new byte[] { 0xBC, 0xAF }).ToArray(), "a 7-Zip archive; unpack it and drop the files"),
        ("Rar!"u8.ToArray(), "a RAR archive; unpack it and drop the files"),
        ([0x1F, 0x8B], "a gzip file inside a gzip file; unpack it once and drop it again"),
    ];

    /// <summary>Why the file cannot be read, or <see langword="null"/>.</summary>
    public static string? ReasonAgainst(FileContent content)
    {
        var head = content.Head;
        if (head.Length == 0) return "the file is empty; send it again";
        foreach (var (magic, kind) in Known)
            if (head.AsSpan().StartsWith(magic)) return $"the file is {kind}";
        if (AgainstOpenDocument(head) is { } reason) return reason;
        if (Array.Exists(Unfolded, magic => head.AsSpan().StartsWith(magic)) || IsTar(head)) return null;
        return IsBinary(head) ? "the file is binary, and no form that is read; export it as CSV, JSON or .xlsx" : null;
    }

    private static readonly byte[][] Unfolded = [[0xD0, 0xCF, 0x11, 0xE0], "PAR1"u8.ToArray(), "PK"u8.ToArray(), "%PDF"u8.ToArray()];

    private static string? AgainstOpenDocument(byte[] head) =>
        OpenDocumentHead.IsOfAny(head) && !OpenDocumentHead.IsOf(head, ".spreadsheet"u8) && !OpenDocumentHead.IsOf(head, ".text"u8)
            ? "the file is an OpenDocument file without sheets or text; save its table as .ods, .xlsx or CSV"
            : null;

    // Its first header has names of files, zeros between them.
    private static bool IsTar(ReadOnlySpan<byte> head) => head.Length > 262 && head[257..].StartsWith("ustar"u8);

    // A few stray NULs are bad rows; control characters all over are no text at all, unless one made to part fields is all they are.
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (TextForm.Utf16(head) is not null || head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF])) return false;
        Span<int> controls = stackalloc int[0x20];
        foreach (var c in head)
            if (c < 0x20 && c is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls[c]++;
        var (all, parting) = (0, controls[0x01]);
        foreach (var count in controls) all += count;
        foreach (var count in controls[0x1C..]) parting = Math.Max(parting, count);
        return all - parting > StrayControls + ((head.Length - parting) / 20);
    }
}
