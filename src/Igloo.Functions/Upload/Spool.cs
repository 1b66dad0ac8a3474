using System.Text.Json;
using Azure;
using Igloo.Model;
using Igloo.Storage;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Upload;

/// <summary>Keeps what the API accepted in a folder until local storage has surely saved it.</summary>
/// <remarks>
/// Azurite may lose the last seconds before it is killed, and what was acknowledged must not go with them. Without a folder (in the
/// cloud, where storage is durable) everything goes straight to storage. Thread-safe; for one process at a time.
/// </remarks>
public sealed class Spool(IOptions<IglooSettings> settings, DropStore drops, SourceStore sources, MappingStore mappings, TimeProvider time)
{
    private int _number;

    /// <summary>Saves a dropped file.</summary>
    public async Task<Drop> SaveDropAsync(UploadPath path, Stream content, CancellationToken cancellation)
    {
        if (await KeepAsync(new Kept(KeptKind.Drop, path.Source, path.File), content, cancellation) is not { } file) return await drops.SaveAsync(path, content, cancellation);
        var (_, kept) = await SpoolFile.OpenAsync(file, cancellation);
        await using (kept) return await drops.SaveAsync(path, kept, cancellation);
    }

    /// <summary>Saves a source's settings.</summary>
    public async Task SaveSourceAsync(SourceSettings source, CancellationToken cancellation)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(source, StorageJson.Options));
        await KeepAsync(new Kept(KeptKind.Source, source.Source, ""), content, cancellation);
        await sources.SaveAsync(source, cancellation);
    }

    /// <summary>Saves a source's column mapping.</summary>
    public async Task SaveMappingAsync(SourceRef source, string mapping, CancellationToken cancellation)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mapping));
        await KeepAsync(new Kept(KeptKind.Mapping, source, ""), content, cancellation);
        await mappings.SaveAsync(source, mapping, cancellation);
    }

    /// <summary>Saves again, at start, what storage may have lost: the last of each kind and target. What storage still holds is left alone.</summary>
    public async Task ReplayAsync(CancellationToken cancellation)
    {
        var last = new Dictionary<Kept, string>();
        foreach (var file in Files())
        {
            var (kept, content) = await SpoolFile.OpenAsync(file, cancellation);
            await content.DisposeAsync();
            last[kept] = file;
        }

        // Sources first: a file of a source that is not set up would be refused.
        foreach (var (kept, file) in last.OrderBy(entry => entry.Key.Kind).ThenBy(entry => entry.Value, StringComparer.Ordinal))
        {
            var (_, content) = await SpoolFile.OpenAsync(file, cancellation);
            await using (content) await ReplayAsync(kept, content, cancellation);
        }
    }

    /// <summary>Forgets what was accepted before a moment, once all of it is known to be saved.</summary>
    public void Release(DateTimeOffset before)
    {
        foreach (var file in Files())
            if (SpoolFile.AcceptedAt(file) < before) File.Delete(file);
    }

    private async Task ReplayAsync(Kept kept, Stream content, CancellationToken cancellation)
    {
        switch (kept.Kind)
        {
            case KeptKind.Source:
                await sources.SaveAsync((await JsonSerializer.DeserializeAsync<SourceSettings>(content, StorageJson.Options, cancellation))!, cancellation);
                break;
            case KeptKind.Mapping:
                using (var reader = new StreamReader(content)) await mappings.SaveAsync(kept.Source, await reader.ReadToEndAsync(cancellation), cancellation);
                break;
            default:
                await ReplayDropAsync(new UploadPath(kept.Source, kept.File), content, cancellation);
                break;
        }
    }

    private async Task ReplayDropAsync(UploadPath path, Stream content, CancellationToken cancellation)
    {
        var start = content.Position;
        var sha256 = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancellation));
        if (await HoldsAsync(path, sha256, cancellation)) return;
        content.Position = start;
        await drops.SaveAsync(path, content, cancellation);
    }

    private async Task<bool> HoldsAsync(UploadPath path, string sha256, CancellationToken cancellation)
    {
        try
        {
            return await drops.InspectAsync(path, cancellation) is { } held && held.Sha256 == sha256;
        }
        catch (RequestFailedException failure) when (failure.Status >= 500)
        {
            // Local storage that was cut off may list a blob whose content it no longer finds.
            return false;
        }
    }

    private async Task<string?> KeepAsync(Kept kept, Stream content, CancellationToken cancellation)
    {
        if (settings.Value.SpoolFolder is not { } folder) return null;
        var file = Path.Combine(folder, SpoolFile.Name(time.GetUtcNow(), Interlocked.Increment(ref _number)));
        await SpoolFile.WriteAsync(file, kept, content, cancellation);
        return file;
    }

    /// <summary>In the order in which they were accepted.</summary>
    private IEnumerable<string> Files() =>
        settings.Value.SpoolFolder is { } folder && Directory.Exists(folder) ? [.. SpoolFile.In(folder).Order(StringComparer.Ordinal)] : [];
}
