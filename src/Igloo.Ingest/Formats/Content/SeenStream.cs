namespace Igloo.Ingest.Formats.Content;

/// <summary>Takes bytes that were read.</summary>
internal delegate void BytesSeen(ReadOnlySpan<byte> bytes);

/// <summary>Shows what is read to somebody else.</summary>
internal sealed class SeenStream(Stream inner, BytesSeen seen) : LentStream(inner)
{
    // Going back would show bytes twice.
    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        var read = base.Read(buffer);
        seen(buffer[..read]);
        return read;
    }
}
