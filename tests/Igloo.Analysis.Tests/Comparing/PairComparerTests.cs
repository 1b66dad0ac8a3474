using CsCheck;
using Igloo.Analysis.Blocking;
using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Comparing;

public sealed class PairComparerTests
{
    [Fact]
    public void Two_who_share_several_keys_are_one_pair_under_the_first()
    {
        var (a, b) = (People.Known(1, "Juan", "Perez", "1980-07-04"), People.Known(2, "Juan", "Peres", "1980-07-04"));
        var pair = People.Pair(a, b);
        Assert.Equal(BlockingKeys.Of(a).Intersect(BlockingKeys.Of(b)).Min(StringComparer.Ordinal), pair?.Key);
    }

    [Fact]
    public void Two_who_share_a_telephone_and_nothing_else_are_no_pair() => Assert.Null(People.Pair(
        People.Person(1, (FieldType.PersonFullName, "Ana Ruiz"), (FieldType.Phone, "+15550134")),
        People.Person(2, (FieldType.PersonFullName, "Bo Lind"), (FieldType.Phone, "+15550134"))));

    [Fact]
    public void Comparing_is_the_same_from_either_side() => PeopleGen.Pair.Sample((a, b) =>
    {
        var swapped = People.Levels(b with { Id = a.Id }, a with { Id = b.Id });
        Assert.Equal(People.Levels(a, b).OrderBy(level => level.Key), swapped.OrderBy(level => level.Key));
    });

    [Fact]
    public void The_order_of_the_shard_does_not_matter() => PeopleGen.Crowd.Sample(crowd =>
    {
        var entries = People.Entries(crowd);
        var backwards = entries.AsEnumerable().Reverse().ToList();
        Assert.Equal(Text(PairComparer.Compare(entries, new PairBudget())), Text(PairComparer.Compare(backwards, new PairBudget())));
    });

    [Fact]
    public void A_key_over_its_budget_is_cut_and_named()
    {
        var crowd = Enumerable.Range(1, 5).Select(n => People.Person(n, (FieldType.DocumentNumber, $"D{n}00000"), (FieldType.Phone, "+15550134"))).ToList();
        Assert.Equal(["phone=+15550134"], PairComparer.Compare(People.Entries(crowd), new PairBudget { MentionsPerKey = 4 }).CutKeys);
        Assert.Empty(PairComparer.Compare(People.Entries(crowd), new PairBudget { MentionsPerKey = 5 }).CutKeys);
    }

    [Fact]
    public void Someone_in_many_rows_with_equal_values_is_no_hub_and_costs_one_pair_a_row()
    {
        var rows = Enumerable.Range(1, 50).Select(n => People.Known(n, "Juan", "Perez", "1980-07-04")).ToList();
        var shard = PairComparer.Compare(People.Entries(rows), new PairBudget { MentionsPerKey = 4 });
        Assert.Empty(shard.CutKeys);
        Assert.Equal(49, shard.Pairs.Count);
        Assert.All(shard.Pairs, pair => Assert.Equal(People.Id(1), pair.A));
    }

    [Fact]
    public void With_the_hubs_known_each_pair_comes_from_one_shard_only() => Gen.Select(PeopleGen.Crowd, Gen.Int[1, 5]).Sample((crowd, shards) =>
    {
        var parts = People.Entries(crowd).GroupBy(entry => Shards.Of(entry.Key, shards)).Select(part => part.ToList()).ToList();
        var cut = parts.SelectMany(part => HubKeys.Of(part, 3)).ToHashSet(StringComparer.Ordinal);
        var pairs = parts.SelectMany(part => PairComparer.Compare(part, new PairBudget { MentionsPerKey = 3, CutKeys = cut }).Pairs).ToList();
        var whole = PairComparer.Compare(People.Entries(crowd), new PairBudget { MentionsPerKey = 3 }).Pairs;
        Assert.Equal(whole.Select(Text), pairs.OrderBy(pair => pair.A).ThenBy(pair => pair.B).Select(Text));
    });

    private static string Text(ComparedShard shard) => string.Join('\n', shard.Pairs.Select(Text).Concat(shard.CutKeys));

    private static string Text(ComparedPair pair) => $"{pair.A} {pair.B} {pair.Key} {string.Join(',', pair.Fields)}";
}
