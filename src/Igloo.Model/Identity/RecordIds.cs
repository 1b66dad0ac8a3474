namespace Igloo.Model;

/// <summary>Makes the ids of the records of one upload: the digest of upload and sheet, moved on by the row's number and scattered.</summary>
/// <remarks>
/// Scattering maps 128 bits to 128 bits one to one, so two rows of a sheet never share an id. Two sheets share some only when the first halves of their
/// digests are equal and the second nearly so: for a million sheets of ten million rows each, a chance below one in 10^19. Remembers the sheet: for one thread at a time.
/// </remarks>
/// <param name="upload">Whose records.</param>
public sealed class RecordIds(UploadId upload)
{
    // Odd numbers with about half of their bits set: the multipliers of MurmurHash3's finalizer (Appleby, 2011).
    private const ulong First = 0xff51afd7ed558ccd;
    private const ulong Second = 0xc4ceb9fe1a85ec53;

    private readonly string _upload = upload.ToString();
    private string? _sheet;
    private UInt128 _base;

    /// <summary>The id of a row. Cost: a few multiplications while the sheet stays the same.</summary>
    /// <param name="row">Where it stands.</param>
    public RecordId Of(RowRef row)
    {
        if (_sheet != row.Sheet) (_sheet, _base) = (row.Sheet, Digest.Of(_upload, row.Sheet));
        return new RecordId(Scattered((ulong)(_base >> 64), (ulong)_base + (ulong)row.Number));
    }

    // Each step can be undone.
    private static UInt128 Scattered(ulong high, ulong low)
    {
        low = Mixed(low);
        high = Mixed(high ^ low);
        return new UInt128(high, low ^ high);
    }

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * First;
        bits = (bits ^ (bits >> 33)) * Second;
        return bits ^ (bits >> 33);
    }
}
