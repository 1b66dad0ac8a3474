using CsCheck;

namespace Igloo.Ingest.Tests.Text;

public sealed class NarrativeSpansTests
{
    private const string Told = "On 31 May 2024 a van, plate ABC-123, left. They asked for $5,000, call +1 202 555 0134 or mail Ride@Example.org, see https://ads.example/7. Passport no. D8850682, account ending 1234.";

    [Fact]
    public void What_a_narrative_names_is_found_with_its_place()
    {
        var spans = new NarrativeSpans("US").Of(Told);
        Assert.Equal(
            [(SpanKind.Date, "2024-05-31"), (SpanKind.Plate, "ABC123"), (SpanKind.Money, "5000 USD"), (SpanKind.Phone, "+12025550134"), (SpanKind.Email, "ride@example.org"), (SpanKind.Url, "https://ads.example/7"), (SpanKind.Document, "D8850682"), (SpanKind.Account, "****1234")],
            spans.Select(span => (span.Kind, span.Value)));
        Assert.Equal(["31 May 2024", "ABC-123", "$5,000"], spans.Take(3).Select(span => Told.Substring(span.Start, span.Length)));
    }

    [Fact]
    public void Spanish_narratives_are_read_too() => Assert.Equal(
        [(SpanKind.Date, "2024-05-31"), (SpanKind.Plate, "ABC123"), (SpanKind.Money, "800 MXN")],
        new NarrativeSpans("MX").Of("El 31 de mayo de 2024 vi la camioneta con placas ABC-123, cobran 800 pesos.").Select(span => (span.Kind, span.Value)));

    [Theory]
    [InlineData("He lives at number 1450 and is 34.")]
    [InlineData("The plate was dirty.")]
    [InlineData("It happened on 03/04/2024.")] // day and month cannot be told apart
    [InlineData("My account of what happened")]
    public void What_is_none_of_these_is_not_found(string text) => Assert.Empty(new NarrativeSpans("US").Of(text));

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_apart_whatever_it_holds()
    {
        string[] pieces = ["plate ABC-123 ", "$5,000", "+1 202 555 0134", "31 May 2024 ", "a@b.org", "\ud800", " account 1234567 ", "...", "card ending 1234", "\n", "x"];
        var finder = new NarrativeSpans("US");
        Gen.OneOf(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]), Gen.String[0, 8]).Array[0, 8].Select(string.Concat).Sample(
            text =>
            {
                var end = 0;
                foreach (var span in finder.Of(text))
                {
                    if (span.Start < end || span.Length == 0 || span.Start + span.Length > text.Length) return false;
                    end = span.Start + span.Length;
                }

                return true;
            },
            threads: 1);
    }
}

public sealed class IndicatorsTests
{
    [Theory]
    [InlineData("She was isolated from her family for weeks.", 1)]
    [InlineData("The boy stopped going to school in May.", 2)]
    [InlineData("There was a sudden change in behavior.", 3)]
    [InlineData("A minor was offered for commercial sex.", 4)]
    [InlineData("He was disoriented when he came.", 5)]
    [InlineData("She had bruises on her arm.", 6)]
    [InlineData("They were scared of the driver.", 7)]
    [InlineData("They were denied food for two days.", 8)]
    [InlineData("A man answered for her.", 9)]
    [InlineData("The answers sounded coached.", 10)]
    [InlineData("Twenty people in one room, sleeping on the floor.", 11)]
    [InlineData("He had no luggage with him.", 12)]
    [InlineData("They were locked inside at night.", 13)]
    [InlineData("Estaban encerrados en la casa.", 13)]
    [InlineData("Tenía moretones en el brazo.", 6)]
    public void Each_of_the_thirteen_signs_is_found(string text, int indicator)
    {
        var span = Indicators.Of(text).First(span => span.Indicator == indicator);
        Assert.False(span.IsNegated || span.IsHedged);
    }

    [Theory]
    [InlineData("He was not injured.")]
    [InlineData("She did not appear to be scared.")]
    [InlineData("Nobody was locked inside.")]
    [InlineData("No tenía moretones.")]
    public void What_the_text_denies_is_negated(string text) => Assert.True(Assert.Single(Indicators.Of(text)).IsNegated);

    [Theory]
    [InlineData("There was no food left, but they were scared.", 7)]
    [InlineData("He did not speak. She was injured.", 6)]
    public void A_denial_does_not_reach_past_its_clause(string text, int indicator) => Assert.False(Indicators.Of(text).Single(span => span.Indicator == indicator).IsNegated);

    [Fact]
    public void Doubt_is_told_apart_from_denial()
    {
        var span = Assert.Single(Indicators.Of("They may have been coached."));
        Assert.Equal((true, false), (span.IsHedged, span.IsNegated));
    }

    [Fact]
    public void A_text_about_none_of_them_has_none() => Assert.Empty(Indicators.Of("The bus left on time and the passengers chatted about football."));
}

public sealed class NearDuplicatesTests
{
    private const string Advert = "Rides north every day from the old mill, call before noon for a seat, bring cash and one small bag only, no questions asked";

    [Fact]
    public void A_text_with_a_few_words_changed_is_nearly_the_same()
    {
        var signatures = new[] { Advert, Advert.Replace("noon", "ten", StringComparison.Ordinal), "The market opens on Sunday with fresh fish, bread and flowers from the valley" }.Select(NearDuplicates.Signature).ToArray();
        var pair = Assert.Single(NearDuplicates.Pairs(signatures, 0.5));
        Assert.Equal((0, 1), (pair.A, pair.B));
        Assert.InRange(pair.Resemblance, 0.5, 0.95);
    }

    [Fact]
    public void Case_marks_and_spaces_change_nothing() =>
        Assert.Equal(NearDuplicates.Signature(Advert), NearDuplicates.Signature(Advert.ToUpperInvariant().Replace(", ", "  -- ", StringComparison.Ordinal)));

    [Fact]
    public void Words_for_protected_traits_change_nothing() =>
        Assert.Equal(NearDuplicates.Signature("two men waited by the mill for a ride"), NearDuplicates.Signature("two women waited by the mill for a ride"));

    [Fact]
    public void The_estimate_is_near_the_true_resemblance() =>
        Gen.Int[0, 20].Sample(changed =>
        {
            string[] words = [.. Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"w{i}"))];
            var other = words.Select((word, i) => i % 10 == 0 && i / 10 < changed ? word + "x" : word).ToArray();
            var truth = Jaccard(words, other);
            return Math.Abs(NearDuplicates.Resemblance(NearDuplicates.Signature(string.Join(' ', words)), NearDuplicates.Signature(string.Join(' ', other))) - truth) < 0.25;
        });

    private static double Jaccard(string[] a, string[] b)
    {
        var (first, second) = (Runs(a), Runs(b));
        return (double)first.Intersect(second).Count() / first.Union(second).Count();
    }

    private static HashSet<string> Runs(string[] words) => [.. Enumerable.Range(0, words.Length - 2).Select(i => $"{words[i]} {words[i + 1]} {words[i + 2]}")];
}
