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
public sealed class Spool(IOptions<IglooSettings> settings, IglooStorage storage, UploadIntake intake, TimeProvider time)
{
    private int _number;

    /// <summary>Saves a dropped file.</summary>
    public async Task<Drop> SaveDropAsync(UploadPath path, Stream content, CancellationToken cancellation)
    {
        if (await KeepAsync(new Kept(KeptKind.Drop, path.Source, path.File), content, cancellation) is not { } file) return await storage.Drops.SaveAsync(path, content, cancellation);
        var (_, kept) = await SpoolFile.OpenAsync(file, cancellation);
        await using (kept) return await storage.Drops.SaveAsync(path, kept, cancellation);
    }

    /// <summary>Saves a source's settings.</summary>
    public async Task SaveSourceAsync(SourceSettings source, CancellationToken cancellation)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(source, StorageJson.Options));
        await KeepAsync(new Kept(KeptKind.Source, source.Source, ""), content, cancellation);
        await storage.Sources.SaveAsync(source, cancellation);
    }

    /// <summary>Saves a source's column mapping.</summary>
    public async Task SaveMappingAsync(SourceRef source, string mapping, CancellationToken cancellation)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mapping));
        await KeepAsync(new Kept(KeptKind.Mapping, source, ""), content, cancellation);
        await storage.Mappings.SaveAsync(source, mapping, cancellation);
    }

    /// <summary>Saves a person's decision on two mentions.</summary>
    /// <returns>The entry of the log that it became.</returns>
    public Task<Decision> SaveDecisionAsync(WorkspaceId workspace, string act, Decision draft, CancellationToken cancellation) =>
        SaveAsync(KeptKind.Decision, storage.Decisions, new KeptDecision<Decision>(workspace, act, draft), cancellation);

    /// <summary>Saves a person's decision on a super-connector.</summary>
    /// <returns>The entry of the log that it became.</returns>
    public Task<ConnectorDecision> SaveDecisionAsync(WorkspaceId workspace, string act, ConnectorDecision draft, CancellationToken cancellation) =>
        SaveAsync(KeptKind.ConnectorDecision, storage.ConnectorDecisions, new KeptDecision<ConnectorDecision>(workspace, act, draft), cancellation);

    /// <summary>Saves that an upload is taken back.</summary>
    /// <returns>The upload as it stands then.</returns>
    public async Task<Model.Upload> SaveWithdrawalAsync(Model.Upload upload, CancellationToken cancellation)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new KeptWithdrawal(upload.Workspace, upload.Id, upload.Path), StorageJson.Options));
        await KeepAsync(new Kept(KeptKind.Withdrawal, upload.Path.Source, upload.Id.ToString()), content, cancellation);
        return await storage.Uploads.WithdrawAsync(upload.Workspace, upload.Id, cancellation);
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
                await storage.Sources.SaveAsync((await JsonSerializer.DeserializeAsync<SourceSettings>(content, StorageJson.Options, cancellation))!, cancellation);
                break;
            case KeptKind.Mapping:
                using (var reader = new StreamReader(content)) await storage.Mappings.SaveAsync(kept.Source, await reader.ReadToEndAsync(cancellation), cancellation);
                break;
            case KeptKind.Decision:
                await ReplayDecisionAsync(storage.Decisions, content, cancellation);
                break;
            case KeptKind.ConnectorDecision:
                await ReplayDecisionAsync(storage.ConnectorDecisions, content, cancellation);
                break;
            case KeptKind.Withdrawal:
                await ReplayWithdrawalAsync((await JsonSerializer.DeserializeAsync<KeptWithdrawal>(content, StorageJson.Options, cancellation))!, cancellation);
                break;
            default:
                await ReplayDropAsync(new UploadPath(kept.Source, kept.File), content, cancellation);
                break;
        }
    }

    private static async Task ReplayDecisionAsync<TEntry>(DecisionLog<TEntry> log, Stream content, CancellationToken cancellation)
        where TEntry : notnull
    {
        var decided = (await JsonSerializer.DeserializeAsync<KeptDecision<TEntry>>(content, StorageJson.Options, cancellation))!;
        await log.AppendAsync(decided.Workspace, decided.Act, decided.Draft, cancellation);
    }

    private async Task<TEntry> SaveAsync<TEntry>(KeptKind kind, DecisionLog<TEntry> log, KeptDecision<TEntry> decided, CancellationToken cancellation)
        where TEntry : notnull
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(decided, StorageJson.Options));
        await KeepAsync(new Kept(kind, new SourceRef(decided.Workspace.Value, ""), decided.Act), content, cancellation);
        return await log.AppendAsync(decided.Workspace, decided.Act, decided.Draft, cancellation);
    }

    private async Task ReplayDropAsync(UploadPath path, Stream content, CancellationToken cancellation)
    {
        var start = content.Position;
        var sha256 = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancellation));
        if (await HoldsAsync(path, sha256, cancellation)) return;
        content.Position = start;
        await storage.Drops.SaveAsync(path, content, cancellation);
    }

    // The upload may be lost with its withdrawal; when it is registered again, it must not come back into the results.
    private async Task ReplayWithdrawalAsync(KeptWithdrawal withdrawn, CancellationToken cancellation)
    {
        if (await storage.Uploads.FindAsync(withdrawn.Workspace, withdrawn.Upload, cancellation) is null) await intake.RegisterAsync(withdrawn.Path.ToString(), cancellation);
        if (await storage.Uploads.FindAsync(withdrawn.Workspace, withdrawn.Upload, cancellation) is not null)
            await storage.Uploads.WithdrawAsync(withdrawn.Workspace, withdrawn.Upload, cancellation);
    }

    private async Task<bool> HoldsAsync(UploadPath path, string sha256, CancellationToken cancellation)
    {
        try
        {
            return await storage.Drops.InspectAsync(path, cancellation) is { } held && held.Sha256 == sha256;
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
