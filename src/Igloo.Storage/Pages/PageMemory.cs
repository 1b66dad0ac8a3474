using Microsoft.IO;

namespace Igloo.Storage;

/// <summary>Memory for the pages of a run while they are filled: thousands grow side by side, and growing arrays would hold twice what they need.</summary>
internal static class PageMemory
{
    private const int BlockBytes = 4 << 10;
    private const long MostIdle = 32 << 20;

    private static readonly RecyclableMemoryStreamManager Manager = new(new RecyclableMemoryStreamManager.Options
    {
        BlockSize = BlockBytes, MaximumSmallPoolFreeBytes = MostIdle, MaximumLargePoolFreeBytes = MostIdle,
        LargeBufferMultiple = 1 << 18, MaximumBufferSize = 1 << 26,
    });

    public static RecyclableMemoryStream Open() => Manager.GetStream();
}
