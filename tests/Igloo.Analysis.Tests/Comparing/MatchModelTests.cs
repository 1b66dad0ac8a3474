using System.Text.Json;
using CsCheck;
using Igloo.Analysis.Comparing;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Comparing;

public sealed class MatchModelTests
{
    [Fact]
    public void Agreement_speaks_for_contradiction_against_and_missing_not_at_all()
    {
        var pair = Scored(
            People.Known(1, "Juan", "Perez", "1980-07-04", (FieldType.DocumentNumber, "P1234567"), (FieldType.Phone, "+15550134")),
            People.Known(2, "Juan", "Perez", "1980-07-04", (FieldType.DocumentNumber, "P7654321")));
        Assert.True(Weight(pair, FieldType.PersonBirthDate) > 0);
        Assert.True(Weight(pair, FieldType.DocumentNumber) < 0);
        Assert.Equal(0, Weight(pair, FieldType.Phone));
    }

    [Fact]
    public void Every_level_of_every_type_has_a_weight_and_missing_weighs_nothing() => Assert.All(MatchModel.Default.Weights, row =>
    {
        Assert.Equal(Comparisons.LevelsOf(row.Type).Count, row.Levels.Count);
        Assert.Equal(0, row.Levels[^1]);
    });

    [Fact]
    public void Different_names_do_not_gain_by_a_shared_home_and_telephone()
    {
        var pair = Scored(
            People.Known(1, "Juan", "Perez", "1980-07-04", Home, Phone),
            People.Known(2, "Maria", "Perez", "1980-07-04", Home, Phone));
        Assert.Equal(0, Weight(pair, FieldType.Phone));
        Assert.Equal(0, Weight(pair, FieldType.AddressFull));
    }

    [Fact]
    public void The_same_name_gains_by_a_shared_home_and_telephone()
    {
        var pair = Scored(
            People.Known(1, "Juan", "Perez", "1980-07-04", Home, Phone),
            People.Known(2, "Juan", "Perez", "1980-07-04", Home, Phone));
        Assert.True(Weight(pair, FieldType.Phone) > 0);
        Assert.True(Weight(pair, FieldType.AddressFull) > 0);
    }

    [Fact]
    public void Agreeing_on_a_common_family_name_is_worth_less_than_on_a_rare_one()
    {
        var crowd = Crowd();
        var model = Fitted(crowd);
        Assert.True(WeightOf(model, "Garcia", FieldType.PersonFamilyName) < WeightOf(model, "Quispe", FieldType.PersonFamilyName));
    }

    [Fact]
    public void One_person_in_many_rows_does_not_make_their_name_common()
    {
        var rows = Enumerable.Range(1, 300).Select(n => People.Known(n, "Ana", "Quispe", "1980-07-04")).ToList();
        Assert.Equal(1, ValueCounts.Of(rows).Of(FieldType.PersonFamilyName, "quispe"));
        Assert.Equal(2, ValueCounts.Of([.. rows, People.Known(301, "Luz", "Quispe", "1990-01-01")]).Of(FieldType.PersonFamilyName, "quispe"));
    }

    [Fact]
    public void Fitting_does_not_depend_on_the_order_of_the_pairs()
    {
        var crowd = Crowd();
        var pairs = PairComparer.Compare(People.Entries(crowd), new PairBudget()).Pairs;
        var there = MatchModel.Estimate(pairs, ValueCounts.Of(crowd), crowd.Count);
        var back = MatchModel.Estimate([.. pairs.Reverse()], ValueCounts.Of([.. crowd.AsEnumerable().Reverse()]), crowd.Count);
        Assert.Equal(JsonSerializer.Serialize(there), JsonSerializer.Serialize(back));
    }

    [Fact]
    public void A_larger_pool_makes_a_random_match_less_likely()
    {
        var crowd = Crowd();
        var pairs = PairComparer.Compare(People.Entries(crowd), new PairBudget()).Pairs;
        Assert.True(MatchModel.Estimate(pairs, ValueCounts.Of(crowd), 100_000).Prior < MatchModel.Estimate(pairs, ValueCounts.Of(crowd), 1_000).Prior);
    }

    [Fact]
    public void A_fitted_model_names_itself_by_what_it_holds()
    {
        var crowd = Crowd();
        Assert.Equal(Fitted(crowd).Version, Fitted(crowd).Version);
        Assert.NotEqual(Fitted(crowd).Version, Fitted(crowd[..100]).Version);
    }

    [Fact]
    public void Nobody_to_learn_from_leaves_the_assumed_model() =>
        Assert.Same(MatchModel.Default, MatchModel.Estimate([], ValueCounts.Of([]), 0));

    [Fact]
    public void A_model_comes_back_from_JSON_and_scores_the_same()
    {
        var crowd = Crowd();
        var model = Fitted(crowd);
        var back = JsonSerializer.Deserialize<MatchModel>(JsonSerializer.Serialize(model))!;
        var pair = People.Pair(crowd[0], crowd[0] with { Id = People.Id(999) })!;
        Assert.Equal(model.Score(pair).Weight, back.Score(pair).Weight);
        Assert.Equal(model.Version, back.Version);
    }

    [Fact]
    public void A_level_that_the_model_does_not_know_is_refused() => Assert.Throws<ArgumentException>(() =>
        MatchModel.Default.Score(new ComparedPair(People.Id(1), People.Id(2), "k", [new ComparedField(FieldType.Phone, 99, "", "")])));

    [Fact]
    public void The_reasons_sum_to_the_weight() => PeopleGen.Pair.Sample((a, b) =>
    {
        if (People.Pair(a, b) is not { } pair) return;
        var scored = MatchModel.Default.Score(pair);
        Assert.Equal(scored.Prior + scored.Fields.Sum(field => field.Weight), scored.Weight);
        Assert.InRange(scored.Confidence, 0, 1);
    });

    private static (FieldType, string) Home => (FieldType.AddressFull, "12 MAIN ST");

    private static (FieldType, string) Phone => (FieldType.Phone, "+15550134");

    // 200 people of one common name, two of a rare one; each of them once.
    private static List<MentionProfile> Crowd() =>
    [
        .. Enumerable.Range(1, 200).Select(n => People.Known(n, $"Name{n % 50}", "Garcia", $"{1940 + (n % 60)}-{1 + (n % 12):D2}-{1 + (n % 28):D2}")),
        People.Known(301, "Ana", "Quispe", "1980-07-04"),
        People.Known(302, "Luz", "Quispe", "1991-02-11"),
    ];

    private static MatchModel Fitted(List<MentionProfile> crowd) =>
        MatchModel.Estimate(PairComparer.Compare(People.Entries(crowd), new PairBudget()).Pairs, ValueCounts.Of(crowd), crowd.Count);

    private static long WeightOf(MatchModel model, string family, FieldType type) => Weight(
        model.Score(People.Pair(People.Known(901, "Eva", family, "1980-07-04"), People.Known(902, "Eva", family, "1980-07-04"))!), type);

    private static ScoredPair Scored(MentionProfile a, MentionProfile b) => MatchModel.Default.Score(People.Pair(a, b)!);

    private static long Weight(ScoredPair pair, FieldType type) => Assert.Single(pair.Fields, field => field.Type == type).Weight;
}
