using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Archives;

/// <summary>The rows of every file of an archive, each file read as what it is; a file that cannot be read is one reject, and the others go on.</summary>
internal static class ArchiveRows
{
    /// <exception cref="UnreadableFileException">There is no file in it, or there are too many.</exception>
    public static IEnumerable<RawRow> Of(FileContent content, IReadOnlyList<ArchiveMember> all, char? delimiter, CancellationToken cancellation)
    {
        if (content.Member.Length > 0) throw new UnreadableFileException("it is an archive inside an archive; unpack it once and drop it again");
        ArchiveMember[] members = [.. all.Where(IsFile)];
        if (members.Length == 0) throw new UnreadableFileException("the archive holds no file; send it again");
        if (members.Length > Limits.Members) throw new UnreadableFileException($"the archive holds more than {Limits.Members} files; join them or send several archives");
        return members.Length == 1 ? Only(content, members[0], delimiter, cancellation) : Each(content, members, delimiter, cancellation);
    }

    // An archive of one file is that file: its rows have no path, and the mapping of the file fits.
    private static IEnumerable<RawRow> Only(FileContent content, ArchiveMember member, char? delimiter, CancellationToken cancellation)
    {
        var inside = content.Inside("", member.Open);
        var format = FileFormats.Of(inside);
        if (format is Zip.ZipFormat or Tar.TarFormat) throw new UnreadableFileException("the file is an archive inside an archive; unpack it once and drop it again");
        return format.Read(inside, delimiter, cancellation);
    }

    private static IEnumerable<RawRow> Each(FileContent content, ArchiveMember[] members, char? delimiter, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Limits.Cut(Normalising.Tidy.Text(member.Path));
            for (var again = 2; !names.Add(name); again++) name = FormattableString.Invariant($"{Limits.Cut(member.Path)} ({again})");
            foreach (var row in Guarded(content, name, member, delimiter, cancellation)) yield return row;
        }
    }

    private static IEnumerable<RawRow> Guarded(FileContent content, string name, ArchiveMember member, char? delimiter, CancellationToken cancellation)
    {
        using var rows = Opened(content, name, member, delimiter, cancellation).GetEnumerator();
        while (true)
        {
            string? reason = null;
            try
            {
                if (!rows.MoveNext()) yield break;
            }
            catch (UnreadableFileException unreadable)
            {
                reason = unreadable.Message;
            }

            if (reason is null)
            {
                yield return rows.Current;
                continue;
            }

            yield return RawRow.Bad(new RowRef(name, 0), new TableHeader(name), name, $"could not be read any further: {reason}");
            yield break;
        }
    }

    // Opened inside the enumeration, so that what goes wrong there is told there.
    private static IEnumerable<RawRow> Opened(FileContent content, string name, ArchiveMember member, char? delimiter, CancellationToken cancellation)
    {
        var inside = content.Inside(name, member.Open);
        foreach (var row in FileFormats.Of(inside).Read(inside, delimiter, cancellation)) yield return row;
    }

    // Folders, and what file managers leave behind.
    private static bool IsFile(ArchiveMember member) =>
        !member.Path.EndsWith('/') && !member.Path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !member.Path.EndsWith(".DS_Store", StringComparison.Ordinal) && !member.Path.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase);
}
