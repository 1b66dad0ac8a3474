using CsCheck;

namespace Igloo.Storage.Tests;

/// <summary>Any value of each noun, unusual texts, missing parts and empty lists included.</summary>
internal static class Any
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const(""), Gen.String[0, 12], Gen.Const("Ñandú 日本 \u0000 🚐"));
    private static readonly Gen<UInt128> Number = Gen.Select(Gen.ULong, Gen.ULong, (high, low) => new UInt128(high, low));
    private static readonly Gen<double> Real = Gen.Int[0, 1_000_000].Select(millionths => millionths / 1e6);

    private static readonly Gen<DateTimeOffset?> Time = Gen.OneOf(
        Gen.Const((DateTimeOffset?)null),
        Gen.Long[DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks].Select(ticks => (DateTimeOffset?)new DateTimeOffset(ticks, TimeSpan.Zero)));

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Const((string?)null), Text.Select(text => (string?)text));
    private static readonly Gen<decimal?> Sum = Gen.OneOf(Gen.Const((decimal?)null), Gen.Decimal.Select(sum => (decimal?)sum));
    private static readonly Gen<RecordId> RecordId = Number.Select(value => new RecordId(value));
    private static readonly Gen<FindingId> FindingId = Number.Select(value => new FindingId(value));
    private static readonly Gen<EntityId> EntityId = Gen.Select(Gen.Enum<EntityKind>(), Gen.ULong, (kind, value) => new EntityId(kind, value));
    private static readonly Gen<RowRef> Row = Gen.Select(Text, Gen.Long[1, long.MaxValue], (sheet, number) => new RowRef(sheet, number));
    private static readonly Gen<SourceRef> Source = Gen.Select(Text, Text, (agency, source) => new SourceRef(agency, source));
    private static readonly Gen<ReleaseClass> Release = Gen.Select(Text, Text, (agency, handling) => new ReleaseClass(agency, handling));
    private static readonly Gen<MentionId> Mention = Gen.Select(RecordId, Gen.Enum<Role>(), Gen.Enum<EntityKind>(), (record, role, kind) => new MentionId(record, role, kind));
    private static readonly Gen<Subject> Subject = Gen.Select(EntityId, Gen.Enum<ActorRole>(), (entity, role) => new Subject(entity, role));

    // Letters with and without a case in ASCII, digits, and the marks by which normal forms are told.
    private static readonly Gen<string> Cased = Gen.Char["aBé1 \u0001\u0002\u0003"].Array[1, 5].Select(letters => new string(letters));

    // A normal form is never empty, and often what was received, or that in other case.
    private static readonly Gen<Field> Field = Gen.Select(Gen.Enum<Role>(), Gen.Enum<FieldType>(), Gen.OneOf(
            Gen.Select(Text, Text, (raw, value) => (raw, $"{value}x")),
            Gen.Select(Cased, Cased),
            Gen.Select(Cased, Gen.Int[0, 2], (raw, form) => (raw, form switch { 0 => raw, 1 => raw.ToUpperInvariant(), _ => raw.ToLowerInvariant() }))),
        (role, type, form) => new Field(role, type, form.Item1, form.Item2));

    private static readonly Gen<FieldComparison> FieldComparison =
        Gen.Select(Gen.Enum<FieldType>(), Text, Text, Text, Gen.Long, (type, level, a, b, weight) => new FieldComparison(type, level, a, b, weight));

    private static readonly Gen<EntityAttribute> Attribute =
        Gen.Select(Gen.Enum<FieldType>(), Text, List(RecordId), (type, value, records) => new EntityAttribute(type, value, records));

    private static readonly Gen<Participant> Participant = Gen.Select(Gen.Enum<Role>(), EntityId, (role, entity) => new Participant(role, entity));
    private static readonly Gen<WaterfallStep> Step = Gen.Select(Text, Gen.Long, List(FindingId), (label, points, findings) => new WaterfallStep(label, points, findings));

    // The marks by which texts are parted and escaped among them.
    private static readonly Gen<string> Sent = Gen.Frequency((4, Text), (1, Gen.Char["\u001E\u001F012a"].Array[0, 6].Select(letters => new string(letters))));

    public static readonly Gen<Reject> Reject = Gen.Select(Row, Text, Text, Text, (row, column, value, reason) => new Reject(row, column, value, reason));

    public static readonly Gen<Record> Record = Gen.Select(RecordId, Number, Row, Gen.Enum<RecordKind>(), List(Field), List(Gen.Select(Text, Sent)), Gen.Bool,
        (id, upload, row, kind, fields, sent, isAsSent) => new Record(id, new UploadId(upload), row, kind, fields, SentOf(isAsSent ? [.. sent, .. fields.Select((field, i) => ($"{i}", field.Raw))] : sent)));

    public static readonly Gen<MentionProfile> MentionProfile = Gen.Select(Mention, Source, Release,
        List(Gen.Select(Gen.Enum<FieldType>(), Text, (type, value) => new MentionValue(type, value))),
        (id, source, release, values) => new MentionProfile(id, source, release, values));

    public static readonly Gen<ScoredPair> ScoredPair = Gen.Select(Mention, Mention, Text, Gen.Long, Gen.Long, List(FieldComparison),
        (a, b, key, prior, household, fields) => new ScoredPair(a, b, key, prior, household, fields));

    private static SentRow SentOf(IReadOnlyList<(string Column, string Text)> sent) => new([.. sent.Select(column => column.Column)], [.. sent.Select(column => column.Text)]);

    // Values of an entity come from its mentions as a rule, some from all and some from a few.
    private static EntityAttribute Held(IEnumerable<MentionId> mentions) => new(FieldType.PersonFullName, "held", [.. mentions.Select(mention => mention.Record).Distinct().Order()]);

    private static Entity EntityOf(EntityId id, string caption, MentionId[] mentions, EntityAttribute[] attributes) => new(
        id, id.Kind, caption, mentions, [Held(mentions), .. attributes.SelectMany((attribute, i) => (EntityAttribute[])[attribute, Held(mentions.Skip(i))])]);

    public static readonly Gen<Entity> Entity = Gen.Select(EntityId, Text, List(Mention), List(Attribute),
        (id, caption, mentions, attributes) => EntityOf(id, caption, [.. mentions.Order()], [.. attributes]));

    public static readonly Gen<EntityMentions> EntityMentions = Gen.Select(EntityId, List(Mention), (entity, mentions) => new EntityMentions(entity, [.. mentions.Order()]));

    // Pairs of an entity share mentions.
    public static readonly Gen<EntityTies> EntityTies = Gen.Select(EntityId, List(ScoredPair),
        (entity, pairs) => new EntityTies(entity, [.. pairs.Select((pair, i) => i % 2 == 0 ? pair : pair with { A = pairs[i - 1].A })]));

    public static readonly Gen<Link> Link = Gen.Select(Gen.Select(EntityId, EntityId), Gen.Enum<LinkKind>(), Real, Gen.Select(Time, Time), List(RecordId), Gen.Bool,
        (ends, kind, strength, times, records, isInferred) =>
            new Link(ends.Item1, ends.Item2, kind, strength, times.Item1, times.Item2, records) { Chance = isInferred ? strength : null });

    public static readonly Gen<Correlation> Correlation = Gen.Select(
        Gen.Select(Gen.Enum<CorrelationKind>(), List(EntityId), List(RecordId), List(Release)),
        Gen.Select(Time, Time),
        Gen.Select(Gen.Int, Real, Real, Real, Real, Gen.Bool),
        (what, when, measured) => new Correlation
        {
            Kind = what.Item1,
            Entities = what.Item2,
            Records = what.Item3,
            Releases = what.Item4,
            From = when.Item1 ?? DateTimeOffset.UnixEpoch,
            To = when.Item2 ?? DateTimeOffset.UnixEpoch,
            Occasions = measured.Item1,
            Expected = measured.Item2,
            Score = measured.Item3,
            Margin = measured.Item4,
            Chance = measured.Item5,
            IsAccepted = measured.Item6,
        });

    public static readonly Gen<EntityMeasures> EntityMeasures = Gen.Select(
        Gen.Select(EntityId, EntityId, Gen.Int, Gen.Int, Gen.Int),
        Gen.Select(Gen.Int, Gen.Int, Real, Real, Real),
        Gen.Select(Real, Real, Gen.Long, Gen.Int, Gen.Int, Gen.Int, Gen.Int.Nullable()),
        (who, place, role) => new EntityMeasures(
            who.Item1, who.Item2, who.Item3, who.Item4, who.Item5, place.Item1, place.Item2, place.Item3, place.Item4, place.Item5,
            role.Item1, role.Item2, role.Item3, role.Item4, role.Item5, role.Item6, role.Item7));

    public static readonly Gen<CommunityMembers> CommunityMembers = Gen.Select(Gen.Int, List(EntityId), (number, members) => new CommunityMembers(number, members));

    public static readonly Gen<LineageEvent> LineageEvent = Gen.Select(Number, Gen.Enum<LineageKind>(), EntityId, EntityId,
        (run, kind, from, to) => new LineageEvent(new RunId(run), kind, from, to));

    public static readonly Gen<CaseEvent> CaseEvent = Gen.Select(
        Gen.Select(Number, Gen.Enum<EventKind>(), RecordId, Source, Release),
        Gen.Select(Time, Time, List(Participant)),
        Gen.Select(Sum, Sum, Maybe, Maybe, Maybe, Maybe),
        (what, when, told) => new CaseEvent(new EventId(what.Item1), what.Item2, what.Item3, what.Item4, what.Item5, when.Item1, when.Item2, when.Item3)
        {
            Amount = told.Item1,
            StatedFee = told.Item2,
            Currency = told.Item3,
            Group = told.Item4,
            Word = told.Item5,
            Text = told.Item6,
        });

    public static readonly Gen<Finding> Finding = Gen.Select(
        Gen.Select(FindingId, Text, Gen.Int, Gen.Enum<RuleFamily>(), Gen.Enum<Lane>()),
        Gen.Select(List(Subject), List(RecordId), List(Source), List(Release), Time, Time),
        Gen.Select(Real, Real, Real, Text, Text, Text),
        Gen.Dictionary(Text, Real)[0, 3],
        (what, whom, measured, parameters) => new Finding
        {
            Id = what.Item1,
            Rule = what.Item2,
            Version = what.Item3,
            Family = what.Item4,
            Lane = what.Item5,
            Subjects = whom.Item1,
            Evidence = whom.Item2,
            Sources = whom.Item3,
            Releases = whom.Item4,
            From = whom.Item5,
            To = whom.Item6,
            Measured = measured.Item1,
            Baseline = measured.Item2,
            Strength = measured.Item3,
            Because = measured.Item4,
            Innocent = measured.Item5,
            Missing = measured.Item6,
            Parameters = new SortedDictionary<string, double>(parameters, StringComparer.Ordinal),
        });

    public static readonly Gen<Lead> Lead = Gen.Select(
        Gen.Select(Gen.ULong[0, (1UL << 40) - 1], Text, Gen.Enum<Lane>(), Gen.Int[1, 999_999], Gen.Long),
        Gen.Select(Real, Gen.Enum<StrengthWord>(), List(Subject), List(FindingId), List(Step)),
        Gen.Select(List(Text), List(Text), List(Source), List(RecordId)),
        Gen.Select(Time, Time, Text),
        (what, strong, says, when) => new Lead
        {
            Id = new LeadId(what.Item1),
            Headline = what.Item2,
            Lane = what.Item3,
            Rank = what.Item4,
            Points = what.Item5,
            Strength = strong.Item1,
            Word = strong.Item2,
            Subjects = strong.Item3,
            Findings = strong.Item4,
            Waterfall = strong.Item5,
            Innocent = says.Item1,
            Missing = says.Item2,
            Sources = says.Item3,
            Evidence = says.Item4,
            From = when.Item1,
            To = when.Item2,
            Change = when.Item3,
        });

    private static Gen<T[]> List<T>(Gen<T> item) => item.Array[0, 4];
}
