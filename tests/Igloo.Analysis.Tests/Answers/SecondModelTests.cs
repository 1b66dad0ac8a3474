using Igloo.Analysis.Answers;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Answers;

public sealed class SecondModelTests
{
    private const int Bit = 1_000_000;

    // People here hold a shared telephone for nothing and a shared birthday for much; the engine holds both for the same.
    private static readonly AnsweredPair[] Distrusting = [.. Enumerable.Range(0, 400).Select(i => new AnsweredPair(Pair(i, phone: i % 2 == 0 ? 4 : -4, birth: i % 4 < 2 ? 4 : -4), AreSame: i % 4 < 2))];

    [Fact]
    public void A_field_that_answers_do_not_go_by_counts_less_than_one_that_they_go_by()
    {
        var model = Assert.IsType<SecondModel>(Lesson.Of(Distrusting).Model);
        var opinion = model.Judge(Pair(1_000, phone: 4, birth: -4));
        Assert.True(opinion.Same < .2, $"{opinion.Same}");
        var (birth, phone) = (Bits(opinion, FieldType.PersonBirthDate), Bits(opinion, FieldType.Phone));
        Assert.True(birth < -1 && Math.Abs(phone) < -birth / 4, $"birth date {birth}, phone {phone}");
    }

    [Fact]
    public void The_parts_of_an_opinion_sum_to_its_odds()
    {
        var opinion = SecondModel.Learn(Distrusting).Judge(Pair(1_000, phone: 3, birth: 2, household: -1));
        var bits = opinion.Start + opinion.Household + opinion.Fields.Sum(field => field.Bits);
        Assert.Equal(opinion.Same, 1 / (1 + Math.Pow(2, -bits)), 2e-3);
    }

    [Fact]
    public void The_order_of_answers_changes_nothing()
    {
        var shuffled = Distrusting.ToArray();
        new Random(5).Shuffle(shuffled);
        var (one, other) = (Lesson.Of(Distrusting), Lesson.Of(shuffled));
        var asked = Pair(1_000, phone: 3, birth: 2);
        Assert.Equal(one.Model!.Judge(asked).Fields, other.Model!.Judge(asked).Fields);
        Assert.Equal((one.EngineLoss, one.LearnedLoss), (other.EngineLoss, other.LearnedLoss));
    }

    [Fact]
    public void Which_values_were_compared_changes_nothing_but_through_their_weights()
    {
        var pair = Pair(1_000, phone: 3, birth: 2);
        var renamed = pair with { Fields = [.. pair.Fields.Select(field => field with { A = "x", B = "y", Level = "z" })] };
        var model = SecondModel.Learn(Distrusting);
        Assert.Equal(model.Judge(pair).Fields, model.Judge(renamed).Fields);
    }

    [Fact]
    public void A_type_that_no_answer_compared_counts_as_it_does_for_the_engine_in_the_whole()
    {
        var model = SecondModel.Learn(Distrusting);
        var pair = Pair(1_000, phone: 3, birth: 2);
        var more = pair with { Fields = [.. pair.Fields, new FieldComparison(FieldType.Email, "same", "a", "a", 4 * Bit)] };
        Assert.True(model.Judge(more).Same > model.Judge(pair).Same);
    }

    [Theory]
    [InlineData(199, 100)] // too few
    [InlineData(400, 19)] // too few of one kind
    public void Nothing_is_learnt_from_few_answers(int answers, int same)
    {
        var lesson = Lesson.Of([.. Enumerable.Range(0, answers).Select(i => new AnsweredPair(Pair(i, 1, 1), AreSame: i < same))]);
        Assert.Null(lesson.Model);
        Assert.Null(lesson.LearnedLoss);
        Assert.Equal((same, answers - same), (lesson.Same, lesson.Different));
    }

    [Fact]
    public void There_is_no_opinion_where_the_engine_judges_answers_as_well()
    {
        var lesson = Lesson.Of([.. Enumerable.Range(0, 400).Select(i => new AnsweredPair(Pair(i, phone: i % 2 == 0 ? 20 : -20, birth: 0), AreSame: i % 2 == 0))]);
        Assert.True(lesson.LearnedLoss >= lesson.EngineLoss);
        Assert.Null(lesson.Model);
    }

    [Fact]
    public void Answers_of_one_kind_teach_nothing() => Assert.Throws<ArgumentException>(() => SecondModel.Learn([.. Distrusting.Where(pair => pair.AreSame)]));

    private static double Bits(SecondOpinion opinion, FieldType type) => opinion.Fields.Single(field => field.Type == type).Bits;

    private static ScoredPair Pair(int number, int phone, int birth, int household = 0) => new(
        People.Id(2 * number), People.Id((2 * number) + 1), "phone", 0, household * Bit,
        [new FieldComparison(FieldType.PersonBirthDate, "same day", "1984-07-14", "1984-07-14", birth * Bit), new FieldComparison(FieldType.Phone, "same", "+15552000134", "+15552000134", phone * Bit)]);
}
