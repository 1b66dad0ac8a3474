using System.IO.Compression;

namespace Igloo.Ingest.Formats.Content;

/// <summary>Unpacks until the limit, so that a small file cannot unfold without end, and tells a file that was cut off; inside an archive the archive tells that.</summary>
internal sealed class UnpackedStream(Stream packed) : LentStream(packed)
{
    private readonly Stream _packed = packed;
    private readonly GZipStream _unpacked = new(packed, CompressionMode.Decompress, leaveOpen: true);
    private long _read;

    // The packed bytes can go back, what they unfold to cannot.
    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var length = Unpack(buffer);
        _read += length;
        if (_read > Limits.UnpackedBytes)
            throw new UnreadableFileException($"the gzip file unfolds to more than {Limits.UnpackedBytes >> 30} GiB; split it and drop the parts");
        return length > 0 || !_packed.CanSeek || GzipMembers.Hold(_packed, _read) ? length : throw CutOff();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _unpacked.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw CutOff();
        }
    }

    private static UnreadableFileException CutOff() => new("the gzip file is damaged or was cut off on its way; send it again");
}
