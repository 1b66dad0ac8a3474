using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

/// <summary>Mentions are added under what earlier uploads taught, and it does not matter what was resolved before.</summary>
public sealed class EntityArchiveTests
{
    private static readonly UploadId Learnt = new(1), First = new(2), Second = new(3);

    private static readonly MentionProfile Juan = People.Known(1, "Juan", "Perez", "1980-07-04", (FieldType.Phone, "+15550134"), (FieldType.DocumentNumber, "P1234567"));

    [Fact]
    public void Where_all_is_learnt_from_the_result_is_that_of_resolving_alone()
    {
        MentionProfile[] mentions = [Juan, .. People.Town];
        Assert.Equal(Text(mentions, EntityResolver.Resolve(mentions, [])), Text(new EntityArchive(), [(Learnt, mentions)], []));
    }

    [Fact]
    public void Any_split_and_order_of_uploads_under_a_model_gives_what_one_who_knows_nothing_of_them_makes() => Gen.Select(Gen.Int, Gen.Int[1, 25], Gen.Bool).Sample((seed, cut, isDecided) =>
    {
        MentionProfile[] learnt = [Juan, .. People.Town];
        var arriving = Arriving(seed);
        Decision[] decisions = isDecided ? [People.Decide(1, DecisionKind.NotSame, 1, 10_007), People.Decide(2, DecisionKind.Merge, 10_010, 10_020)] : [];
        var archive = new EntityArchive();
        Resolve(archive, [(Learnt, learnt)], [First, Second], decisions);
        Resolve(archive, [(Learnt, learnt), (First, arriving[..cut])], [First, Second], decisions);
        // Read in another order, as a process does that kept nothing of the pool.
        Assert.Equal(
            Text(new EntityArchive(), [(Second, arriving[cut..]), (Learnt, learnt), (First, arriving[..cut])], [First, Second], decisions),
            Text(archive, [(Learnt, learnt), (First, arriving[..cut]), (Second, arriving[cut..])], [First, Second], decisions));
    }, iter: 6, threads: 1);

    [Fact]
    public void Who_comes_later_joins_who_is_known_and_strangers_stay_apart()
    {
        MentionProfile[] learnt = [Juan, .. People.Town];
        MentionProfile[] later = [People.Known(2, "Juan", "Perez", "1980-07-04", (FieldType.Phone, "+15550134")), People.Known(3, "Esteban", "Quiroga", "1981-04-07")];
        var archive = new EntityArchive();
        Resolve(archive, [(Learnt, learnt)], [First]);
        var entities = Resolve(archive, [(Learnt, learnt), (First, later)], [First]).Entities;
        Assert.Contains(entities, entity => entity.Mentions.SequenceEqual([People.Id(1), People.Id(2)]));
        Assert.Contains(entities, entity => entity.Mentions.SequenceEqual([People.Id(3)]));
    }

    [Fact]
    public void The_report_tells_the_mentions_that_came_later_too()
    {
        MentionProfile[] learnt = [Juan, .. People.Town];
        var report = Resolve(new EntityArchive(), [(Learnt, learnt), (First, [People.Known(2, "Esteban", "Quiroga", "1981-04-07")])], [First]).Reports[0];
        Assert.Equal((EntityKind.Person, learnt.Length + 1), (report.Kind, report.Mentions));
    }

    [Fact]
    public void A_decision_about_who_came_later_is_obeyed_and_its_upload_learnt_from()
    {
        MentionProfile[] learnt = [Juan, .. People.Town], later = [People.Known(2, "Juan", "Perez", "1980-07-04", (FieldType.Phone, "+15550134"))];
        Decision[] apart = [People.Decide(1, DecisionKind.NotSame, 1, 2)];
        var archive = new EntityArchive();
        var before = Text(archive, [(Learnt, learnt), (First, later)], [First]);
        var decided = Text(archive, [(Learnt, learnt), (First, later)], [First], apart);
        Assert.Equal(Text(new EntityArchive(), [(Learnt, learnt), (First, later)], [], apart), decided);
        Assert.NotEqual(before, decided);
        Assert.Equal(before, Text(archive, [(Learnt, learnt), (First, later)], [First], [.. apart, People.Decide(2, DecisionKind.Undo, 1, 2)]));
    }

