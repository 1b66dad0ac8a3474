using CsCheck;
using Igloo.Analysis.Resolving;
using Igloo.Model;
using static Igloo.Analysis.Tests.Resolving.ArrivingCrowd;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Records added to an archive give the entities of all records at once, under the archive's model.</summary>
public sealed class ArchiveTests
{
    private const int Fitted = 700;

    [Fact]
    public void An_archive_begins_with_the_entities_of_its_run() =>
        Assert.Equal(Resolver.Resolve(Rows.Table(Crowd)).EntityOf, Resolver.ResolveArchive(Rows.Table(Crowd)).EntityOf());

    [Fact]
    public void All_records_of_the_run_added_to_its_model_alone_give_the_entities_of_the_run()
    {
        var archive = Resolver.ResolveArchive(Rows.Table(Crowd));
        var ofTheRun = archive.EntityOf();
        archive.Empty();
        archive.Add(Rows.Table(Crowd));
        Assert.Equal(ofTheRun, archive.EntityOf());
    }

    [Fact(Explicit = true)]
    public void So_do_those_of_a_run_that_did_not_follow_all_meetings()
    {
        // Names that many share.
        (FieldType, string)[][] crowd = [.. Rows.Town(60_000).Select(row => Rows.Person(row[0].Item2[..3], row[1].Item2[..4], row[2].Item2, row[3].Item2))];
        (FieldType, string)[][] many = [.. crowd, .. crowd[..20_000].Select((row, i) => row[..(i % 2 == 0 ? 3 : 2)])];
        var archive = Resolver.ResolveArchive(Rows.Table(many));
        Assert.Contains(archive.Report().Warnings, warning => warning.Contains("were not followed", StringComparison.Ordinal));
        var ofTheRun = archive.EntityOf();
        archive.Empty();
        archive.Add(Rows.Table(many[..20_000]));
        archive.Add(Rows.Table(many[20_000..]));
        Assert.Equal(ofTheRun, archive.EntityOf());
    }

    [Fact]
    public void Any_split_and_order_of_drops_gives_the_entities_of_one() => Gen.Select(Gen.Int, Gen.Int[1, 60].List[1, 6]).Sample((seed, sizes) =>
    {
        var batch = Archive();
        batch.Add(Rows.Table(Crowd[Fitted..]));

        var drops = Archive();
        var order = Shuffled(Enumerable.Range(Fitted, Crowd.Length - Fitted), seed);
        foreach (var drop in Split(order, sizes)) drops.Add(Rows.Table(drop.Select(row => Crowd[row])));

        Assert.Equal(Entities(batch, Names(Enumerable.Range(Fitted, Crowd.Length - Fitted))), Entities(drops, Names(order)));
    }, iter: 12, threads: 1);

    [Fact]
    public void Any_split_and_order_of_all_records_gives_what_adding_to_the_run_gives() => Gen.Select(Gen.Int, Gen.Int[1, 400].List[1, 4]).Sample((seed, sizes) =>
    {
        var added = Archive();
        added.Add(Rows.Table(Crowd[Fitted..]));

        var drops = Archive();
        drops.Empty();
        var order = Shuffled(Enumerable.Range(0, Crowd.Length), seed);
        foreach (var drop in Split(order, sizes)) drops.Add(Rows.Table(drop.Select(row => Crowd[row])));

        Assert.Equal(Entities(added, [.. Enumerable.Range(0, Crowd.Length)]), Entities(drops, order));
    }, iter: 6, threads: 1);

    [Fact]
    public void Any_number_of_threads_adds_the_same()
    {
        var (one, four) = (Archive(threads: 1), Archive(threads: 4));
        Assert.Equal(one.Add(Rows.Table(Crowd[Fitted..])), four.Add(Rows.Table(Crowd[Fitted..])));
        Assert.Equal(one.EntityOf(), four.EntityOf());
    }

    [Fact]
    public void A_record_of_somebody_known_joins_who_is_there()
    {
        var archive = Archive();
        archive.Add(Rows.Table([[.. Crowd[5][..4], (FieldType.Email, "somebody@example.org")]]));
        Assert.Equal(archive.EntityOf()[5], archive.EntityOf()[^1]);
    }

