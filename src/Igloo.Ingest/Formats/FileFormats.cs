using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Delimited;
using Igloo.Ingest.Formats.JsonArray;
using Igloo.Ingest.Formats.JsonLines;
using Igloo.Ingest.Formats.Xlsx;

namespace Igloo.Ingest.Formats;

/// <summary>The forms that Igloo reads, asked in this order.</summary>
internal static class FileFormats
{
    public static IReadOnlyList<IFileFormat> All { get; } =
    [
        new XlsxFormat(),
        new JsonArrayFormat(),
        new JsonLinesFormat(),
        new DelimitedFormat(), // any text may be delimited text, so it is asked last
    ];

    /// <exception cref="UnreadableFileException">No form fits.</exception>
    public static IFileFormat Of(FileContent content)
    {
        if (ForeignFiles.ReasonAgainst(content) is { } reason) throw new UnreadableFileException(reason);
        return All.First(format => format.Recognises(content));
    }
}
