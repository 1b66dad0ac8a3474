using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>What nobody should send and somebody will: bounded in pairs, and so in time and memory, with a warning where something was cut.</summary>
public sealed class BadInputTests
{
    /// <summary>Pairs that a row may cost, whatever it holds.</summary>
    private const int MostPairsPerRow = 300;

    [Theory(Explicit = true)]
    [InlineData(100_000)]
    public void One_telephone_shared_by_a_hundred_thousand_joins_nobody(int rows)
    {
        var resolution = Bounded(Rows.Town(rows).Select(row => row.Select(value => value.Item1 == FieldType.Phone ? (value.Item1, "+15550000000") : value).ToArray()));
        Assert.True(resolution.EntityOf.Distinct().Count() > .95 * rows);
    }

    [Theory]
    [InlineData(3_000)]
    public void One_value_in_every_column_of_every_row_is_one_row_and_costs_no_pairs(int rows)
    {
        var resolution = Bounded(Enumerable.Repeat(FieldTypes.All.Select(type => (type, "1")).ToArray(), rows));
        Assert.Equal(0, resolution.PairsCompared);
    }

    [Theory]
    [InlineData(3_000)]
    public void A_home_and_a_town_that_everybody_shares_make_nobody_one_and_the_run_says_what_was_cut(int rows)
    {
        var resolution = Bounded(Rows.Town(rows).Select(row => new[] { row[0], (FieldType.AddressFull, "9 HARBOUR LANE"), (FieldType.AddressCity, "NORTHPORT") }));
        Assert.True(resolution.EntityOf.Distinct().Count() > .5 * rows);
        Assert.Contains(resolution.Warnings, warning => warning.StartsWith("Keys so common", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3_000)]
    public void Rows_that_know_a_birth_date_only_stay_apart_unless_they_say_the_same(int rows)
    {
        var resolution = Bounded(Rows.Town(rows).Select(row => row[2..3]));
        Assert.True(resolution.EntityOf.Distinct().Count() > .5 * rows);
    }

    [Theory]
    [InlineData(3_000)]
    public void Documents_one_slip_apart_do_not_become_one_chain(int rows)
    {
        // Everybody's number is one digit off their neighbours', and the name says who is who.
        var resolution = Bounded(Rows.Town(rows).Select((row, i) => new[] { row[0], row[1], row[2], (FieldType.DocumentNumber, $"X{1_000_000 + i}") }));
        Assert.True(resolution.EntityOf.Distinct().Count() > .97 * rows);
    }

    [Theory]
    [InlineData(3_000)]
    public void Invalid_unicode_is_read_as_far_as_it_goes_and_leaves_the_others_alone(int rows)
    {
        var clean = Bounded(Rows.Town(rows));
        var resolution = Bounded(Rows.Town(rows).Concat(Enumerable.Range(0, 50).Select(i =>
            Rows.Person($"\uD800{(char)('A' + (i % 26))}", $"\uDC00\uFFFF{i}", "\uD83D", "\0\uDFFF", $"{i}\uD800 \u202E LANE", "\uFFFE"))));
        Assert.Equal(clean.EntityOf, resolution.EntityOf.Take(rows));
    }

    [Theory]
    [InlineData(3_000)]
    public void Names_in_the_column_of_telephones_are_no_telephones(int rows)
    {
        var resolution = Bounded(Rows.Town(rows).Select(row => row.Select(value => value.Item1 == FieldType.Phone ? (value.Item1, row[0].Item2) : value).ToArray()));
        Assert.True(resolution.EntityOf.Distinct().Count() > .97 * rows);
    }

    [Theory]
    [InlineData(3_000)]
    public void Telephones_in_the_column_of_birth_dates_are_no_dates(int rows)
    {
        var resolution = Bounded(Rows.Town(rows).Select(row => row.Select(value => value.Item1 == FieldType.PersonBirthDate ? (value.Item1, row[3].Item2) : value).ToArray()));
        Assert.True(resolution.EntityOf.Distinct().Count() > .97 * rows);
    }

    [Theory]
    [InlineData(3_000)]
    public void Rows_that_know_a_given_name_only_stay_apart(int rows) => GivenNamesOnly(rows);

    [Theory(Explicit = true)]
    [InlineData(100_000)]
    public void A_hundred_thousand_rows_that_know_a_given_name_only_stay_apart(int rows) => GivenNamesOnly(rows);

    [Theory]
    [InlineData(3_000)]
    public void Names_made_to_sound_alike_cost_few_pairs(int rows) => SoundingAlike(rows);

    [Theory(Explicit = true)]
    [InlineData(100_000)]
    public void A_hundred_thousand_names_made_to_sound_alike_cost_few_pairs(int rows) => SoundingAlike(rows);

    [Fact(Explicit = true)]
    public void A_million_copies_of_one_record_are_one_entity() => Copies(1_000_000);

    [Fact]
    public void A_hundred_thousand_copies_of_one_record_are_one_entity() => Copies(100_000);

    private static void Copies(int rows)
    {
        var copies = Enumerable.Repeat(Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE", "X1234567"), rows);
        Assert.Single(Bounded(copies).EntityOf.Distinct());
    }

    private static void GivenNamesOnly(int rows)
    {
        var resolution = Bounded(Rows.Town(rows).Select(row => row[..1]));
        Assert.True(resolution.EntityOf.Distinct().Count() > 1);
    }

    // Vowels differ, sounds do not, and all are born in one year in one town.
    private static void SoundingAlike(int rows)
    {
        const string Vowels = "AEIOU";
        string Word(int i) => $"K{Vowels[i % 5]}R{Vowels[i / 5 % 5]}N{Vowels[i / 25 % 5]}T{Vowels[i / 125 % 5]}";
        var resolution = Bounded(Enumerable.Range(0, rows).Select(i => Rows.Person(Word(i), Word(i * 7), "1981", "", "HARBOUR LANE")));
        Assert.NotEmpty(resolution.Warnings);
    }

    private static RunResolution Bounded(IEnumerable<(FieldType, string)[]> rows)
    {
        var resolution = Resolver.Resolve(Rows.Table(rows));
        Assert.InRange(resolution.PairsCompared, 0, (long)MostPairsPerRow * resolution.EntityOf.Count);
        return resolution;
    }
}
