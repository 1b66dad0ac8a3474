using System.Text.Json;
using Azure.Storage.Queues;
using Igloo.Runtime.Hosting;

namespace Igloo.Runtime.Blobs;

/// <summary>A blob whose function failed every time.</summary>
/// <param name="FunctionId">The function.</param>
/// <param name="ContainerName">Its container.</param>
/// <param name="BlobName">Its name.</param>
/// <param name="ETag">The version that failed.</param>
internal sealed record PoisonBlob(string FunctionId, string ContainerName, string BlobName, string ETag)
{
    /// <summary>Kind of blob, as the official host writes it.</summary>
    public string BlobType { get; init; } = "BlockBlob";
}

/// <summary>The queue of blobs that nobody could deal with, under the official host's name: the app shows it and empties it, as it would there.</summary>
internal sealed class PoisonBlobs(ConnectionSettings connections)
{
    private const string QueueName = "webjobs-blobtrigger-poison";
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public async Task AddAsync(PoisonBlob poison, CancellationToken cancellation)
    {
        var queue = new QueueClient(connections.Get(ConnectionSettings.Default), QueueName);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await queue.SendMessageAsync(JsonSerializer.Serialize(poison), null, Forever, cancellation);
    }
}
