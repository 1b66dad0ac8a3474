using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Things known by a title alone, that two lists word each in its own way.</summary>
public sealed class TextsTests
{
    private const int Things = 80;

    [Fact]
    public void Titles_that_two_shops_word_differently_are_one_product()
    {
        var entities = Resolve([.. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfAnother(i) })]);
        Assert.True(Enumerable.Range(0, Things).Count(i => entities[2 * i] == entities[(2 * i) + 1]) > .9 * Things);
    }

    [Fact]
    public void Titles_that_name_different_models_are_two_products()
    {
        var entities = Resolve([.. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfOneShop(i).Replace(Model(i), Model(i + 500), StringComparison.Ordinal) })]);
        Assert.DoesNotContain(Enumerable.Range(0, Things), i => entities[2 * i] == entities[(2 * i) + 1]);
    }

    [Fact]
    public void Titles_without_a_counterpart_stay_alone()
    {
        var entities = Resolve([.. Enumerable.Range(0, Things).Select(OfOneShop)]);
        Assert.Equal(Things, entities.Distinct().Count());
    }

    [Fact]
    public void A_list_that_names_each_thing_once_finds_its_partners_in_the_other_list()
    {
        string[] first = [.. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), InWhite(i) })], second = [.. Enumerable.Range(0, Things).Select(OfAnother)];
        var entities = Resolve(first, second);
        Assert.True(Enumerable.Range(0, Things).Count(i => entities[2 * i] == entities[first.Length + i] && entities[2 * i] != entities[(2 * i) + 1]) > .9 * Things);
    }

    [Fact]
    public void No_two_rows_of_a_list_that_names_each_thing_once_are_one_not_even_equal_ones()
    {
        string[] first = [.. Enumerable.Range(0, Things).Select(OfOneShop), OfOneShop(7)], second = [.. Enumerable.Range(0, Things).Select(OfAnother)];
        var entities = Resolve(first, second);
        Assert.NotEqual(entities[7], entities[Things]);
        Assert.Contains(entities[first.Length + 7], new[] { entities[7], entities[Things] });
    }

    [Fact]
    public void Texts_that_two_lists_word_equally_are_one()
    {
        var entities = Resolve([.. Enumerable.Range(0, Things).Select(OfOneShop)], [.. Enumerable.Range(0, Things).Select(OfOneShop)]);
        Assert.All(Enumerable.Range(0, Things), i => Assert.Equal(entities[i], entities[Things + i]));
    }

    [Fact]
    public void A_list_that_repeats_itself_may_have_partners_of_its_own()
    {
        string[] first = [.. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfOneShop(i), OfAnother(i) })], second = ["a title of which nobody has another"];
        var entities = Resolve(first, second);
        Assert.True(Enumerable.Range(0, Things).Count(i => entities[3 * i] == entities[(3 * i) + 2]) > .9 * Things);
    }

    [Theory]
    [InlineData("gold edition", "platinum edition", false)]
    [InlineData("for 3 users", "for 5 users", false)]
    [InlineData("gold edition", "golden edition", true)]
    [InlineData("gold edition", "edition", true)]
    public void Variants_that_one_list_words_alike_are_two_things(string a, string b, bool areOne)
    {
        var entities = Resolve([$"silver harbour lantern with tall handle {a}", $"silver harbour lantern with tall handle {b}", .. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfAnother(i) })]);
        Assert.Equal(areOne, entities[0] == entities[1]);
    }

    [Fact]
    public void Texts_that_are_close_by_chance_are_not_one_where_no_text_has_a_partner()
    {
        string[] first = [.. Enumerable.Range(0, Things).Select(OfOneShop)];
        var (partners, strangers) = (Run(first, [.. Enumerable.Range(0, Things).Select(OfAnother)]), Run(first, [.. Enumerable.Range(0, Things).Select(i => WithoutModel(OfAnother(i + 1000)))]));
        Assert.InRange(partners.ExpectedPrecision, .9, 1);
        Assert.True(strangers.EntityOf.Distinct().Count() > 1.9 * Things);
    }

    [Fact]
    public void Names_of_firms_are_compared_as_names()
    {
        // Nearer to one another than to the rest, but a firm's word in common is not enough.
        var entities = Resolve(["Harbour Freight", "Harbour Tea", .. Enumerable.Range(0, Things).Select(i => $"{Word(i, 2, 40)} {Word(i, 3, 90)}")]);
        Assert.NotEqual(entities[0], entities[1]);
    }

    [Theory]
    [InlineData("HX-2200", "hx2200", true)]
    [InlineData("HX-2200", "HX-2300", false)]
    [InlineData("HX-2200", "", true)]
    [InlineData("edition 2006", "edition 2007", false)]
    [InlineData("edition 2006 part 3", "edition 2006", true)]
    public void Texts_are_never_one_when_both_name_codes_or_numbers_and_share_none(string a, string b, bool areOne)
    {
        var entities = Resolve([$"silver harbour lantern with tall handle {a}", $"lantern with tall handle, silver harbour {b} boxed", .. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfAnother(i) })]);
        Assert.Equal(areOne, entities[0] == entities[1]);
    }

    [Fact]
    public void Titles_that_differ_in_case_only_are_one_thing_and_those_that_differ_in_their_number_are_not()
    {
        string[] others = [.. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfAnother(i) })];
        var (two, many) = (Resolve(["silver harbour lantern with tall handle"], ["Silver Harbour Lantern with Tall Handle", .. others]), Resolve([.. Enumerable.Range(0, Things).Select(i => $"untitled work of an unknown hand {i / 10}"), .. others]));
        Assert.Equal(two[0], two[1]);
        Assert.NotEqual(many[0], many[10]);
    }

    [Fact]
    public void Titles_worded_alike_are_expected_to_be_found_and_those_with_few_words_in_common_to_be_missed()
    {
        string[] titles = [.. Enumerable.Range(0, Things).Select(OfOneShop)];
        var (copied, reworded) = (Run(titles, titles), Run(titles, [.. Enumerable.Range(0, Things).Select(i => $"imported {Word(i, 2, 40)} {Word(i, 3, 9)} set of two")]));
        Assert.InRange(copied.ExpectedRecall, .9, 1);
        Assert.InRange(copied.ExpectedPrecision, .9, 1);
        Assert.InRange(reworded.ExpectedRecall, 0, copied.ExpectedRecall - .05);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        string[] titles = [.. Enumerable.Range(0, Things).SelectMany(i => new[] { OfOneShop(i), OfAnother(i) })];
        var (straight, turned) = (Resolve(titles), Resolve([.. titles.Reverse()]));
        for (var i = 0; i + 1 < titles.Length; i += 2)
            Assert.Equal(straight[i] == straight[i + 1], turned[titles.Length - 1 - i] == turned[titles.Length - 2 - i]);
    }

    private static string OfOneShop(int i) => $"{Word(i, 1, 7)} {Word(i, 2, 40)} {Word(i, 3, 9)} black - {Model(i)}";

    private static string OfAnother(int i) => $"new {Word(i, 3, 9)} {Word(i, 2, 40)} by {Word(i, 1, 7)} black {Model(i).Replace("-", "", StringComparison.Ordinal)}";

    private static string InWhite(int i) => OfOneShop(i).Replace("black", "white", StringComparison.Ordinal);

    private static string WithoutModel(string title) => title[..title.LastIndexOf(' ')];

    private static string Model(int i) => $"{(char)('A' + (i % 20))}{(char)('K' + (i % 11))}-{1000 + (i * 37)}";

    private static string Word(int i, int part, int words)
    {
        string[] syllables = ["ba", "ku", "mir", "to", "len", "sa", "riv", "no", "dal", "pe"];
        var number = ((i * 31) + (part * 17)) % words;
        return syllables[part] + syllables[number % 10] + syllables[number / 10 % 10] + "n";
    }

    private static IReadOnlyList<int> Resolve(params string[][] lists) => Run(lists).EntityOf;

    private static RunResolution Run(params string[][] lists)
    {
        var table = new RecordTable([FieldType.OrganizationName]);
        foreach (var list in lists)
        {
            table.BeginList();
            foreach (var title in list)
            {
                table.AddRow();
                table.Set(FieldType.OrganizationName, title);
            }
        }

        return Resolver.Resolve(table);
    }
}
