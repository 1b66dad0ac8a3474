using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats;

/// <summary>A form whose files can be read from the middle.</summary>
internal interface IPartedFormat : IFileFormat
{
    /// <summary>Whether this file can.</summary>
    bool IsParted(FileContent content);

    /// <summary>The rows of one part, as <see cref="IFileFormat.Read"/> gives them.</summary>
    IEnumerable<RawRow> Read(FileContent content, char? delimiter, TableHeader header, FilePart part, CancellationToken cancellation);
}

/// <summary>One part of a file, read as if it were all of it.</summary>
internal sealed class PartFormat(IPartedFormat format, TableHeader header, FilePart part) : IFileFormat
{
    public string Name => format.Name;

    public bool IsText => format.IsText;

    public bool Recognises(FileContent content) => format.Recognises(content);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation) => format.Read(content, delimiter, header, part, cancellation);
}
