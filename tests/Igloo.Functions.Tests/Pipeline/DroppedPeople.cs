using Azure.Storage.Blobs;
using Igloo.Analysis.Entities;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>Drops chunks of invented people into a workspace of their own, and resolves runs over them.</summary>
internal sealed class DroppedPeople
{
    private static readonly SourceRef Source = new("border-police", "encounters");
    private static readonly ReleaseClass Release = new("border-police", ReleaseClass.Shared);

    private readonly RunningApp _app;
    private readonly UInt128 _first;

    public DroppedPeople(RunningApp app)
    {
        (_app, Workspace) = (app, app.NextWorkspace());
        _first = Digest.Of(Workspace.Value) << 8; // uploads and runs of other tests have other ids
    }

    public WorkspaceId Workspace { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => _app.Storage.Lake;

    /// <summary>The pool of a run that gave it back.</summary>
    public async Task<MentionPool> PoolOf(MentionPools pools, params PlannedUpload[] uploads)
    {
        var taken = await pools.TakeAsync(Plan(uploads), Cancellation);
        pools.Keep(taken);
        return taken.Pool;
    }

    public Task ResolveAsync(int run, MentionPools pools, params PlannedUpload[] uploads) => ResolveAsync(run, pools, Plan(uploads));

    public async Task ResolveAsync(int run, MentionPools pools, RunPlan plan)
    {
        await Lake.WriteJsonAsync(LakeNames.Plan(Run(run)), plan, Cancellation);
        using var cases = Cases();
        await ResolveAsync(run, pools, cases);
    }

    public Task ResolveAsync(int run, MentionPools pools, LinkedCases cases) =>
        new ResolveEntities(Lake, new RunPlans(Lake), _app.Storage.Decisions, pools, cases).Run(Reference(run), Cancellation);

    public LinkedCases Cases() => new(Lake, new RunPlans(Lake), new MentionPools(Lake), _app.Storage.ConnectorDecisions);

    public RunRef Reference(int run) => new(Workspace.Value, Run(run).ToString());

    /// <summary>The bytes of all that a run wrote.</summary>
    public async Task<string> WrittenAsync(int run)
    {
        var lake = new BlobContainerClient(_app.StorageOptions.ConnectionString, "lake");
        var written = new List<string>();
        foreach (var name in new[] { LakeNames.Ground(Workspace, Run(run)), LakeNames.GroundTies(Workspace, Run(run)), LakeNames.Document(Run(run), "doubts"), LakeNames.Document(Run(run), "resolution") })
            written.Add(Digest.OfBytes((await lake.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content));
        return string.Join(' ', written);
    }

    /// <summary>A chunk of people with a telephone each; those of one number are one person wherever they stand.</summary>
    public Task DropAsync(int upload, int chunk, int from, int count) =>
        Lake.WriteAsync(LakeNames.Mentions(Upload(upload), chunk), [.. Enumerable.Range(from, count).SelectMany(number => Told(RecordOf(upload, chunk, number - from), number))], Cancellation);

    public RecordId RecordOf(int upload, int chunk, int row) => new((_first << 8) + (UInt128)(uint)((upload << 16) + (chunk << 8) + row));

    public UploadId Upload(int number) => new(_first + (UInt128)(uint)number);

    public RunId Run(int number) => new(_first + (UInt128)(uint)number);

    public PlannedUpload Planned(int upload, int chunks = 1) => new(Upload(upload), Source, Release, chunks);

    public RunPlan Plan(params PlannedUpload[] uploads) =>
        new() { Workspace = Workspace, Generation = 0, Uploads = uploads, Added = [], Decisions = 0, Rules = [], HubMaximum = 100, Code = "1" };

    private static MentionProfile[] Told(RecordId record, int number)
    {
        MentionValue phone = new(FieldType.Phone, $"+1555000{number:D4}");
        return
        [
            new(new MentionId(record, Role.Subject, EntityKind.Person), Source, Release,
                [new(FieldType.PersonFullName, $"{Word(number)} {Word(number * 7)}"), new(FieldType.PersonBirthDate, $"19{50 + (number % 50)}-0{1 + (number % 9)}-1{number % 10}"), phone]),
            new(new MentionId(record, Role.Subject, EntityKind.Phone), Source, Release, [phone]),
        ];
    }

    // Letters that say a number, so that names are not alike.
    private static string Word(int number) => string.Concat($"{number:D3}".Select(digit => "Ba Ce Di Fo Gu La Me Ni Ro Su".Split(' ')[digit - '0'])).ToUpperInvariant();
}
