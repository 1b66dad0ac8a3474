using System.IO.Compression;
using Igloo.Ingest.Formats.Archives;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats.Zip;

/// <summary>A zip archive of files of any form but another archive.</summary>
internal sealed class ZipFormat : IFileFormat
{
    public string Name => "a zip archive";

    public bool Recognises(FileContent content) => content.Head.AsSpan().StartsWith("PK"u8);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) =>
        ArchiveRows.Of(content, Members(content), delimiter, cancellation);

    private static List<ArchiveMember> Members(FileContent content)
    {
        using var archive = Open(content);
        return [.. archive.Entries.Take(Limits.Members + 1).Select((entry, i) => new ArchiveMember(entry.FullName, () => Open(content, i)))];
    }

    private static MemberStream Open(FileContent content, int number)
    {
        var archive = Open(content);
        try
        {
            var entry = archive.Entries[number];
            if (entry.IsEncrypted) throw new UnreadableFileException("it has a password; pack it without one");
            return new MemberStream(entry.Open(), archive);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException)
        {
            archive.Dispose();
            throw new UnreadableFileException("it is damaged, or packed in a way that is not read; pack it again as a plain zip");
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static ZipArchive Open(FileContent content)
    {
        var bytes = content.OpenSeekable();
        try
        {
            var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
            _ = archive.Entries.Count; // reads the table of contents
            return archive;
        }
        catch (Exception broken) when (broken is InvalidDataException or OverflowException or ArgumentException or IOException)
        {
            bytes.Dispose();
            throw new UnreadableFileException("the zip archive is damaged or was cut off on its way; send it again");
        }
    }
}
