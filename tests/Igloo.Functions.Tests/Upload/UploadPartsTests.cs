using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Igloo.Analysis.Entities;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Functions.Upload;
using Igloo.Ingest;
using Igloo.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Igloo.Functions.Tests.Upload;

/// <summary>A long file is read in parts, each an activity of its own, and what comes of it is what comes of it read whole.</summary>
public sealed class UploadPartsTests(RunningApp app)
{
    private const int Rows = 50_000;
    private const int Patience = 180_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chunks_rejects_mapping_and_report_are_the_same_bytes_whether_a_file_is_read_whole_or_in_parts_in_any_order()
    {
        var upload = await ReceiveAsync();
        Assert.Equal(new ParsedUpload(true, 3, Rows), await ParseAsync(upload, partMegabytes: 100));
        var whole = await LakeAsync(upload);
        var planned = await ParseAsync(upload, partMegabytes: 1);
        Assert.Equal(new ParsedUpload(true, 0, Rows, 3), planned);
        foreach (var part in new[] { 2, 0, 1, 0 }) await ParsePartAsync(upload, part);
        Assert.Equal(new ParsedUpload(true, 3, Rows), await JoinAsync(upload));
        var parted = await LakeAsync(upload);
        Assert.All(whole, artefact => Assert.True(artefact.Value.AsSpan().SequenceEqual(parted[artefact.Key]), artefact.Key));
        Assert.Equal((Rows, 49_998, 2), await CountsAsync(upload));
    }

