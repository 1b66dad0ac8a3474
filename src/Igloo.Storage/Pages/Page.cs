using Microsoft.IO;

namespace Igloo.Storage;

/// <summary>A page that a run serves: which it is and what it holds. Its memory is lent until it is disposed.</summary>
internal sealed record Page(string Table, Audience Audience, int Bucket, RecyclableMemoryStream Content) : IDisposable
{
    public ReadOnlySpan<byte> Bytes => Content.GetBuffer().AsSpan(0, (int)Content.Length);

    public void Dispose() => Content.Dispose();
}
