namespace Igloo.Ingest.Formats.Content;

/// <summary>What an OpenDocument file says of itself: its first part is its own kind, unpacked. A zip that merely holds such a file begins otherwise.</summary>
internal static class OpenDocumentHead
{
    private const int FirstPart = 30;

    private static ReadOnlySpan<byte> Kind => "mimetypeapplication/vnd.oasis.opendocument"u8;

    /// <summary>Whether a file's first bytes are of any OpenDocument file.</summary>
    public static bool IsOfAny(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8) && head.Length > FirstPart && head[FirstPart..].StartsWith(Kind);

    /// <summary>Whether they are of one kind of them.</summary>
    /// <param name="head">The bytes.</param>
    /// <param name="kind">With the dot before it: <c>.spreadsheet</c>, <c>.text</c>.</param>
    public static bool IsOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> kind) => IsOfAny(head) && head[(FirstPart + Kind.Length)..].StartsWith(kind);
}
