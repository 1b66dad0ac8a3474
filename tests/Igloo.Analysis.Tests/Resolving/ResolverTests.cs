using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

public sealed class ResolverTests
{
    [Fact]
    public void One_person_with_a_slip_in_the_name_and_a_new_telephone_is_one() => Assert.True(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("ESTEBAN", "QUIROGGA", "1981-04-07", "+15557779999", "9 HARBOUR LANE")));

    [Fact]
    public void Day_and_month_swapped_is_still_one_person() => Assert.True(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134"),
        Rows.Person("ESTEBAN", "QUIROGA", "1981-07-04", "+15557770134")));

    [Fact]
    public void Names_in_each_others_columns_are_still_one_person() => Assert.True(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07"),
        Rows.Person("QUIROGA", "ESTEBAN", "1981-04-07")));

    [Fact]
    public void Two_who_share_a_name_and_nothing_else_are_two() => Assert.False(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("ESTEBAN", "QUIROGA", "1955-11-30", "+15558881234", "77 MILL ROAD")));

    [Fact]
    public void Father_and_son_of_one_home_and_telephone_are_two() => Assert.False(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1951-04-07", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("MARCO", "QUIROGA", "1984-12-19", "+15557770134", "9 HARBOUR LANE")));

    [Fact]
    public void A_name_in_a_script_that_cannot_be_read_does_not_contradict_its_Latin_form() => Assert.True(Rows.AreOne(
        Rows.Person("إستيبان", "كيروغا", "1981-04-07", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE")));

    [Fact]
    public void A_name_in_another_script_finds_its_Latin_form_and_speaks_for_it() => Assert.True(Rows.AreOne(
        Rows.Person("خالد", "منصور", "1981-04-07"),
        Rows.Person("KHALED", "MANSOUR", "1981-04-07")));

    [Fact]
    public void Other_names_of_one_birth_date_in_two_scripts_are_two() => Assert.False(Rows.AreOne(
        Rows.Person("خالد", "منصور", "1981-04-07"),
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07")));

    [Fact]
    public void Other_names_in_one_script_do_contradict() => Assert.False(Rows.AreOne(
        Rows.Person("إستيبان", "كيروغا", "", "+15557770134"),
        Rows.Person("يوسف", "منصور", "", "+15557770134")));

    [Fact]
    public void A_telephone_says_less_where_people_share_theirs()
    {
        (FieldType, string)[] a = Rows.Person("ESTEBAN", "QUIROGA", "", "+15557770134"), b = Rows.Person("E", "QUIROGA", "", "+15557770134");
        var own = Weight([a, b, .. Rows.Town(300)]);
        var shared = Weight([a, b, .. Rows.Town(300).Select((row, i) => row.Select(value => value.Item1 == FieldType.Phone ? (value.Item1, $"+1555300{i / 2:0000}") : value).ToArray())]);
        Assert.True(own > shared + 2_000_000, $"{own} millionths of a bit where each has a telephone, {shared} where two share one");

        static long Weight(IEnumerable<(FieldType, string)[]> rows) =>
            Resolver.Resolve(Rows.Table(rows)).Explain(0, 1).Fields.Single(field => field.Type == FieldType.Phone).Weight;
    }

    [Fact]
    public void A_name_misspelt_says_no_more_than_the_name_itself_among_those_who_bear_names_like_it()
    {
        string[] given = ["ALDO", "BRUNA", "CELIO", "DORA"];
        (FieldType, string)[] a = Rows.Person("ALDO", "QUIROGA", "1981-04-07"), b = Rows.Person("ALDO", "QUIROGGA", "1981-04-07");
        var common = Weight([a, b, .. Rows.Town(200).Select((row, i) => i < 100 ? Rows.Person(given[i % given.Length], "QUIROGA", row[2].Item2) : row)]);
        var rare = Weight([a, b, .. Rows.Town(200)]);
        Assert.InRange(common, -1_000_000, 1_000_000);
        Assert.True(rare > 4_000_000, $"{rare} millionths of a bit for a rare name");

        static long Weight(IEnumerable<(FieldType, string)[]> rows) =>
            Resolver.Resolve(Rows.Table(rows)).Explain(0, 1).Fields.Single(field => field.Type == FieldType.PersonFamilyName).Weight;
    }

    [Fact]
    public void Twins_are_two() => Assert.False(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("MARCO", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE")));

    [Fact]
    public void A_person_and_a_firm_of_one_home_and_telephone_are_two() => Assert.False(Rows.AreOne(
        Rows.Person("ESTEBAN", "QUIROGA", "", "+15557770134", "9 HARBOUR LANE"),
        [(FieldType.OrganizationName, "Quiroga Freight"), (FieldType.Phone, "+15557770134"), (FieldType.AddressFull, "9 HARBOUR LANE")]));

    [Fact]
    public void Firms_with_a_legal_form_more_are_one() => Assert.True(Rows.AreOne(
        [(FieldType.OrganizationName, "Quiroga Freight Ltd"), (FieldType.Phone, "+15557770134"), (FieldType.AddressFull, "9 HARBOUR LANE")],
        [(FieldType.OrganizationName, "Quiroga Freight"), (FieldType.Phone, "555 777 0134"), (FieldType.AddressFull, "9 Harbour Ln")]));

    [Fact]
    public void The_same_comes_out_whatever_the_order_of_the_rows()
    {
        var rows = Rows.Town(120).Concat(Rows.Town(120).Select((row, i) => i % 3 == 0 ? [.. row.Take(3)] : row)).ToArray();
        var straight = Rows.Resolve(rows);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var order = Enumerable.Range(0, rows.Length).OrderBy(row => (row * 7919 + (seed * 104729)) % 241).ToArray();
            var shuffled = Rows.Resolve([.. order.Select(row => rows[row])]);
            Assert.Equal(Parts(straight, Enumerable.Range(0, rows.Length)), Parts(shuffled, order));
        }
    }

    [Fact]
    public void The_same_comes_out_whatever_the_order_of_the_columns()
    {
        var rows = Rows.Town(80).Concat(Rows.Town(40)).ToArray();
        Assert.Equal(Rows.Resolve(rows), Rows.Resolve([.. rows.Select(row => row.Reverse().ToArray())]));
    }

    [Fact]
    public void A_rerun_gives_the_same_numbers()
    {
        var rows = Rows.Town(200).Concat(Rows.Town(60)).ToArray();
        var (first, second) = (Resolver.Resolve(Rows.Table(rows)), Resolver.Resolve(Rows.Table(rows)));
        Assert.Equal(first.EntityOf, second.EntityOf);
        Assert.Equal(first.WeighedPairs, second.WeighedPairs);
        Assert.Equal((first.ExpectedPrecision, first.ExpectedRecall), (second.ExpectedPrecision, second.ExpectedRecall));
    }

    [Fact]
    public void A_table_emptied_on_the_way_gives_the_same_and_looks_nobody_up()
    {
        // Enough rows that values are prepared and filed side by side.
        var rows = Rows.Town(1_500).Concat(Rows.Town(1_000).Select((row, i) => i % 3 == 0 ? [.. row.Take(3)] : row)).ToArray();
        var (kept, emptied) = (Resolver.Resolve(Rows.Table(rows)), Resolver.ResolveOnce(Rows.Table(rows)));
        Assert.Equal(kept.EntityOf, emptied.EntityOf);
        Assert.Equal(kept.WeighedPairs, emptied.WeighedPairs);
        Assert.Equal(kept.Explain(0, 1_500), emptied.Explain(0, 1_500), Same);
        Assert.NotNull(kept.Lookup());
        Assert.Throws<InvalidOperationException>(() => emptied.Lookup());

        static bool Same(PairExplanation a, PairExplanation b) => a.Weight == b.Weight && a.Fields.SequenceEqual(b.Fields);
    }

    [Fact]
    public void Many_copies_of_one_record_are_one_entity_and_cost_no_pairs()
    {
        var copies = Enumerable.Repeat(Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE", "X1234567"), 20_000);
        var resolution = Resolver.Resolve(Rows.Table(copies));
        Assert.Single(resolution.EntityOf.Distinct());
        Assert.Equal(0, resolution.PairsCompared);
    }

    [Fact]
    public void Bare_common_names_do_not_make_one_person_of_all_who_bear_them()
    {
        var rows = Rows.Town(400).Concat(Enumerable.Repeat(new[] { (FieldType.PersonGivenName, "ANA") }, 50)).ToArray();
        Assert.True(Rows.Resolve(rows).Skip(400).Distinct().Count() > 1);
    }

    [Fact]
    public void One_telephone_shared_by_thousands_joins_nobody_and_costs_few_pairs()
    {
        var rows = Rows.Town(3_000).Select(row => row.Select(value => value.Item1 == FieldType.Phone ? (value.Item1, "+15550000000") : value).ToArray());
        var resolution = Resolver.Resolve(Rows.Table(rows));
        Assert.True(resolution.EntityOf.Distinct().Count() > 2_900);
        Assert.InRange(resolution.PairsCompared, 0, 600_000);
    }

    [Fact]
    public void Rows_without_any_value_are_left_alone()
    {
        var entities = Rows.Resolve([], [], [(FieldType.Phone, "")]);
        Assert.Equal([0, 1, 2], entities);
    }

    [Fact]
    public void No_rows_give_no_entities() => Assert.Empty(Rows.Resolve());

    [Fact]
    public void Broken_text_is_read_as_far_as_it_goes()
    {
        var broken = new string(['Q', '\uD800', 'U', '\uDC00', '\0', 'I']);
        var entities = Rows.Resolve(Rows.Person(broken, broken, broken, broken, broken, broken), Rows.Person(broken, broken, broken, broken, broken, broken));
        Assert.Equal(2, entities.Count);
    }

    [Fact]
    public void Expectations_are_shares()
    {
        var resolution = Resolver.Resolve(Rows.Table(Rows.Town(100).Concat(Rows.Town(50).Select(row => row[..4]))));
        Assert.InRange(resolution.ExpectedPrecision, .5, 1);
        Assert.InRange(resolution.ExpectedRecall, .5, 1);
    }

    [Fact]
    public void Rows_weak_for_themselves_are_expected_to_be_right_where_a_third_tells()
    {
        // One row has the document and one the telephone; they share a name that another bears too, and the third row has both.
        var rows = Enumerable.Range(0, 120).SelectMany(i => new[] { Row(i, hasPhone: false, hasDocument: true), Row(i, hasPhone: true, hasDocument: false), Row(i, hasPhone: true, hasDocument: true) });
        var resolution = Resolver.Resolve(Rows.Table(rows));
        Assert.Contains(resolution.WeighedPairs, pair => pair.Log2Odds < 0 && resolution.EntityOf[pair.A] == resolution.EntityOf[pair.B]);
        Assert.InRange(resolution.ExpectedPrecision, .99, 1);

        static (FieldType, string)[] Row(int person, bool hasPhone, bool hasDocument)
        {
            var (given, family) = (Rows.Town(60).ElementAt(person / 2)[0].Item2, Rows.Town(60).ElementAt(person / 2)[1].Item2);
            return Rows.Person(given, family, phone: hasPhone ? $"+1555{3_000_000 + (person * 104_729 % 6_000_000)}" : "", document: hasDocument ? $"X{7_000_000 + (person * 7919)}" : "");
        }
    }

    [Fact]
    public void Rows_that_stand_twice_count_among_what_is_expected()
    {
        var resolution = Resolver.Resolve(Rows.Table(Rows.Town(100).Concat(Rows.Town(100))));
        Assert.InRange(resolution.ExpectedPrecision, .9, 1);
        Assert.InRange(resolution.ExpectedRecall, .9, 1);
    }

    [Fact]
    public void An_explanation_sums_to_the_odds_and_names_the_levels()
    {
        var resolution = Resolver.Resolve(Rows.Table([
            Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE"),
            Rows.Person("ESTEBAN", "QUIROGA", "1981-04-08", "+15557770134", "9 HARBOUR LANE"),
            .. Rows.Town(100)]));
        var weighed = Assert.Single(resolution.WeighedPairs, pair => Math.Max(pair.A, pair.B) == 1);
        var explanation = resolution.Explain(0, 1);
        Assert.Equal(weighed.Log2Odds, explanation.Weight / 1e6, tolerance: .001);
        Assert.Contains(explanation.Fields, field => field is { Type: FieldType.PersonBirthDate, Level: "one digit off", A: "1981-04-07", B: "1981-04-08" });
        Assert.NotNull(explanation.Met);
        Assert.True(explanation.Household <= 0);
    }

    [Fact]
    public void A_value_before_the_first_row_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new RecordTable([FieldType.Phone]).Set(FieldType.Phone, "1"));

    [Fact]
    public void A_value_of_no_column_is_refused()
    {
        var table = new RecordTable([FieldType.Phone]);
        table.AddRow();
        Assert.Throws<ArgumentException>(() => table.Set(FieldType.Email, "a@example.org"));
    }

    // The entities as sets of the rows' own names.
    private static string Parts(IReadOnlyList<int> entityOf, IEnumerable<int> names) => string.Join(';', names
        .Zip(entityOf)
        .GroupBy(pair => pair.Second, pair => pair.First)
        .Select(group => string.Join(',', group.Order()))
        .Order(StringComparer.Ordinal));
}
