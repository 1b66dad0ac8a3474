using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Igloo.Runtime.Hosting;
using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Blobs;

/// <summary>Finds versions of blobs that a function has not dealt with and runs it for each, at least once.</summary>
internal sealed partial class BlobPoller(
    FunctionDescriptor function, BlobPath path, BlobContainerClient container, BlobReceipts receipts, PoisonBlobs poison, FunctionInvoker invoker, HostSettings settings, ILogger logger) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(settings.MaxBlobsAtOnce);
    private bool _isPrepared;

    public void Dispose() => _slots.Dispose();

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await PollAsync(stopping);
                await Task.Delay(settings.BlobPoll, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values);
        }
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        try
        {
            if (!_isPrepared) await PrepareAsync(stopping);
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path.Prefix, stopping))
                if (path.Match(blob.Name) is { } values && !_running.ContainsKey(blob.Name) && await IsNewAsync(blob, stopping))
                    Begin(blob.Name, blob.Properties.ETag!.Value, values, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // Whatever it was (a client that gives up throws no one type), it must not end the host.
            PollFailed(logger, function.Name, failure);
        }
    }

    // Here and not at the start, so that a storage that is away for a while does not end the host.
    private async Task PrepareAsync(CancellationToken stopping)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: stopping);
        await receipts.PrepareAsync(stopping);
        _isPrepared = true;
    }

    private async Task<bool> IsNewAsync(BlobItem blob, CancellationToken stopping) =>
        !await receipts.HasAsync(container.Name, blob.Name, blob.Properties.ETag!.Value, stopping);

    // Listed first, then begun: one that ended before it was listed would stay listed, and no version of its blob would run again.
    private void Begin(string blob, ETag version, Dictionary<string, object?> values, CancellationToken stopping)
    {
        var listed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[blob] = DealWithAsync(listed.Task, blob, version, values, stopping);
        listed.SetResult();
    }

    private async Task DealWithAsync(Task listed, string blob, ETag version, Dictionary<string, object?> values, CancellationToken stopping)
    {
        await listed;
        try
        {
            await _slots.WaitAsync(stopping);
            try
            {
                if (await TryAsync(blob, version, values, stopping)) await receipts.AddAsync(container.Name, blob, version, stopping);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // The receipt is not written, so the next poll runs the blob again.
            PollFailed(logger, function.Name, failure);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the next start runs the blob again.
        }
        finally
        {
            _running.TryRemove(blob, out _);
        }
    }

    /// <returns>Whether the version is dealt with; <see langword="false"/> when it is gone or was replaced: the next poll finds what stands there then.</returns>
    private async Task<bool> TryAsync(string blob, ETag version, Dictionary<string, object?> values, CancellationToken stopping)
    {
        var wait = TimeSpan.FromMilliseconds(250);
        for (var attempt = 1; ; attempt++, wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            if (!await IsCurrentAsync(blob, version, stopping)) return false;
            try
            {
                await invoker.InvokeAsync(function, await TriggerAsync(blob, stopping), values, null, stopping);
                return true;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                TryFailed(logger, function.Name, attempt, settings.BlobTries, failure);
                if (attempt >= settings.BlobTries)
                {
                    await poison.AddAsync(new PoisonBlob(function.Id, container.Name, blob, version.ToString()), stopping);
                    return true;
                }
            }

            await Task.Delay(wait, stopping);
        }
    }

    private async Task<bool> IsCurrentAsync(string blob, ETag version, CancellationToken stopping)
    {
        try
        {
            // A listing gives entity tags without their quotes, properties give them with.
            var current = (await container.GetBlobClient(blob).GetPropertiesAsync(cancellationToken: stopping)).Value.ETag;
            return current.ToString().Trim('"') == version.ToString().Trim('"');
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private async Task<object> TriggerAsync(string blob, CancellationToken stopping)
    {
        var client = container.GetBlobClient(blob);
        var type = function.Triggered.ParameterType;
        if (type == typeof(BlobClient)) return client;
        if (type == typeof(Stream)) return await client.OpenReadAsync(cancellationToken: stopping);
        var content = (await client.DownloadContentAsync(stopping)).Value.Content;
        if (type == typeof(string)) return content.ToString();
        return type == typeof(byte[])
            ? content.ToArray()
            : throw new InvalidOperationException($"Function '{function.Name}' takes its blob as {type.Name}; expected BlobClient, Stream, string or byte[].");
    }

    [LoggerMessage(1, LogLevel.Warning, "Function {Function} failed on a blob, try {Attempt} of {Tries}")]
    private static partial void TryFailed(ILogger logger, string function, int attempt, int tries, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Looking for blobs of function {Function} failed; the next poll tries again")]
    private static partial void PollFailed(ILogger logger, string function, Exception failure);
}
