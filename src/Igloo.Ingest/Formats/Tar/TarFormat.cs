using System.Formats.Tar;
using Igloo.Ingest.Formats.Archives;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Tar;

/// <summary>A tar archive, plain or gzip, of files of any form but another archive.</summary>
internal sealed class TarFormat : IFileFormat
{
    private const int MagicAt = 257;

    public string Name => "a tar archive";

    public bool Recognises(FileContent content) => content.Head.Length > MagicAt + 5 && content.Head.AsSpan(MagicAt).StartsWith("ustar"u8);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) =>
        ArchiveRows.Of(content, Members(content, cancellation), delimiter, cancellation);

    private static List<ArchiveMember> Members(FileContent content, CancellationToken cancellation)
    {
        var members = new List<ArchiveMember>();
        using var archive = new TarReader(content.OpenBytes());
        for (var number = 0; Next(archive) is { } entry; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var at = number;
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile) members.Add(new ArchiveMember(entry.Name, () => Open(content, at)));
            if (members.Count > Limits.Members) break;
        }

        return members;
    }

    // A tar has no table of contents: the file is found by going past those before it.
    private static MemberStream Open(FileContent content, int number)
    {
        var archive = new TarReader(content.OpenBytes());
        TarEntry? entry = null;
        for (var i = 0; i <= number; i++) entry = Next(archive);
        return new MemberStream(entry?.DataStream ?? Stream.Null, archive);
    }

    private static TarEntry? Next(TarReader archive)
    {
        try
        {
            return archive.GetNextEntry();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new UnreadableFileException("the tar archive is damaged or was cut off on its way; send it again");
        }
    }
}
