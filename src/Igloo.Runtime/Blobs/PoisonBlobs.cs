using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Igloo.Runtime.Hosting;

namespace Igloo.Runtime.Blobs;

/// <summary>A blob whose function failed every time.</summary>
/// <param name="FunctionId">The function.</param>
/// <param name="ContainerName">Its container.</param>
/// <param name="BlobName">Its name.</param>
/// <param name="ETag">The version that failed.</param>
public sealed record PoisonBlob(string FunctionId, string ContainerName, string BlobName, string ETag)
{
    /// <summary>Kind of blob, as the official host writes it.</summary>
    public string BlobType { get; init; } = "BlockBlob";
}

/// <summary>The queue of blobs that nobody could deal with, under the official host's name, for a person to see and replay.</summary>
public sealed class PoisonBlobs
{
    private const string QueueName = "webjobs-blobtrigger-poison";
    private static readonly TimeSpan ReplayLease = TimeSpan.FromSeconds(10);
    private readonly ConnectionSettings _connections;
    private readonly ConcurrentDictionary<string, BlobReceipts> _receipts = new(StringComparer.Ordinal);

    internal PoisonBlobs(ConnectionSettings connections) => _connections = connections;

    /// <summary>Poison blobs, at most 32.</summary>
    public async Task<IReadOnlyList<PoisonBlob>> ListAsync(CancellationToken cancellation)
    {
        var queue = await QueueAsync(cancellation);
        return [.. (await queue.PeekMessagesAsync(32, cancellation)).Value.Select(message => JsonSerializer.Deserialize<PoisonBlob>(message.MessageText)!)];
    }

    /// <summary>Has the function run again on a blob, then takes it out of the queue; other poison stays.</summary>
    /// <exception cref="InvalidOperationException">The app has no such function any more: the blob stays poison.</exception>
    public async Task ReplayAsync(PoisonBlob poison, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(poison);
        if (!_receipts.TryGetValue(poison.FunctionId, out var receipts))
            throw new InvalidOperationException($"No function '{poison.FunctionId}' watches for blobs, so '{poison.BlobName}' cannot be replayed.");
        // In this order: an app that dies in between leaves the blob to be run and in the queue, never in neither.
        await receipts.RemoveAsync(poison.ContainerName, poison.BlobName, new ETag(poison.ETag), cancellation);
        await TakeOutAsync(poison, cancellation);
    }

    internal void Watch(string function, BlobReceipts receipts) => _receipts[function] = receipts;

    internal async Task AddAsync(PoisonBlob poison, CancellationToken cancellation) =>
        await (await QueueAsync(cancellation)).SendMessageAsync(JsonSerializer.Serialize(poison), null, TimeSpan.FromSeconds(-1), cancellation);

    private async Task TakeOutAsync(PoisonBlob poison, CancellationToken cancellation)
    {
        var queue = await QueueAsync(cancellation);
        foreach (var message in (await queue.ReceiveMessagesAsync(32, ReplayLease, cancellation)).Value)
        {
            if (JsonSerializer.Deserialize<PoisonBlob>(message.MessageText) == poison)
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
            else
                await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellation);
        }
    }

    private async Task<QueueClient> QueueAsync(CancellationToken cancellation)
    {
        var queue = new QueueClient(_connections.Get(ConnectionSettings.Default), QueueName);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        return queue;
    }
}
