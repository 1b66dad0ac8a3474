using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;

namespace Igloo.Storage;

/// <summary>Drops that could not even be registered: their trigger failed five times, and the host put them aside.</summary>
/// <remarks>The queue and its messages are the official host's: <c>webjobs-blobtrigger-poison</c>. Thread-safe.</remarks>
public sealed class PoisonStore
{
    private const string QueueName = "webjobs-blobtrigger-poison";
    private const string Container = "uploads";
    private const int MostAtOnce = 32;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly QueueClient _queue;

    internal PoisonStore(QueueServiceClient queues) => _queue = queues.GetQueueClient(QueueName);

    /// <summary>Their blob names under <c>uploads</c>, the oldest first; at most 32.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default)
    {
        try
        {
            var messages = await _queue.PeekMessagesAsync(MostAtOnce, cancellation).ConfigureAwait(false);
            return [.. messages.Value.Select(message => Drop(message.Body)).OfType<string>()];
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return []; // The host makes the queue with its first message.
        }
    }

    /// <summary>Takes a drop off the list; the others stay.</summary>
    public async Task RemoveAsync(string path, CancellationToken cancellation = default)
    {
        foreach (var message in (await _queue.ReceiveMessagesAsync(MostAtOnce, Lease, cancellation).ConfigureAwait(false)).Value)
        {
            if (Drop(message.Body) == path) await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation).ConfigureAwait(false);
            else await _queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.Body, TimeSpan.Zero, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The blob that a message names, or <see langword="null"/> when it is of another container or no message of the host.</summary>
    private static string? Drop(BinaryData body)
    {
        try
        {
            using var message = JsonDocument.Parse(Text(body));
            return message.RootElement.GetProperty("ContainerName").GetString() == Container ? message.RootElement.GetProperty("BlobName").GetString() : null;
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    // The official host writes base64 by default, the embedded one plain JSON.
    private static string Text(BinaryData body)
    {
        var text = body.ToString();
        return text.StartsWith('{') ? text : Encoding.UTF8.GetString(Convert.FromBase64String(text));
    }
}
