using System.IO.Hashing;
using System.Runtime.InteropServices;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Upload;

/// <summary>Counts the rows of a file that stand in it twice, and those that its agency's other files hold already. A duplicate is told, never dropped.</summary>
/// <remarks>Compares the first million rows with those of the agency's newest twenty files, by a hash of 64 bits: two different rows are taken for one in one of a million such files.</remarks>
internal sealed class HeldRows(Lake lake)
{
    private const int RowsKept = 1_000_000;
    private const int Files = 20;

    private readonly HashSet<ulong> _rows = [];
    private long _seen;
    private long _repeated;

    /// <summary>Whether a row is looked at.</summary>
    /// <param name="before">Rows of the file before it.</param>
    public static bool LooksAt(long before) => before < RowsKept;

    /// <summary>What stands for a row.</summary>
    public static ulong DigestOf(Record record) => DigestOf(record.Sent.Texts, DigestOf(record.Sent.Columns, 0));

    // Each text seeds the next, so that none runs into another.
    private static ulong DigestOf(IReadOnlyList<string> texts, ulong digest)
    {
        for (var i = 0; i < texts.Count; i++) digest = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(texts[i].AsSpan()), unchecked((long)digest));
        return digest;
    }

    /// <summary>Digests as they are kept: a million numbers written out would take longer than making them.</summary>
    public static byte[] BytesOf(ReadOnlySpan<ulong> digests) => MemoryMarshal.AsBytes(digests).ToArray();

    /// <summary>What <see cref="BytesOf"/> kept.</summary>
    public static ulong[] DigestsIn(byte[] bytes) => MemoryMarshal.Cast<byte, ulong>(bytes).ToArray();

    /// <summary>Takes the next row of the file; <see langword="null"/> stands for one that was set aside.</summary>
    public void Add(Record? record)
    {
        if (LooksAt(_seen++) && record is not null) Add(DigestOf(record));
    }

    /// <summary>Takes a row that is looked at, by what stands for it.</summary>
    public void Add(ulong row)
    {
        if (!_rows.Add(row)) _repeated++;
    }

    /// <summary>Keeps the rows for the files that follow, and tells what is held already.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="earlier">The workspace's other files that were received no later, the newest first.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<string>> TellAsync(Model.Upload upload, IReadOnlyList<Model.Upload> earlier, CancellationToken cancellation)
    {
        var told = new List<string>();
        if (_repeated > 0) told.Add(FormattableString.Invariant($"{_repeated} rows stand in the file more than once"));
        foreach (var other in Others(upload, earlier))
        {
            if (!await lake.ExistsAsync(LakeNames.Fingerprints(other.Id), cancellation)) continue;
            var same = DigestsIn(await lake.ReadJsonAsync<byte[]>(LakeNames.Fingerprints(other.Id), cancellation)).Count(_rows.Contains);
            if (same > 0) told.Add(FormattableString.Invariant($"{same} of its {upload.Rows} rows are held already, from file '{other.Path.File}' of {other.Path.Source}"));
        }

        await lake.WriteJsonAsync(LakeNames.Fingerprints(upload.Id), BytesOf(_rows.Order().ToArray()), cancellation);
        return told;
    }

    // What another agency holds is not told. Of the path's own older versions, which this file replaces, many rows come again.
    private static IEnumerable<Model.Upload> Others(Model.Upload upload, IReadOnlyList<Model.Upload> earlier) => earlier
        .Where(one => one.Path != upload.Path && one.Path.Source.Agency == upload.Path.Source.Agency && one.State is UploadState.Ready or UploadState.Analyzed)
        .Take(Files);
}
