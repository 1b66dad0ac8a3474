using CsCheck;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class TextReadersTests
{
    [Fact]
    public void A_name_keeps_its_order_case_and_particles() => Assert.Equal("María de la Luz PÉREZ Gómez", TextReaders.Name("  Mari\u0301a de la  Luz PÉREZ\tGómez ").Value);

    [Fact]
    public void Digits_alone_are_no_name() => Assert.NotEmpty(TextReaders.Name("12345").Reason!);

    [Fact]
    public void A_place_is_one_line_in_upper_case() => Assert.Equal("CAFÉ NORTE", TextReaders.Line("Café\r\n norte").Value);

    [Theory]
    [InlineData("A woman with two bags", "A [masked] with two bags")]
    [InlineData("Un hombre hondureño, placa ABC123", "Un [masked] [masked], placa ABC123")]
    [InlineData("a black man in a van", "a [masked] [masked] in a van")]
    public void Trait_words_are_masked_in_free_text(string typed, string expected) => Assert.Equal(expected, TextReaders.Narrative(typed).Value);

    [Theory]
    [InlineData("a black van near Mandeville")]
    [InlineData("the manager called twice")]
    [InlineData("white truck, plate ABC123")]
    public void Colours_of_things_and_words_that_only_contain_one_are_not_masked(string typed) => Assert.Equal(typed, TextReaders.Narrative(typed).Value);

    [Theory]
    [InlineData("N/A")]
    [InlineData(" ")]
    [InlineData("[\"None\"]")]
    [InlineData("desconocido")]
    [InlineData("Keine Angabe")]
    [InlineData("NON RENSEIGNÉ")]
    [InlineData("Нет данных")]
    [InlineData("غير معروف")]
    [InlineData("不详")]
    [InlineData("Local User")]
    public void Ways_of_saying_nothing_are_missing(string typed) => Assert.True(Tidy.IsMissing(typed));

    [Theory]
    [InlineData("Nana")]
    [InlineData("Nora")]
    [InlineData("0")]
    [InlineData("None Street")]
    [InlineData("Brakowski")]
    [InlineData("Нетребко")]
    [InlineData("無双")]
    [InlineData("(202) 555-0134")]
    public void Values_that_begin_like_one_are_not_missing(string typed) => Assert.False(Tidy.IsMissing(typed));

    [Theory]
    [InlineData("none")]
    [InlineData("not available")]
    [InlineData("s/d")]
    [InlineData("n.a.")]
    [InlineData("?")]
    public void A_way_of_saying_nothing_stays_one_in_any_case_and_brackets_and_with_a_letter_more_is_none(string word)
    {
        var around = Gen.Char["[] \"\t"].Array[0, 3].Select(letters => new string(letters));
        Gen.Select(around, around, Gen.Bool, Gen.Char["bé7"]).Sample((before, after, isUpper, more) =>
        {
            var cased = isUpper ? word.ToUpperInvariant() : word;
            return Tidy.IsMissing(before + cased + after) && !Tidy.IsMissing(before + cased + more + after);
        });
    }

    [Fact]
    public void A_text_is_left_as_it_is_when_nothing_in_it_is_stray() =>
        Gen.Char["abé \t\u200B\u0301"].Array[0, 8].Select(letters => new string(letters)).Sample(typed =>
        {
            var isTidy = typed.Trim() == typed && !typed.Contains("  ", StringComparison.Ordinal) && !typed.AsSpan().ContainsAny("\t\u200B") && typed.IsNormalized();
            return Tidy.Text(Tidy.Text(typed)) == Tidy.Text(typed) && (!isTidy || Tidy.Text(typed) == typed) && (isTidy || Tidy.Text(typed) != typed);
        });
}
