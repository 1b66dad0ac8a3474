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
    public void A_pool_that_was_told_how_much_will_come_grows_no_more()
    {
        var (told, untold) = (Filled(1), Filled(1));
        told.Expect(0.01);
        // Less than a byte a mention: what a thread has at hand to allocate from is counted with it.
        Assert.InRange(AllocatedBy(() => AddTo(told, 99)), 0, 99 * 1_000);
        Assert.InRange(AllocatedBy(() => AddTo(untold, 99)), 99 * 1_000 * 8, long.MaxValue);
        told.Close();
        Assert.Equal(100_000, told.Count);
    }

    private static MentionPool Filled(int thousands)
    {
        var pool = new MentionPool();
        AddTo(pool, thousands);
        return pool;
    }

    private static void AddTo(MentionPool pool, int thousands)
    {
        for (var i = 0; i < thousands * 1_000; i++)
        {
            pool.Begin(new MentionId(new RecordId(1), Role.Subject, EntityKind.Phone), default, default);
            pool.Add(FieldType.Phone, "1");
        }
    }

    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
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
    public void A_pool_that_was_opened_again_holds_what_one_filled_at_once_does() => Gen.Select(Mention.Array[0, 40], Gen.Int[0, 40]).Sample(
        (added, first) =>
        {
            var (parted, whole) = (new MentionPool(), new MentionPool());
            foreach (var mention in added.Take(first)) parted.Add(mention);
            parted.Close();
            parted.Reopen();
            foreach (var mention in added.Skip(first)) parted.Add(mention);
            parted.Close();
            foreach (var mention in added) whole.Add(mention);
            whole.Close();
            Assert.Equal(added.Select(Told), parted.Select(Told));
            Assert.Equal(NumbersOf(whole), NumbersOf(parted));
            Assert.All(FieldTypes.All, type => Assert.Equal(whole.AreTrimmed(type), parted.AreTrimmed(type)));
        },
        iter: 200);

    [Fact]
    public void A_pool_that_was_opened_again_is_not_asked_until_it_is_closed()
    {
        var pool = Phones(1);
        pool.Reopen();
        Assert.Throws<InvalidOperationException>(() => pool[0]);
        pool.Close();
        Assert.Equal("0", pool[0].Values[0].Value);
    }

    [Fact]
    public void The_bytes_of_a_pool_are_those_of_its_mentions_values_and_texts()
    {
        const int Many = 20_000;
        Assert.Equal(0, Phones(0).Bytes);
        Assert.InRange(Phones(Many).Bytes, Many * (32 + 8 + 12 + 2), Many * (32 + 8 + 24 + 16) * 2);
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

    /// <summary>So many telephones, each of a number of its own.</summary>
    private static MentionPool Phones(int count)
    {
        var pool = new MentionPool();
        for (var number = 0; number < count; number++)
        {
            pool.Begin(new MentionId(new RecordId((ulong)number), Role.Subject, EntityKind.Phone), default, default);
            pool.Add(FieldType.Phone, $"{number}");
        }

        pool.Close();
        return pool;
    }

    private static int[] NumbersOf(MentionPool pool) => pool.Count == 0 ? [] : [.. Enumerable.Range(0, pool.ValuesOf(pool.Count - 1).End).Select(pool.NumberAt)];

    private static string Told(MentionProfile mention) => $"{mention.Id} {mention.Source} {mention.Release} {string.Join('|', mention.Values)}";
}
