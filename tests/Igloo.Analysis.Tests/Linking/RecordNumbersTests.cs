using CsCheck;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Linking;

/// <summary>Records are numbered in the order of their ids, however these are spread.</summary>
public sealed class RecordNumbersTests
{
    private static readonly Gen<RecordId> Crowded = Gen.UInt[0, 20].Select(value => new RecordId(value));
    private static readonly Gen<RecordId> Spread = Gen.Select(Gen.ULong, Gen.UInt[0, 3], (high, low) => new RecordId(new UInt128(high, low)));

    [Fact]
    public void A_record_has_its_place_among_the_ids_and_its_mentions_in_the_order_given() =>
        Gen.OneOf(Crowded, Spread).Array[0, 300].Sample(named =>
        {
            var numbers = new RecordNumbers([.. named]);
            var records = named.Distinct().Order().ToArray();
            Assert.Equal(records, numbers.Ids);
            Assert.Equal(Enumerable.Range(0, records.Length), records.Select(numbers.Of));
            Assert.Equal(
                records.Select(record => Enumerable.Range(0, named.Length).Where(mention => named[mention] == record)),
                records.Select((_, number) => numbers.Mentions[numbers.Offsets[number]..numbers.Offsets[number + 1]]));
        });

    [Fact]
    public void A_record_in_which_no_mention_stands_has_no_number() =>
        Gen.Select(Gen.OneOf(Crowded, Spread).Array[0, 300], Gen.OneOf(Crowded, Spread)).Sample((named, other) =>
            Assert.Equal(named.Contains(other), new RecordNumbers([.. named]).Of(other) >= 0));

    [Fact]
    public void Many_mentions_are_numbered_as_few_are()
    {
        // More stretches than one range holds.
        var named = Enumerable.Range(0, 400_000).Select(mention => new RecordId(new UInt128((ulong)(mention % 150_000) * 0x9E3779B97F4A7C15, 0))).ToArray();
        var numbers = new RecordNumbers([.. named]);
        Assert.Equal(named.Distinct().Order(), numbers.Ids);
        Assert.All(named.Take(1_000), record => Assert.Equal(record, numbers.Ids[numbers.Of(record)]));
        Assert.Equal([7, 150_007, 300_007], numbers.Mentions[numbers.Offsets[numbers.Of(named[7])]..numbers.Offsets[numbers.Of(named[7]) + 1]]);
    }
}
