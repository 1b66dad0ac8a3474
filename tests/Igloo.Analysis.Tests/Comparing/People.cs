using Igloo.Analysis.Blocking;
using Igloo.Analysis.Clustering;
using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Tests;

/// <summary>Builds mentions of invented people and runs them through resolution.</summary>
internal static class People
{
    public static readonly SourceRef Source = new("border-police", "encounters");
    public static readonly ReleaseClass Release = new("border-police", ReleaseClass.Shared);

    public static MentionId Id(int record, EntityKind kind = EntityKind.Person, Role role = Role.Subject) => new(new RecordId((UInt128)record), role, kind);

    public static MentionProfile Person(int record, params (FieldType Type, string Value)[] values) => Mention(Id(record), values);

    public static MentionProfile Mention(MentionId id, params (FieldType Type, string Value)[] values) => new(
        id, Source, Release, [.. values.Select(value => new MentionValue(value.Type, value.Value)).OrderBy(value => value.Type).ThenBy(value => value.Value, StringComparer.Ordinal)]);

    public static MentionProfile Known(int record, string given, string family, string birth, params (FieldType, string)[] more) =>
        Person(record, [(FieldType.PersonGivenName, given), (FieldType.PersonFamilyName, family), (FieldType.PersonBirthDate, birth), .. more]);

    public static List<SegmentEntry> Entries(IEnumerable<MentionProfile> mentions) =>
        [.. mentions.SelectMany(mention => BlockingKeys.Of(mention).Select(key => new SegmentEntry(key, mention)))];

    public static ComparedPair? Pair(MentionProfile a, MentionProfile b) =>
        PairComparer.Compare(Entries([a, b]), new PairBudget()).Pairs.SingleOrDefault();

    /// <summary>The levels that two people reach, by type; empty when they never meet or nothing speaks for them.</summary>
    public static Dictionary<FieldType, string> Levels(MentionProfile a, MentionProfile b) =>
        Pair(a, b)?.Fields.ToDictionary(field => field.Type, field => Comparisons.LevelsOf(field.Type)[field.Level]) ?? [];

    public static IReadOnlyList<Entity> Resolve(IReadOnlyList<MentionProfile> mentions, params Decision[] decisions) =>
        EntityClusterer.Cluster(mentions, Scored(mentions), decisions, threshold: 0.9);

    public static IReadOnlyList<ScoredPair> Scored(IReadOnlyList<MentionProfile> mentions) =>
        [.. PairComparer.Compare(Entries(mentions), new PairBudget()).Pairs.Select(MatchModel.Default.Score)];

    public static bool AreOne(params MentionProfile[] mentions) => Resolve(mentions).Count == 1;

    public static Decision Decide(long number, DecisionKind kind, int a, int b) =>
        new(number, kind, Id(a), Id(b), "u-1", "seen the papers", DateTimeOffset.UnixEpoch);

    /// <summary>Entities as text, so that two results can be compared whole.</summary>
    public static string Text(IReadOnlyList<Entity> entities) => string.Join('\n', entities.Select(entity =>
        $"{entity.Id} {entity.Caption} [{string.Join(' ', entity.Mentions)}] [{string.Join(' ', entity.Attributes.Select(a => $"{a.Type}={a.Value}:{string.Join('+', a.Records)}"))}] "
        + string.Join(' ', entity.Ties.Select(tie => $"{tie.A}~{tie.B}@{tie.Weight}:{tie.Key}"))));
}