    [Fact]
    public void Where_far_more_came_than_was_learnt_from_everything_is_resolved_afresh()
    {
        MentionProfile[] all = [Juan, .. People.Town];
        Assert.Equal(Text(new EntityArchive(), [(Learnt, all)], []), Text(new EntityArchive(), [(Learnt, all[..100]), (First, all[100..])], [First]));
        Assert.Equal(Text(new EntityArchive(), [(Learnt, all)], []), Text(new EntityArchive(), [(First, all)], [First]));
    }

    [Fact]
    public void An_archive_that_knows_mentions_which_are_gone_says_so()
    {
        MentionProfile[] learnt = [Juan, .. People.Town];
        var archive = new EntityArchive();
        Resolve(archive, [(Learnt, learnt), (First, [People.Known(2, "Esteban", "Quiroga", "1981-04-07")])], [First]);
        var thrown = Assert.Throws<InvalidOperationException>(() => Resolve(archive, [(Learnt, learnt[1..]), (First, [])], [First]));
        Assert.Contains("2 are not given", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_came_later_is_found_when_looked_up()
    {
        var lookup = EntityLookup.Of(Uploaded([(Learnt, [Juan, .. People.Town]), (First, [People.Known(2, "Esteban", "Quiroga", "1981-04-07")])]), [], [First]);
        MentionValue[] asked = [new(FieldType.PersonGivenName, "Esteban"), new(FieldType.PersonFamilyName, "Quiroga"), new(FieldType.PersonBirthDate, "1981-04-07")];
        Assert.Equal(People.Id(2), lookup.Find(EntityKind.Person, asked, 5)[0].Mention);
    }

    // Some of those who are known with less or with a slip, the same twice, and strangers.
    private static MentionProfile[] Arriving(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 30).Select(i => (i % 5) switch
        {
            0 => People.Known(100 + i, $"Rufina{i}", $"Zelaya{i}", "1970-01-02"),
            1 => People.Known(100 + i, "Esteban", "Quiroga", "1981-04-07"),
            2 => People.Known(100 + i, "Juan", i % 2 == 0 ? "Peres" : "Perez", "1980-07-04", (FieldType.Phone, "+15550134")),
            _ => People.Mention(People.Id(100 + i), [.. People.Town[random.Next(People.Town.Count)].Values.Where(_ => random.Next(6) > 0).Select(value => (value.Type, value.Value)), (FieldType.Email, $"a{i % 4}@example.org")]),
        })];
    }

    private static string Text(EntityArchive archive, (UploadId Upload, MentionProfile[] Mentions)[] uploads, UploadId[] under, params Decision[] decisions) =>
        Text([.. uploads.SelectMany(upload => upload.Mentions)], Resolve(archive, uploads, under, decisions));

    private static string Text(MentionProfile[] mentions, ResolvedMentions resolved) =>
        People.Text(mentions, resolved) + string.Join('\n', resolved.Doubts) + string.Join('\n', resolved.Reports.Select(report => report with { Warnings = [] }));

    private static ResolvedMentions Resolve(EntityArchive archive, (UploadId Upload, MentionProfile[] Mentions)[] uploads, UploadId[] under, params Decision[] decisions) =>
        EntityResolver.Resolve(Uploaded(uploads), decisions, under, archive);

    private static UploadedMentions Uploaded((UploadId Upload, MentionProfile[] Mentions)[] uploads)
    {
        var (pool, parts) = (new MentionPool(), new List<UploadPart>());
        foreach (var (upload, mentions) in uploads)
        {
            foreach (var mention in mentions) pool.Add(mention);
            parts.Add(new UploadPart(upload, pool.Count));
        }

        pool.Close();
        return new UploadedMentions(pool, parts);
    }
}