    [Fact]
    public async Task A_part_that_Igloo_fails_on_takes_only_its_own_rows_with_it_and_says_so()
    {
        var upload = await ReceiveAsync();
        await ParseAsync(upload, partMegabytes: 1);
        await ParsePartAsync(upload, 0);
        Assert.Equal(20_000, await new SetPartAside(Parts).Run(new FailedPart(new PartRef(Reference(upload), 1), "System.OverflowException"), Cancellation));
        await ParsePartAsync(upload, 2);
        await JoinAsync(upload);
        Assert.Equal((Rows, 29_998, 20_002), await CountsAsync(upload));
        var report = await app.Storage.Lake.ReadJsonAsync<QualityReport>(LakeNames.Quality(upload.Id), Cancellation);
        Assert.Contains(report.Warnings, warning => warning.StartsWith("Igloo failed on 20000 rows after the first 20000 (System.OverflowException)", StringComparison.Ordinal));
        Assert.Equal(20_000, (await app.Storage.Lake.ReadAsync<Reject>(LakeNames.Rejects(upload.Id, 1), Cancellation)).Count(reject => reject.Reason.Contains("System.OverflowException", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_part_of_a_file_that_was_replaced_meanwhile_is_never_read_from_the_other_content()
    {
        var upload = await ReceiveAsync();
        await ParseAsync(upload, partMegabytes: 1);
        using var other = new MemoryStream(Encoding.UTF8.GetBytes("from,to,start,duration\n"));
        await app.Storage.Drops.SaveAsync(upload.Path, other, Cancellation);
        await Assert.ThrowsAsync<ArtefactMissingException>(() => ParsePartAsync(upload, 1));
    }

    [Fact(Timeout = Patience)]
    public async Task A_long_file_goes_from_its_drop_to_ready_in_parts()
    {
        var upload = await ReceiveAsync();
        var instance = await StartAsync(upload);
        var ended = await app.Durable.WaitForInstanceCompletionAsync(instance, getInputsAndOutputs: true, TestContext.Current.CancellationToken);
        Assert.Equal((OrchestrationRuntimeStatus.Completed, new Progress("done", 3, 3, Rows)), (ended.RuntimeStatus, ended.ReadCustomStatusAs<Progress>()));
        Assert.Equal((Rows, 49_998, 2), await CountsAsync(upload));
        Assert.Equal(UploadState.Ready, (await FindAsync(upload)).State);
        Assert.True(await app.Storage.Lake.ExistsAsync(LakeNames.PartSummary(upload.Id, 2), Cancellation), "the file was read whole");
        var records = await app.Storage.Lake.ReadAsync<Record>(LakeNames.Records(upload.Id, 2), Cancellation);
        Assert.Equal(9_999, records.Count);
        var mentions = await app.Storage.Lake.ReadAsync<MentionProfile>(LakeNames.Mentions(upload.Id, 2), Cancellation);
        Assert.Equal(records.SelectMany(record => Mentions.Of(record, upload.Path.Source, upload.Release)).Select(mention => mention.Id), mentions.Select(mention => mention.Id));
    }

    [Fact(Timeout = Patience)]
    public async Task How_far_a_long_file_is_is_told_in_parts_that_only_grow_until_it_is_read()
    {
        var upload = await ReceiveAsync();
        Assert.Equal(new Progress("parse", 0, 1, 0), await ProgressAsync(upload));
        var instance = await StartAsync(upload);
        var seen = new List<Progress>();
        while (await ProgressAsync(upload) is { } progress) seen.Add(progress);
        await app.Durable.WaitForInstanceCompletionAsync(instance, TestContext.Current.CancellationToken);
        var told = seen.Select(progress => (progress.Stage, progress.Total, progress.Done)).Distinct().ToList();
        Assert.All(told, progress => Assert.Contains((progress.Stage, progress.Total), new[] { ("parse", 1), ("parse", 3) }));
        Assert.Equal(told.OrderBy(progress => progress.Total).ThenBy(progress => progress.Done), told);
    }

    /// <summary>What the list of uploads tells.</summary>
    private async Task<Progress?> ProgressAsync(Model.Upload upload)
    {
        var viewer = app.As(upload.Release.Agency, Roles.Analyst, upload.Workspace);
        var page = (await viewer.AskAsync($"api/workspaces/{upload.Workspace}/uploads")).Json;
        return page["items"]![0]!["progress"].Deserialize<Progress>(JsonSerializerOptions.Web);
    }

    private Task<string> StartAsync(Model.Upload upload) => app.Durable.ScheduleNewOrchestrationInstanceAsync(
        nameof(UploadOrchestrator), Reference(upload), new StartOrchestrationOptions(UploadOrchestrator.InstanceOf(upload.Id)), Cancellation);

    private UploadParts Parts => new(app.Storage.Drops, app.Storage.Uploads, app.Storage.Lake);

    private UploadEnding Ending => new(app.Storage.Uploads, app.Storage.Lake);

    /// <summary>Drops fifty thousand calls, two of them faulty, under a source that nobody set up, so that the running app leaves them to the test.</summary>
    private async Task<Model.Upload> ReceiveAsync()
    {
        var workspace = app.NextWorkspace();
        var path = new UploadPath(new SourceRef(workspace.Value, "calls"), "calls.csv");
        using var stream = new MemoryStream();
        await using (var text = new StreamWriter(stream, leaveOpen: true))
        {
            await text.WriteLineAsync("from,to,start,duration");
            for (var row = 0; row < Rows; row++)
                await text.WriteLineAsync(row is 7 or 49_000 ? "too,few" : string.Create(CultureInfo.InvariantCulture, $"+1520555{row % 2_000:0000},+1520556{row % 1_999:0000},{DateTime.UnixEpoch.AddMinutes(row):yyyy-MM-dd HH:mm:ss},\"{row % 600}\""));
        }

        stream.Position = 0;
        var drop = await app.Storage.Drops.SaveAsync(path, stream, Cancellation);
        return await app.Storage.Uploads.ReceiveAsync(workspace, path, drop.Sha256, drop.Length, new ReleaseClass(path.Source.Agency, ReleaseClass.Shared), Cancellation);
    }

    private Task<ParsedUpload> ParseAsync(Model.Upload upload, int partMegabytes) =>
        new ParseUpload(app.Storage.Drops, app.Storage.Uploads, new IngestRequests(app.Storage.Sources, app.Storage.Mappings), app.Storage.Lake, Ending, Options.Create(new IglooSettings { PartMegabytes = partMegabytes })).Run(Reference(upload), Cancellation);

    private Task<long> ParsePartAsync(Model.Upload upload, int part) => new ParsePart(Parts).Run(new PartRef(Reference(upload), part), Cancellation);

    private Task<ParsedUpload> JoinAsync(Model.Upload upload) => new JoinParts(Parts, app.Storage.Lake, Ending).Run(Reference(upload), Cancellation);

    /// <summary>What the lake holds of an upload.</summary>
    private async Task<Dictionary<string, byte[]>> LakeAsync(Model.Upload upload)
    {
        var lake = new BlobContainerClient(app.StorageOptions.ConnectionString, "lake");
        var held = new Dictionary<string, byte[]>();
        foreach (var name in await app.Storage.Lake.ListAsync(LakeNames.Upload(upload.Id), Cancellation))
            held.Add(name, (await lake.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content.ToArray());
        return held;
    }

    private async Task<(long Rows, long Records, long Rejects)> CountsAsync(Model.Upload upload)
    {
        var stored = await FindAsync(upload);
        return (stored.Rows, stored.Records, stored.Rejects);
    }

    private async Task<Model.Upload> FindAsync(Model.Upload upload) => (await app.Storage.Uploads.FindAsync(upload.Workspace, upload.Id, Cancellation))!.Upload;

    private static UploadRef Reference(Model.Upload upload) => new(upload.Workspace.Value, upload.Id.ToString());
}
