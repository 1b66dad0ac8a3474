using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class MentionPoolTests
{
    private static readonly Gen<string> Text = Gen.String[0, 3];

    private static readonly Gen<MentionProfile> Mention = Gen.Select(
        Gen.ULong, Gen.Enum<Role>(), Gen.Enum<EntityKind>(), Text, Text, Gen.Select(Gen.Enum<FieldType>(), Text, (type, value) => new MentionValue(type, value)).Array[0, 5],
        (record, role, kind, agency, source, values) =>
            new MentionProfile(new MentionId(new RecordId(record), role, kind), new SourceRef(agency, source), new ReleaseClass(agency, ReleaseClass.Shared), values));

    [Fact]
    public void Mentions_come_back_as_they_were_added() =>
        Mention.Array[0, 20].Sample(
            added =>
            {
                var pool = new MentionPool();
                foreach (var mention in added) pool.Add(mention);
                pool.Close();
                Assert.Equal(added.Length, pool.Count);
                Assert.Equal(added.Select(Told), pool.Select(Told));
                Assert.Equal(added.Select(Told).Reverse(), Enumerable.Range(0, pool.Count).Select(i => Told(pool[pool.Count - 1 - i])));
            },
            iter: 200);

    [Fact]
    public void A_text_that_stands_in_many_mentions_is_held_once()
    {
        const int Many = 1_000, Long = 10_000;
        var text = new string('7', Long);
        var (pool, before) = (new MentionPool(), GC.GetAllocatedBytesForCurrentThread());
        foreach (var record in Enumerable.Range(0, Many))
            pool.Add(new MentionProfile(
                new MentionId(new RecordId((ulong)record), Role.Subject, EntityKind.Phone), new SourceRef("police", "calls"), new ReleaseClass("police", ReleaseClass.Shared),
                [new MentionValue(FieldType.Phone, text)]));
        pool.Close();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Long, Many * Long / 10);
        Assert.Equal(text, pool[Many - 1].Values[0].Value);
    }

    [Fact]
    public void A_closed_pool_takes_no_more()
    {
        var pool = new MentionPool();
        pool.Close();
        Assert.Throws<InvalidOperationException>(() => pool.Add(new MentionProfile(default, default, default, [])));
        Assert.Throws<InvalidOperationException>(() => pool.Add(FieldType.Phone, "1"));
    }

    [Fact]
    public void A_pool_that_takes_more_is_not_asked_yet()
    {
        var pool = new MentionPool();
        pool.Add(new MentionProfile(new MentionId(new RecordId(1), Role.Subject, EntityKind.Phone), default, default, [new MentionValue(FieldType.Phone, "1")]));
        Assert.Throws<InvalidOperationException>(() => pool[0]);
        pool.Close();
        Assert.Equal("1", pool[0].Values[0].Value);
    }

    [Fact]
    public void Texts_that_come_again_soon_or_late_have_one_number_and_others_their_own()
    {
        const int Many = 500;
        var pool = new MentionPool();
        foreach (var number in Enumerable.Range(0, 2 * Many))
        {
            pool.Begin(new MentionId(new RecordId((ulong)number), Role.Subject, EntityKind.Phone), default, default);
            pool.Add(FieldType.Phone, $"{number % Many}");
            pool.Add(FieldType.Phone, $"{number % Many}");
        }

        pool.Close();
        Assert.All(Enumerable.Range(0, 2 * Many), mention => Assert.Equal((mention % Many, mention % Many), (pool.NumberAt(2 * mention), pool.NumberAt((2 * mention) + 1))));
        Assert.All(Enumerable.Range(0, 2 * Many), mention => Assert.Equal($"{mention % Many}", pool[mention].Values[1].Value));
    }

    [Fact]
    public void A_value_of_no_mention_is_refused() => Assert.Throws<InvalidOperationException>(() => new MentionPool().Add(FieldType.Phone, "1"));

    private static string Told(MentionProfile mention) => $"{mention.Id} {mention.Source} {mention.Release} {string.Join('|', mention.Values)}";
}
