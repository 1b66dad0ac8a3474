using Microsoft.IO;

namespace Igloo.Storage;

/// <summary>Memory for files until they are whole, in blocks that are used again: growing arrays would be copied over and over, and lie where the collector seldom looks.</summary>
internal static class FileMemory
{
    // A file of the lake takes a few megabytes, and a few are written at once; more is given back.
    private const long MostIdle = 32 << 20;

    private static readonly RecyclableMemoryStreamManager Manager = new(new RecyclableMemoryStreamManager.Options { MaximumSmallPoolFreeBytes = MostIdle, MaximumLargePoolFreeBytes = 0 });

    public static RecyclableMemoryStream Open() => Manager.GetStream();
}
