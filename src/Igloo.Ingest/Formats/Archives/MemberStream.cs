namespace Igloo.Ingest.Formats.Archives;

/// <summary>A file of an archive as it unfolds: counted against the limit, and closed together with its archive.</summary>
internal sealed class MemberStream(Stream member, IDisposable archive) : Content.LentStream(member)
{
    private readonly Stream _member = member;
    private long _read;

    // What an archive unfolds cannot go back: it is opened anew instead.
    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        int length;
        try
        {
            length = _member.Read(buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableFileException("it is damaged or was cut off on its way; pack it again");
        }

        _read += length;
        return _read <= Limits.UnpackedBytes ? length : throw new UnreadableFileException($"it unfolds to more than {Limits.UnpackedBytes >> 30} GiB; split it and drop the parts");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }
}
