using System.Runtime.CompilerServices;

namespace Igloo.Analysis.Resolving;

/// <summary>Large tables that are looked into before they are written.</summary>
internal static class Zeros
{
    private const int PageBytes = 4096;

    /// <summary>An array of zeros, each page of which was written to: a page that is read first is fetched twice, and the second time every core is stopped for it.</summary>
    public static T[] Of<T>(int count) where T : unmanaged
    {
        var zeros = new T[count];
        for (var i = 0; i < zeros.Length; i += PageBytes / Unsafe.SizeOf<T>()) zeros[i] = default;
        return zeros;
    }
}
