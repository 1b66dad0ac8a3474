namespace Igloo.Storage;

/// <summary>A page that a run serves: which it is and what it holds. Its memory is lent until it is disposed.</summary>
internal sealed record Page(string Table, Audience Audience, int Bucket, PageContent Content) : IDisposable
{
    public ReadOnlySpan<byte> Bytes => Content.Bytes;

    public void Dispose() => Content.Dispose();
}
