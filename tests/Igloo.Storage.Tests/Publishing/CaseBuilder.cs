namespace Igloo.Storage.Tests;

/// <summary>Builds a small run: people named by records of agencies, calls between them, one finding and one lead.</summary>
internal sealed class CaseBuilder(WorkspaceId workspace)
{
    private readonly Dictionary<RecordId, ReleaseClass> _releases = [];
    private readonly List<Entity> _entities = [];
    private readonly List<EntityTies> _ties = [];
    private readonly List<Link> _links = [];
    private readonly List<CaseEvent> _events = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Lead> _leads = [];
    private readonly List<EntityId> _travellers = [];

    public static ReleaseClass Shared { get; } = new("police", ReleaseClass.Shared);

    public static ReleaseClass OnlyPolice { get; } = new("police", ReleaseClass.AgencyOnly);

    public static ReleaseClass OnlyCoast { get; } = new("coast", ReleaseClass.AgencyOnly);

    // One for each class of release.
    private PlannedUpload[] Uploads =>
        [.. _releases.Values.Distinct().Order().Select(release => new PlannedUpload(new UploadId(Digest.Of(workspace.Value, $"{release}")), new SourceRef(release.Agency, "calls"), release, 0))];

    public RecordId Record(ulong number, ReleaseClass release)
    {
        var id = new RecordId(number);
        _releases[id] = release;
        return id;
    }

    /// <summary>A person whom each record names by its own value.</summary>
    public EntityId Person(string caption, params (RecordId Record, FieldType Type, string Value)[] told) => Person(caption, 30, told);

    /// <summary>A person whom each record names by its own value, and whose ties weigh so much.</summary>
    public EntityId Person(string caption, int weight, params (RecordId Record, FieldType Type, string Value)[] told)
    {
        var id = EntityId.From(EntityKind.Person, workspace.Value, caption);
        var attributes = told.GroupBy(value => (value.Type, value.Value))
            .Select(same => new EntityAttribute(same.Key.Type, same.Key.Value, [.. same.Select(value => value.Record)]))
            .OrderBy(attribute => attribute.Type).ThenBy(attribute => attribute.Value, StringComparer.Ordinal);
        MentionId[] mentions = [.. told.Select(value => Mention(value.Record)).Distinct().Order()];
        var pairs = mentions.Zip(mentions.Skip(1), (a, b) => new ScoredPair(a, b, "phone", -10, 0, [new FieldComparison(FieldType.Phone, "same", "+15550134", "+15550134", weight)]));
        _entities.Add(new Entity(id, EntityKind.Person, caption, mentions, [.. attributes]));
        if (mentions.Length > 1) _ties.Add(new EntityTies(id, [.. pairs]));
        return id;
    }

    public void Link(EntityId one, EntityId other, double strength, params RecordId[] records)
    {
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        var times = _events.Where(happened => records.Contains(happened.Record)).Select(happened => happened.Start).ToArray();
        _links.Add(new Link(a, b, LinkKind.Called, strength, times.Min(), times.Max(), records));
    }

    public void Infer(EntityId one, EntityId other, double chance, params RecordId[] records)
    {
        var (a, b) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        _links.Add(new Link(a, b, LinkKind.GoesWith, 0.8, null, null, records) { Chance = chance });
    }

    public void Call(RecordId record, DateTimeOffset start, EntityId from, EntityId to) =>
        _events.Add(new CaseEvent(CaseEvent.IdOf(EventKind.Call, record), EventKind.Call, record, new SourceRef("police", "calls"), _releases[record], start, null,
            [new Participant(Role.From, from), new Participant(Role.To, to)]));

    public FindingId Finding(string rule, EntityId about, params RecordId[] evidence)
    {
        Subject[] subjects = [new(about, ActorRole.Organizer)];
        var finding = new Finding
        {
            Id = Model.Finding.IdOf(rule, 1, subjects, evidence),
            Rule = rule,
            Version = 1,
            Family = FamilyOf(rule),
            Lane = Lane.Lead,
            Subjects = subjects,
            Evidence = evidence,
            Sources = [new SourceRef("police", "calls")],
            Releases = [.. evidence.Select(record => _releases[record]).Distinct().Order()],
            Measured = 5,
            Baseline = 1,
            Strength = 0.5,
            Because = "5 payers paid one payee within 30 days; 1 is usual",
            Innocent = "a family may send money together",
            Parameters = new Dictionary<string, double> { ["days"] = 30 },
        };
        _findings.Add(finding);
        return finding.Id;
    }

