using Microsoft.IO;

namespace Igloo.Storage;

/// <summary>A file on its way under a name of the lake: it goes there in blocks, each while the next is filled, and the name holds it once <see cref="CompleteAsync"/> is done.</summary>
/// <remarks>Holds two blocks in memory, or a few more bytes where who writes flushes seldom: only a flush sends a block off. For one thread at a time.</remarks>
internal sealed class BlobFile(LakeBlobs blobs, string name) : Stream
{
    /// <summary>Bytes from which a block is sent: few requests, and the last block is soon there.</summary>
    internal const int BlockBytes = 8 << 20;

    private int _blocks;
    private RecyclableMemoryStream _filled = FileMemory.Open();
    private Task _sending = Task.CompletedTask;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => _filled.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _filled.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _filled.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _filled.Length < BlockBytes ? Task.CompletedTask : BeginBlockAsync(cancellationToken);

    /// <summary>Puts the file under its name, replacing what is there.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        if (_blocks == 0)
        {
            _filled.Position = 0;
            await blobs.WriteAsync(name, _filled, cancellation).ConfigureAwait(false);
            return;
        }

        if (_filled.Length > 0) await BeginBlockAsync(cancellation).ConfigureAwait(false);
        await _sending.ConfigureAwait(false);
        await blobs.JoinBlocksAsync(name, _blocks, cancellation).ConfigureAwait(false);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        // A block that nobody joins to a file is forgotten by storage.
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _filled.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private async Task BeginBlockAsync(CancellationToken cancellation)
    {
        await _sending.ConfigureAwait(false);
        _sending = SendAsync(_blocks++, _filled, cancellation);
        _filled = FileMemory.Open();
    }

    private async Task SendAsync(int number, RecyclableMemoryStream block, CancellationToken cancellation)
    {
        await using var _ = block.ConfigureAwait(false);
        block.Position = 0;
        await blobs.WriteBlockAsync(name, number, block, cancellation).ConfigureAwait(false);
    }
}
