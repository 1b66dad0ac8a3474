namespace Igloo.Ingest.Formats.Content;

/// <summary>The bytes of a dropped file or of a file inside it, unpacked when they are gzip, from the start as often as asked.</summary>
internal sealed class FileContent
{
    private readonly Func<Stream> _open;
    private readonly Stream _dropped;
    private readonly bool _isMiddle;
    private TextForm? _form;
    private string? _headText;

    public FileContent(Stream dropped, CancellationToken cancellation)
        : this(dropped, "", () => Rewound(dropped), cancellation)
    {
    }

    private FileContent(Stream dropped, string member, Func<Stream> open, CancellationToken cancellation)
    {
        (_dropped, Member, _open, Cancellation) = (dropped, member, open, cancellation);
        IsGzip = Magic() is [0x1F, 0x8B, ..];
        Head = ReadHead();
    }

    private FileContent(FileContent of, TextForm? form, bool isMiddle, Func<Stream> open) =>
        (_dropped, Member, _open, Cancellation, IsGzip, Head, _form, _isMiddle) = (of._dropped, of.Member, open, of.Cancellation, of.IsGzip, of.Head, form, isMiddle);

    public CancellationToken Cancellation { get; }

    /// <summary>Path inside an archive of several files, else empty.</summary>
    public string Member { get; }

    public bool IsGzip { get; }

    /// <summary>The first unpacked bytes.</summary>
    public byte[] Head { get; }

    /// <summary>Bytes of the dropped file taken so far, packed if it is packed.</summary>
    public long Position => _dropped.Position;

    /// <summary>Bytes of the dropped file, packed if it is packed.</summary>
    public long Length => _dropped.Length;

    /// <summary>Encoding and kin; told from all bytes, so asking costs one pass.</summary>
    public TextForm Form => _form ??= TextForm.Of(this);

    /// <summary>A file inside this one.</summary>
    /// <param name="member">Its path, or empty when it is the only one.</param>
    /// <param name="open">Gives its bytes from the start.</param>
    public FileContent Inside(string member, Func<Stream> open) => new(_dropped, member, open, Cancellation);

    /// <summary>The same content, its encoding known from before.</summary>
    public FileContent As(TextForm form) => new(this, form, _isMiddle, _open);

    /// <summary>The same text; its bytes are shown to somebody else as they are read.</summary>
    public FileContent Seen(BytesSeen seen) => new(this, Form, _isMiddle, () => new SeenStream(_open(), seen));

    /// <summary>A part of content that is not packed, with the head of the whole.</summary>
    public FileContent Range(long start, long end) => new(this, _form, start > 0, () => Part(start, end - start));

    /// <summary>The name of a table of this content: the sheet, the file inside an archive, or both.</summary>
    public string Table(string sheet) => Member.Length == 0 ? sheet : sheet.Length == 0 ? Member : $"{Member}/{sheet}";

    /// <summary>The bytes from the start. Closing it leaves the dropped file open.</summary>
    public Stream OpenBytes()
    {
        var bytes = _open();
        return IsGzip ? new UnpackedStream(bytes) : bytes;
    }

    /// <summary>The bytes from the start, in a stream that can seek; in memory where they are packed.</summary>
    /// <exception cref="UnreadableFileException">They are packed and too many for memory.</exception>
    public Stream OpenSeekable()
    {
        var bytes = OpenBytes();
        if (!IsGzip && bytes.CanSeek) return bytes;
        using (bytes) return InMemory(bytes);
    }

    /// <summary>The text from the start.</summary>
    public TextReader OpenText()
    {
        var encoding = Form.Encoding; // telling it moves the stream, so first this, then the start
        // In the middle of a file a mark of the encoding is a character like any other.
        return new StreamReader(OpenBytes(), _isMiddle ? TextForm.Unmarked(encoding) : encoding, detectEncodingFromByteOrderMarks: !_isMiddle, Limits.Head);
    }

    /// <summary>The first characters. Every form looks at them: decoded once.</summary>
    public string HeadText() => _headText ??= DecodedHead();

    /// <summary>The first characters without what may stand before a text: a byte order mark and white space.</summary>
    public ReadOnlySpan<char> Beginning() => HeadText().AsSpan().TrimStart("\uFEFF \t\r\n");

    private string DecodedHead()
    {
        using var text = new StreamReader(new MemoryStream(Head), Form.Encoding, detectEncodingFromByteOrderMarks: true);
        return text.ReadToEnd();
    }

    private RangeStream Part(long start, long length)
    {
        var bytes = _open();
        bytes.Position = start;
        return new RangeStream(bytes, length);
    }

    private static LentStream Rewound(Stream stream)
    {
        stream.Position = 0;
        return new LentStream(stream);
    }

    private static MemoryStream InMemory(Stream bytes)
    {
        var memory = new MemoryStream();
        var block = new byte[Limits.Head];
        for (int read; (read = bytes.Read(block)) > 0;)
        {
            if (memory.Length + read > Limits.HeldBytes)
                throw new UnreadableFileException($"it is packed and unfolds to more than {Limits.HeldBytes >> 20} MiB, too much to hold in memory; unpack it and drop what is inside");
            memory.Write(block, 0, read);
        }

        memory.Position = 0;
        return memory;
    }

    private byte[] Magic()
    {
        using var bytes = _open();
        var magic = new byte[2];
        return magic[..bytes.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false)];
    }

    private byte[] ReadHead()
    {
        using var bytes = OpenBytes();
        var head = new byte[Limits.Head];
        var length = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..length];
    }
}
