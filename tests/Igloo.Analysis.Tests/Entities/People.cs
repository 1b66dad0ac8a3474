using Igloo.Analysis.Entities;
using Igloo.Analysis.Resolving;
using Igloo.Analysis.Tests.Resolving;
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

    /// <summary>The levels that two people reach, by type.</summary>
    public static Dictionary<FieldType, string> Levels(MentionProfile a, MentionProfile b)
    {
        var table = new RecordTable(FieldTypes.All);
        foreach (var mention in new[] { a, b })
        {
            table.AddRow();
            foreach (var value in mention.Values) table.Set(value.Type, value.Value);
        }

        return Resolver.Resolve(table).Explain(0, 1).Fields.ToDictionary(field => field.Type, field => field.Level);
    }

    /// <summary>The entities of <paramref name="mentions"/>, resolved in a town of strangers: how rare a value is must be known from somewhere.</summary>
    public static IReadOnlyList<Entity> Resolve(IReadOnlyList<MentionProfile> mentions, params Decision[] decisions) =>
        [.. ResolveTied(mentions, decisions).Select(held => held.Entity)];

    /// <summary>The same with what holds each together.</summary>
    public static IReadOnlyList<(Entity Entity, IReadOnlyList<ScoredPair> Ties)> ResolveTied(IReadOnlyList<MentionProfile> mentions, params Decision[] decisions)
    {
        var (all, asked) = ((IReadOnlyList<MentionProfile>)[.. mentions, .. Town], mentions.Select(mention => mention.Id).ToHashSet());
        var resolved = EntityResolver.Resolve(all, decisions);
        var ties = resolved.Ties.ToDictionary(tied => tied.Entity, tied => tied.Pairs);
        return [.. Made(all, resolved).Where(entity => entity.Mentions.Any(asked.Contains)).Select(entity => (entity, ties.GetValueOrDefault(entity.Id, [])))];
    }

    /// <summary>The entities of mentions that were resolved.</summary>
    public static IReadOnlyList<Entity> Made(IReadOnlyList<MentionProfile> mentions, ResolvedMentions resolved) => new EntityMaker(MentionPool.Of(mentions)).MakeAll(resolved.Entities);

    /// <summary>Strangers with records of their own from 10,000 on.</summary>
    public static IReadOnlyList<MentionProfile> Town { get; } =
        [.. Rows.Town(300).Select((row, i) => Person(10_000 + i, [.. row.Where(value => value.Item2.Length > 0)]))];

    public static bool AreOne(params MentionProfile[] mentions) => Resolve(mentions).Count == 1;

    public static Decision Decide(long number, DecisionKind kind, int a, int b) =>
        new(number, kind, Id(a), Id(b), "u-1", "seen the papers", DateTimeOffset.UnixEpoch);

    /// <summary>What was resolved as text, so that two results can be compared whole.</summary>
    public static string Text(IReadOnlyList<MentionProfile> mentions, ResolvedMentions resolved) =>
        Text(Made(mentions, resolved)) + string.Concat(resolved.Ties.Select(tied => $"\n{tied.Entity} {string.Join(' ', tied.Pairs.Select(tie => $"{tie.A}~{tie.B}@{tie.Weight}:{tie.Key}"))}"));

    /// <summary>Entities as text.</summary>
    public static string Text(IReadOnlyList<Entity> entities) => string.Join('\n', entities.Select(entity =>
        $"{entity.Id} {entity.Caption} [{string.Join(' ', entity.Mentions)}] [{string.Join(' ', entity.Attributes.Select(a => $"{a.Type}={a.Value}:{string.Join('+', a.Records)}"))}]"));
}
