using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Igloo.Functions.Tests.Hosting;
using Igloo.Functions.Upload;
using Igloo.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Functions.Tests.Upload;

/// <summary>What the API accepted is there after a start, whatever local storage lost.</summary>
public sealed class SpoolTests : IDisposable
{
    private readonly RunningApp _app;
    private readonly SourceRef _source;
    private readonly WorkspaceId _workspace;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("igloo-spool-");

    public SpoolTests(RunningApp app)
    {
        (_app, _workspace) = (app, app.NextWorkspace());
        // No source of this name is set up, so the running app leaves these drops alone.
        _source = new SourceRef($"spool-{_workspace}", "calls");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private UploadPath Path => new(_source, "calls.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_storage_lost_is_saved_again_at_the_next_start()
    {
        var accepted = await DropAsync("a,b");
        await Blob().DeleteAsync(cancellationToken: Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal(accepted.Sha256, (await _app.Storage.Drops.InspectAsync(Path, Cancellation))?.Sha256);
    }

    [Fact]
    public async Task A_file_that_storage_still_holds_is_left_alone()
    {
        var accepted = await DropAsync("a,b");
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal(accepted.Tag.Trim('"'), (await _app.Storage.Drops.InspectAsync(Path, Cancellation))?.Tag.Trim('"'));
    }

    [Fact]
    public async Task Of_two_versions_of_a_file_the_later_one_is_saved_again()
    {
        await DropAsync("first");
        var second = await DropAsync("second");
        await Blob().DeleteAsync(cancellationToken: Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal(second.Sha256, (await _app.Storage.Drops.InspectAsync(Path, Cancellation))?.Sha256);
    }

    [Fact]
    public async Task A_source_and_its_mapping_that_storage_lost_are_set_up_again()
    {
        await Spool(folder: Elsewhere()).SaveSourceAsync(Settings("US"), Cancellation);
        await Spool().SaveSourceAsync(Settings("MX"), Cancellation);
        await Spool().SaveMappingAsync(_source, """{"kind":"call"}""", Cancellation);
        await _app.Storage.Sources.SaveAsync(Settings("US"), Cancellation);
        await _app.Storage.Mappings.SaveAsync(_source, "{}", Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal("MX", (await _app.Storage.Sources.FindAsync(_source, Cancellation))?.PhoneRegion);
        Assert.Equal("""{"kind":"call"}""", await _app.Storage.Mappings.FindAsync(_source, Cancellation));
    }

    [Fact]
    public async Task What_was_cut_off_while_it_was_accepted_was_never_acknowledged_and_is_not_saved()
    {
        await DropAsync("a,b");
        var kept = Assert.Single(_folder.GetFiles());
        kept.MoveTo($"{kept.FullName}.part");
        await Blob().DeleteAsync(cancellationToken: Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.Null(await _app.Storage.Drops.InspectAsync(Path, Cancellation));
    }

    [Fact]
    public async Task Once_a_later_run_is_sealed_what_came_before_it_is_forgotten_and_what_came_after_it_is_kept()
    {
        await DropAsync("before");
        _time.Advance(TimeSpan.FromSeconds(1));
        var began = _time.GetUtcNow();
        await DropAsync("after");
        Spool().Release(began);
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task Where_storage_is_durable_no_copy_is_kept()
    {
        await DropAsync("a,b", Spool(folder: null));
        Assert.Empty(_folder.GetFiles());
    }

    // The running app may read the file meanwhile, and leave it out of a run.
    private static bool IsTakenBack(Model.Upload upload) => upload.State is UploadState.Withdrawing or UploadState.Withdrawn;

    private async Task<Model.Upload> RegisterAsync() =>
        (await new UploadIntake(_app.Storage.Drops, _app.Storage.Uploads, _app.Storage.Sources, Options.Create(new IglooSettings())).RegisterAsync(Path.ToString(), Cancellation))!;

    private async Task<Drop> DropAsync(string content, Spool? spool = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await (spool ?? Spool()).SaveDropAsync(Path, stream, Cancellation);
    }

    [Fact]
    public async Task A_withdrawal_that_storage_lost_is_saved_again_and_its_upload_with_it()
    {
        await DropAsync("a,b");
        await _app.Storage.Sources.SaveAsync(Settings("US"), Cancellation);
        var upload = await RegisterAsync();
        Assert.True(IsTakenBack(await Spool().SaveWithdrawalAsync(upload, Cancellation)));

        await _app.Storage.Uploads.UpdateAsync(_workspace, upload.Id, lost => lost with { State = UploadState.Received }, Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.True(IsTakenBack(await RegisterAsync()));

        var table = new TableClient(_app.StorageOptions.ConnectionString, "Uploads");
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{_workspace}'", cancellationToken: Cancellation)) await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.True(IsTakenBack(await RegisterAsync()));
    }

    [Fact]
    public async Task A_withdrawn_version_does_not_take_back_the_one_that_replaced_it()
    {
        await DropAsync("first");
        await _app.Storage.Sources.SaveAsync(Settings("US"), Cancellation);
        var first = await RegisterAsync();
        await Spool().SaveWithdrawalAsync(first, Cancellation);
        await DropAsync("second");
        await Spool().ReplayAsync(Cancellation);
        Assert.False(IsTakenBack(await RegisterAsync()));
    }

    [Fact]
    public async Task A_decision_that_storage_lost_is_saved_again_and_one_that_it_holds_is_not_doubled()
    {
        var draft = new Decision(0, DecisionKind.Merge, new MentionId(new RecordId(1), Role.Subject, EntityKind.Person), new MentionId(new RecordId(2), Role.Subject, EntityKind.Person), "u-1", "seen", _time.GetUtcNow());
        var accepted = await Spool().SaveDecisionAsync(_workspace, "act-1", draft, Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal([accepted], await _app.Storage.Decisions.ListAsync(_workspace, cancellation: Cancellation));

        await EmptyAsync("Decisions");
        Assert.Empty(await _app.Storage.Decisions.ListAsync(_workspace, cancellation: Cancellation));
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal([accepted], await _app.Storage.Decisions.ListAsync(_workspace, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_decision_on_a_super_connector_that_storage_lost_is_saved_again_and_one_that_it_holds_is_not_doubled()
    {
        var draft = new ConnectorDecision(0, ConnectorVerdict.TiesNobody, EntityId.From(EntityKind.Phone, _workspace.Value, "555-0100"), "u-1", "a shelter", _time.GetUtcNow());
        var accepted = await Spool().SaveDecisionAsync(_workspace, "act-1", draft, Cancellation);
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal([accepted], await _app.Storage.ConnectorDecisions.ListAsync(_workspace, cancellation: Cancellation));

        await EmptyAsync("ConnectorDecisions");
        Assert.Empty(await _app.Storage.ConnectorDecisions.ListAsync(_workspace, cancellation: Cancellation));
        await Spool().ReplayAsync(Cancellation);
        Assert.Equal([accepted], await _app.Storage.ConnectorDecisions.ListAsync(_workspace, cancellation: Cancellation));
    }

    private async Task EmptyAsync(string name)
    {
        var table = new TableClient(_app.StorageOptions.ConnectionString, name);
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{_workspace}'", cancellationToken: Cancellation)) await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
    }

    /// <summary>A spool as the next start of Igloo would make it.</summary>
    private Spool Spool() => Spool(_folder.FullName);

    private Spool Spool(string? folder)
    {
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var settings = Options.Create(new IglooSettings { SpoolFolder = folder });
        return new Spool(settings, _app.Storage, new UploadIntake(_app.Storage.Drops, _app.Storage.Uploads, _app.Storage.Sources, settings), _time);
    }

    private string Elsewhere() => System.IO.Path.Combine(_folder.FullName, "elsewhere");

    private SourceSettings Settings(string phoneRegion) => new()
    {
        Source = _source,
        Workspace = _workspace,
        Release = new ReleaseClass(_source.Agency, ReleaseClass.Shared),
        PhoneRegion = phoneRegion,
    };

    private BlobClient Blob() => new BlobContainerClient(_app.StorageOptions.ConnectionString, "uploads").GetBlobClient(Path.ToString());
}
