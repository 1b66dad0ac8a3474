using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Formats;

/// <summary>A form in which agencies send rows.</summary>
internal interface IFileFormat
{
    /// <summary>Its name in words, for messages.</summary>
    string Name { get; }

    /// <summary>Whether its bytes are text in an encoding that must be told.</summary>
    bool IsText => false;

    /// <summary>Whether the first bytes are of this form.</summary>
    bool Recognises(FileContent content);

    /// <summary>Every row in the order of the file. Blank lines are not rows; a repeated header is a faulty row. A mapping may prescribe the delimiter of delimited text.</summary>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation);
}