    [Fact]
    public void A_stranger_joins_nobody()
    {
        var archive = Archive();
        var change = archive.Add(Rows.Table([Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07")]));
        Assert.Equal(Fitted, archive.EntityOf()[^1]);
        Assert.Equal(new ArchiveChange(1, 0, 1), change);
    }

    [Fact]
    public void Names_of_which_the_run_had_none_are_compared_when_they_come()
    {
        var archive = Resolver.ResolveArchive(Rows.Table(Rows.Town(300).Select(row => row[2..])));
        archive.Add(Rows.Table([Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15558675309"), Rows.Person("ESTEBAN LUIS", "QUIROGA", "1981-04-07", "+15558675309")]));
        Assert.Equal(archive.EntityOf()[^2], archive.EntityOf()[^1]);
    }

    [Fact]
    public void A_new_record_can_make_two_entities_one()
    {
        var (given, family, phone, document) = ("ESTEBAN", "QUIROGA", "+15558675309", "K55667788");
        (FieldType, string)[][] rows = [Rows.Person(given, family, "1981-04-07", document: document), Rows.Person(given, family, phone: phone, home: "12 LARCH STREET"), .. Rows.Town(300)];
        var archive = Resolver.ResolveArchive(Rows.Table(rows));
        Assert.NotEqual(archive.EntityOf()[0], archive.EntityOf()[1]);
        archive.Add(Rows.Table([Rows.Person(given, family, "1981-04-07", phone, "12 LARCH STREET", document)]));
        Assert.Equal(archive.EntityOf()[0], archive.EntityOf()[1]);
    }

    [Fact]
    public void Only_what_new_records_touch_is_looked_at_again()
    {
        var archive = Archive();
        Assert.InRange(archive.Add(Rows.Table([Crowd[5][..4]])).RowsGrown, 1, 20);
    }

    [Fact]
    public void A_record_that_is_there_already_costs_nothing_and_stands_with_its_equal()
    {
        var archive = Archive();
        Assert.Equal(new ArchiveChange(1, 0, 0), archive.Add(Rows.Table([Crowd[5]])));
        Assert.Equal(archive.EntityOf()[5], archive.EntityOf()[^1]);
    }

    [Fact]
    public void An_archive_that_grew_by_a_tenth_is_outgrown()
    {
        var archive = Archive();
        archive.Add(Rows.Table(Rows.Town(800).Skip(700).Take(Fitted / 10)));
        Assert.False(archive.IsOutgrown);
        archive.Add(Rows.Table(Rows.Town(900).TakeLast(1)));
        Assert.True(archive.IsOutgrown);
    }

    [Fact]
    public void An_archive_in_which_a_thousand_new_records_share_what_was_rare_is_outgrown()
    {
        var archive = Resolver.ResolveArchive(Rows.Table(Rows.Town(11_000)));
        archive.Add(Rows.Table(Rows.Town(12_001).TakeLast(1_001).Select(row => ((FieldType, string)[])[.. row[..3], (FieldType.Phone, "+15550000001"), row[4]])));
        Assert.True(archive.IsOutgrown);
    }

    [Fact]
    public void Nothing_is_added_to_lists_of_titles()
    {
        var titles = Enumerable.Range(0, 60).Select(i => new[] { (FieldType.OrganizationName, $"the very long title number {i} of a series about ships and harbours {i % 7}") });
        var archive = Resolver.ResolveArchive(Rows.Table(titles));
        Assert.False(archive.CanGrow);
        Assert.Throws<InvalidOperationException>(() => archive.Add(Rows.Table(titles.Take(1))));
    }

    private static ResolvedArchive Archive(int? threads = null) => Resolver.ResolveArchive(Rows.Table(Crowd[..Fitted]), threads: threads);

    private static int[] Names(IEnumerable<int> added) => [.. Enumerable.Range(0, Fitted), .. added];

    // The entities in the records' own names, by the order of those.
    private static string Entities(ResolvedArchive archive, int[] names)
    {
        var order = Enumerable.Range(0, names.Length).OrderBy(record => names[record]).ToArray();
        var entityOf = archive.EntityOf(order);
        return string.Join(',', order.Select(record => names[entityOf[record]]));
    }
}
