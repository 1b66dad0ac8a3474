namespace Igloo.Ingest.Formats.Content;

/// <summary>Unpacks until the limit, so that a small file cannot unfold without end.</summary>
internal sealed class UnpackedStream(Stream unpacked) : LentStream(unpacked)
{
    private readonly Stream _unpacked = unpacked;
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var length = _unpacked.Read(buffer);
            _read += length;
            if (_read > Limits.UnpackedBytes)
                throw new UnreadableFileException($"the gzip file unfolds to more than {Limits.UnpackedBytes >> 30} GiB; split it and drop the parts");
            return length;
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException($"the gzip file is damaged or was cut off on its way ({broken.Message.TrimEnd('.')}); send it again");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
