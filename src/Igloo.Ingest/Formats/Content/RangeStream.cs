namespace Igloo.Ingest.Formats.Content;

/// <summary>So many bytes of a stream from where it stands.</summary>
internal sealed class RangeStream(Stream inner, long length) : LentStream(inner)
{
    private long _left = length;

    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        var read = base.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }
}
