namespace Igloo.Ingest.Formats.Archives;

/// <summary>A file of an archive.</summary>
/// <param name="Path">Its path as written there: a label for its rows, never a place to write to.</param>
/// <param name="Open">Gives its bytes from the start.</param>
internal sealed record ArchiveMember(string Path, Func<Stream> Open);
