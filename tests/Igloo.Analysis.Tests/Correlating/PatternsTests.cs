using CsCheck;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Graphs;

namespace Igloo.Analysis.Tests.Correlating;

public sealed class PatternsTests
{
    [Theory]
    [InlineData("0>1 0>2 0>3", TransactionFamily.FanOut)]
    [InlineData("1>0 2>0 3>0", TransactionFamily.FanIn)]
    [InlineData("0>1 1>2 2>0", TransactionFamily.Cycle)]
    [InlineData("0>1 1>0", TransactionFamily.Cycle)]
    [InlineData("1>0 2>0 0>3 0>4", TransactionFamily.GatherScatter)]
    [InlineData("1>0 2>0 0>1 0>2", TransactionFamily.GatherScatter)]
    [InlineData("0>1 0>2 1>9 2>9", TransactionFamily.ScatterGather)]
    [InlineData("0>1 0>2 1>0 2>0", TransactionFamily.ScatterGather)]
    [InlineData("0>2 1>3 2>4 3>5 4>6", TransactionFamily.Stack)]
    [InlineData("0>2 0>3 1>2 1>3", TransactionFamily.Bipartite)]
    [InlineData("0>0", TransactionFamily.None)]
    public void A_set_of_transactions_is_named_by_its_shape(string transfers, TransactionFamily family) =>
        Assert.Equal(family, TransactionFamilies.Of(Parse(transfers)));

    [Fact]
    public void Two_cycles_side_by_side_are_no_cycle() =>
        Assert.NotEqual(TransactionFamily.Cycle, TransactionFamilies.Of(Parse("0>1 1>0 2>3 3>2")));

    [Theory]
    [InlineData("0>1 1>2")]
    [InlineData("1>2 0>1")]
    public void A_chain_is_a_stack_in_whatever_order_it_is_told(string transfers) => Assert.Equal(TransactionFamily.Stack, TransactionFamilies.Of(Parse(transfers)));

    [Fact]
    public void The_names_of_accounts_do_not_show() => Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Long[0, 100]).Array[1, 12].Sample(all => Assert.Equal(
        TransactionFamilies.Of([.. all.Select(one => new Transfer(one.Item1, one.Item2, one.Item3))]),
        TransactionFamilies.Of([.. all.Select(one => new Transfer(60 - one.Item1, 60 - one.Item2, one.Item3))])));

    [Fact]
    public void A_planted_block_of_calls_is_found_first_and_whole()
    {
        var random = new Random(1);
        var calls = Enumerable.Range(0, 3000).Select(_ => (From: random.Next(500), To: random.Next(500)))
            .Concat(Enumerable.Range(0, 600).Select(_ => (From: 100 + random.Next(8), To: 104 + random.Next(8)))).ToArray();
        var block = DenseBlocks.Of(CompactGraph.Directed(500, [.. calls.Select(call => call.From)], [.. calls.Select(call => call.To)]), 1)[0];
        Assert.Equal(Enumerable.Range(100, 8), block.Sources);
        Assert.Equal(Enumerable.Range(104, 8), block.Targets);
        Assert.True(block.Weight > 500 && block.Expected < 200);
    }

    [Fact]
    public void Calls_by_chance_hold_no_block()
    {
        var random = new Random(2);
        var ends = Enumerable.Range(0, 3000).Select(_ => (random.Next(500), random.Next(500))).ToArray();
        Assert.Empty(DenseBlocks.Of(CompactGraph.Directed(500, [.. ends.Select(end => end.Item1)], [.. ends.Select(end => end.Item2)]), 3));
    }

    [Fact]
    public void A_call_passed_on_within_five_minutes_again_and_again_is_a_relay()
    {
        var relay = Assert.Single(Relays.Of(Calls(passedOnAfter: 120)), one => one.IsAccepted);
        Assert.Equal((0, 1, 2, 4), (relay.From, relay.Through, relay.To, relay.Count));
        Assert.Equal(8, relay.Records.Count);
    }

    [Fact]
    public void A_switchboard_that_rings_its_staff_for_whoever_calls_is_no_relay()
    {
        // Caller 0 rings the office (1) eight times, and each time the office rings one of two; so it does for forty others.
        var calls = new List<(Transfer, int)>();
        foreach (var day in Enumerable.Range(0, 60))
            foreach (var hour in Enumerable.Range(0, 8))
            {
                var at = (day * 86_400L) + 30_000 + (hour * 3_000);
                calls.Add((new Transfer(hour == 0 && day % 7 == 0 ? 0 : 10 + ((day + (hour * 7)) % 40), 1, at), calls.Count));
                calls.Add((new Transfer(1, 2 + ((day + hour) % 2), at + 60), calls.Count));
            }

        Assert.DoesNotContain(Relays.Of(calls), one => one.IsAccepted);
    }

    [Fact]
    public void A_call_passed_on_after_six_minutes_is_none() => Assert.DoesNotContain(Relays.Of(Calls(passedOnAfter: 360)), one => one.IsAccepted);

    [Fact]
    public void A_call_centre_that_calls_all_day_relays_nothing()
    {
        var random = new Random(8);
        (Transfer, int)[] calls = [.. Enumerable.Range(0, 3000).Select(i => (random.Next(2) == 0 ? new Transfer(1 + random.Next(20), 0, random.Next(600_000)) : new Transfer(0, 1 + random.Next(20), random.Next(600_000)), i))];
        Assert.DoesNotContain(Relays.Of(calls), one => one.IsAccepted);
    }

    [Fact]
    public void A_mix_that_changes_is_found_near_its_moment_and_a_steady_one_is_not()
    {
        var random = new Random(7);
        var items = Enumerable.Range(0, 300).Select(i => i < 180 ? random.Next(3) : 2 + random.Next(3)).ToArray();
        var change = Assert.Single(ChangePoints.Of(items));
        Assert.InRange(change.At, 172, 188);
        Assert.Equal(0.001, change.Chance);
        Assert.Empty(ChangePoints.Of([.. Enumerable.Range(0, 300).Select(_ => random.Next(3))]));
    }

    private static Transfer[] Parse(string transfers) =>
        [.. transfers.Split(' ').Select((transfer, i) => transfer.Split('>') is var ends ? new Transfer(ends[0][0] - '0', ends[1][0] - '0', i) : default)];

    private static (Transfer, int)[] Calls(long passedOnAfter)
    {
        var random = new Random(5);
        var calls = Enumerable.Range(0, 4).SelectMany(day => new[] { new Transfer(0, 1, day * 86_400), new Transfer(1, 2, (day * 86_400) + passedOnAfter) })
            .Concat(Enumerable.Range(0, 300).Select(_ => new Transfer(3 + random.Next(20), 3 + random.Next(20), random.Next(600_000))));
        return [.. calls.Select((call, i) => (call, i))];
    }
}