    /// <summary>The leads that follow name them without a part of their own.</summary>
    public void Traveller(EntityId traveller) => _travellers.Add(traveller);

    public LeadId Lead(int rank, EntityId about, params FindingId[] findings)
    {
        var id = LeadId.From(workspace.Value, about.ToString());
        var evidence = _findings.Where(finding => findings.Contains(finding.Id)).SelectMany(finding => finding.Evidence).Distinct().Order();
        _leads.Add(new Lead
        {
            Id = id,
            Headline = "Several payers, one payee",
            Lane = Lane.Lead,
            Rank = rank,
            Points = 1_000_000,
            Strength = 0.5,
            Word = StrengthWord.Medium,
            Subjects = [new Subject(about, ActorRole.Organizer), .. _travellers.Select(traveller => new Subject(traveller, ActorRole.Traveller))],
            Findings = findings,
            Waterfall = [new WaterfallStep("Money", 1_000_000, findings)],
            Innocent = ["a family may send money together"],
            Missing = [],
            Sources = [new SourceRef("police", "calls")],
            Evidence = [.. evidence],
        });
        return id;
    }

    /// <summary>Writes the run with all its pages.</summary>
    public async Task<Manifest> PublishAsync(Publisher publisher, ulong run, Func<Publication, Publication>? change = null, EntityLayer? layer = null, TieLayer? tieLayer = null, CancellationToken cancellation = default)
    {
        var publication = Build(run, await publisher.PublishEntitiesAsync(BuildEntities(run) with { Layer = layer, TieLayer = tieLayer }, cancellation));
        return await publisher.PublishAsync(change is null ? publication : change(publication), cancellation);
    }

    /// <summary>Its entities, ordered by id.</summary>
    public IEnumerable<Entity> Entities => _entities.OrderBy(entity => entity.Id);

    /// <summary>Which mentions are of each of them.</summary>
    public EntityMentions[] Mentions => [.. Entities.Select(entity => new EntityMentions(entity.Id, entity.Mentions))];

    /// <summary>How its entities differ from those of an earlier run, which were told to the same.</summary>
    public EntityLayer LayerOver(CaseBuilder ground, ulong run)
    {
        var (now, then) = (Entities.ToDictionary(entity => entity.Id, TextOf), ground.Entities.ToDictionary(entity => entity.Id, TextOf));
        Entity[] later = [.. Entities.Where(entity => then.GetValueOrDefault(entity.Id) != now[entity.Id])];
        return new EntityLayer(RunOf(run), later.ToAsyncEnumerable(), later.Length, [.. then.Keys.Where(id => now.GetValueOrDefault(id) != then[id]).Order()]);

        static string TextOf(Entity entity) => System.Text.Json.JsonSerializer.Serialize(entity, StorageJson.Options);
    }

    /// <summary>How what holds some of its entities together differs from what an earlier run told.</summary>
    public TieLayer TiesOver(ulong run, params EntityId[] entities) =>
        new(RunOf(run), [.. entities.Order().Select(entity => _ties.Find(ties => ties.Entity == entity) ?? new EntityTies(entity, []))]);

    public EntityPublication BuildEntities(ulong run) => new()
    {
        Workspace = workspace,
        Run = RunOf(run),
        Entities = Entities.ToAsyncEnumerable(),
        Count = _entities.Count,
        Ties = _ties.OrderBy(ties => ties.Entity).ToAsyncEnumerable(),
        ReleaseOf = record => _releases[record],
    };

    public Publication Build(ulong run, PublishedEntities entities) => new()
    {
        Workspace = workspace,
        Run = RunOf(run),
        Uploads = Uploads,
        Entities = entities,
        Links = _links.OrderBy(link => link.A).ThenBy(link => link.B).ThenBy(link => link.Kind).ToAsyncEnumerable(),
        Events = _events,
        Findings = _findings,
        Leads = _leads,
        ReleaseOf = record => _releases[record],
    };

    private RunId RunOf(ulong run) => new(Digest.Of(workspace.Value, $"{run}"));

    private static RuleFamily FamilyOf(string rule) => rule[0] switch
    {
        'C' => RuleFamily.Calls,
        'T' => RuleFamily.Travel,
        'V' => RuleFamily.Vehicles,
        _ => RuleFamily.Money,
    };

    private static MentionId Mention(RecordId record) => new(record, Role.Subject, EntityKind.Person);
}
