namespace Igloo.Ingest.Formats;

/// <summary>The file as a whole cannot be read; the message says why and what its sender can do.</summary>
/// <remarks>Never leaves this project: <see cref="IngestFile"/> turns it into an unusable reading.</remarks>
internal sealed class UnreadableFileException(string reason) : Exception(reason);
