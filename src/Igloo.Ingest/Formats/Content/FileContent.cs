namespace Igloo.Ingest.Formats.Content;

/// <summary>The bytes of a dropped file, unpacked when they are gzip, from the start as often as asked.</summary>
internal sealed class FileContent
{
    private readonly Stream _stream;
    private TextForm? _form;

    public FileContent(Stream stream, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        _stream = stream;
        stream.Position = 0;
        Span<byte> magic = stackalloc byte[2];
        var length = stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        IsGzip = length == 2 && magic[0] == 0x1F && magic[1] == 0x8B;
        Head = ReadHead();
    }

    public CancellationToken Cancellation { get; }

    public bool IsGzip { get; }

    /// <summary>The first unpacked bytes.</summary>
    public byte[] Head { get; }

    /// <summary>Bytes of the dropped file taken so far, packed if it is packed.</summary>
    public long Position => _stream.Position;

    /// <summary>Encoding and kin; told from all bytes, so asking costs one pass.</summary>
    public TextForm Form => _form ??= TextForm.Of(this);

    /// <summary>The bytes from the start. Closing it leaves the dropped file open.</summary>
    public Stream OpenBytes()
    {
        _stream.Position = 0;
        return IsGzip ? new UnpackedStream(_stream) : new LentStream(_stream);
    }

    /// <summary>The text from the start.</summary>
    public TextReader OpenText()
    {
        var encoding = Form.Encoding; // telling it moves the stream, so first this, then the start
        return new StreamReader(OpenBytes(), encoding, detectEncodingFromByteOrderMarks: true, Limits.Head);
    }

    /// <summary>The first characters.</summary>
    public string HeadText()
    {
        using var text = new StreamReader(new MemoryStream(Head), Form.Encoding, detectEncodingFromByteOrderMarks: true);
        return text.ReadToEnd();
    }

    private byte[] ReadHead()
    {
        using var bytes = OpenBytes();
        var head = new byte[Limits.Head];
        var length = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..length];
    }
}
