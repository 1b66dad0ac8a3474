using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;
using Igloo.Storage.Tests;

namespace Igloo.Functions.Tests.Serving;

/// <summary>
/// A published run of two agencies. Ana Ruiz collects money, as shared records of the police tell and one that the coast keeps to itself; Luz Vega stands only in that one.
/// </summary>
internal sealed class SharedCase
{
    public static readonly RecordId Payment = new(1);
    public static readonly RecordId Call = new(2);
    public static readonly RecordId Trip = new(3);

    private readonly RunningApp _app;
    private readonly CaseBuilder _builder;
    private readonly Dictionary<RecordId, ReleaseClass> _releases = new()
    {
        [Payment] = CaseBuilder.Shared,
        [Call] = CaseBuilder.Shared,
        [Trip] = CaseBuilder.OnlyCoast,
    };

    public SharedCase(RunningApp app)
    {
        (_app, Workspace) = (app, app.NextWorkspace());
        _builder = new CaseBuilder(Workspace);
        foreach (var (record, release) in _releases) _builder.Record((ulong)record.Value, release);
        Ana = _builder.Person("Ana Ruiz", (Payment, FieldType.PersonFullName, "Ana Ruiz"), (Call, FieldType.PersonFullName, "Ana Ruiz"), (Trip, FieldType.PersonFullName, "A. Ruiz"));
        Luz = _builder.Person("Luz Vega", (Trip, FieldType.PersonFullName, "Luz Vega"));
        _builder.Link(Ana, Luz, 0.5, Trip);
    }

    public WorkspaceId Workspace { get; }

    public EntityId Ana { get; }

    public EntityId Luz { get; }

    /// <summary>A lead about Ana of findings on one record each; two of different families confirm each other.</summary>
    public LeadId Lead(params (string Rule, RecordId Evidence)[] findings) => Lead(1, Ana, findings);

    public LeadId Lead(int rank, EntityId about, params (string Rule, RecordId Evidence)[] findings) =>
        _builder.Lead(rank, about, [.. findings.Select(finding => _builder.Finding(finding.Rule, about, finding.Evidence))]);

    /// <summary>The leads that follow name Luz as a traveller.</summary>
    public void LuzTravels() => _builder.Traveller(Luz);

    /// <summary>Someone whom the police's shared payment ties to Ana, and the coast's own record to Luz.</summary>
    public EntityId Between()
    {
        var between = _builder.Person("Eva Sol", (Payment, FieldType.PersonFullName, "Eva Sol"), (Trip, FieldType.PersonFullName, "Eva Sol"));
        _builder.Link(Ana, between, 0.8, Payment);
        _builder.Link(between, Luz, 0.9, Trip);
        return between;
    }

    /// <summary>A record tells that one called the other.</summary>
    public void Calls(RecordId record, EntityId from, EntityId to) => _builder.Call(record, new DateTimeOffset(2024, 3, 4, 21, 0, 0, TimeSpan.Zero), from, to);

    /// <summary>No record tells it: correlation of these says that Ana and somebody's phone go together.</summary>
    public EntityId GoesWith(params RecordId[] records)
    {
        var phone = EntityId.From(EntityKind.Phone, Workspace.Value, "555-0199");
        _builder.Infer(Ana, phone, 1e-9, records);
        return phone;
    }

    /// <summary>Correlation found in the run in force that Ana was paid when travellers stated their fees, by these.</summary>
    public async Task CorrelatedAsync(params RecordId[] records) => await _app.Storage.Lake.WriteAsync<Correlation>(
        LakeNames.Correlations(await RunAsync()),
        [
            new Correlation
            {
                Kind = CorrelationKind.FeeMatch,
                Entities = [Ana, Luz],
                From = DateTimeOffset.UnixEpoch,
                To = DateTimeOffset.UnixEpoch.AddDays(9),
                Occasions = 4,
                Expected = 0.25,
                Score = 6,
                Margin = 0,
                Chance = 1e-6,
                IsAccepted = true,
                Records = records,
                Releases = [.. records.Select(record => _releases[record]).Distinct()],
            },
        ],
        TestContext.Current.CancellationToken);

    /// <summary>The run in force.</summary>
    public async Task<RunId> RunAsync() => (await _app.Storage.Workspaces.GetAsync(Workspace, TestContext.Current.CancellationToken)).CurrentRun!.Value;

    public HttpClient Police => _app.As("police", Roles.Analyst, Workspace);

    public HttpClient Coast => _app.As("coast", Roles.Analyst, Workspace);

    public string At(string resource) => $"api/workspaces/{Workspace}/{resource}";

    /// <summary>Puts the run in force.</summary>
    public async Task PublishAsync(ulong run = 1)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var uploads = await UploadsAsync(cancellation);
        var manifest = await _builder.PublishAsync(_app.Storage.Publisher, run, publication => publication with { Uploads = uploads }, cancellation: cancellation);
        var generation = (await _app.Storage.Workspaces.GetAsync(Workspace, cancellation)).Generation;
        Assert.True(await _app.Storage.Workspaces.TryFlipAsync(Workspace, generation, manifest, cancellation));
    }

    private async Task<IReadOnlyList<PlannedUpload>> UploadsAsync(CancellationToken cancellation)
    {
        var planned = new List<PlannedUpload>();
        foreach (var release in _releases.Values.Distinct())
        {
            var source = new SourceRef(release.Agency, "calls");
            var upload = await _app.Storage.Uploads.ReceiveAsync(Workspace, new UploadPath(source, $"{release.Handling}.csv"), new string('a', 64), 10, release, cancellation);
            Record[] records = [.. _releases.Where(record => record.Value == release).Select(record => Row(record.Key, upload.Id))];
            await _app.Storage.Lake.WriteAsync(LakeNames.Records(upload.Id, 0), records, cancellation);
            planned.Add(new PlannedUpload(upload.Id, source, release, 1));
        }

        return planned;
    }

    private static Record Row(RecordId id, UploadId upload)
    {
        var name = id == Trip ? "Luz Vega" : "Ana Ruiz";
        return new Record(id, upload, new RowRef("", (long)id.Value), RecordKind.Call, [new Field(Role.Subject, FieldType.PersonFullName, name, name)], new SentRow(["name"], [name]));
    }
}
