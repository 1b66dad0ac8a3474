using System.Globalization;
using System.Text;
using CsCheck;
using Igloo.Analysis.Resolving;
using Igloo.Model;
using static Igloo.Analysis.Tests.Resolving.ArrivingCrowd;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>What an archive says of all its records, those added among them: what holds them together, what is in doubt and why.</summary>
public sealed class ArchiveReportTests
{
    private const int Fitted = 700;

    /// <summary>People decided about some of the first rows, which the model knows.</summary>
    private static readonly RowDecisions Decided = new([(0, 3), (12, 47), (20, 260)], [(5, 7), (7, 9), (10, 12), (260, 265)]);

    [Fact]
    public void An_archive_begins_with_all_that_its_run_says()
    {
        var run = Resolver.Resolve(Rows.Table(Crowd), Decided);
        Assert.Equal(Text(run), Text(Resolver.ResolveArchive(Rows.Table(Crowd), Decided).Report()));
    }

    [Fact]
    public void Any_split_and_order_of_drops_gives_the_ties_doubts_and_reasons_of_one_whatever_people_decided_before() => Gen.Select(Gen.Int, Gen.Int[1, 60].List[1, 6], Gen.Bool).Sample((seed, sizes, isDecided) =>
    {
        var decisions = isDecided ? Decided : RowDecisions.None;
        var batch = Resolver.ResolveArchive(Rows.Table(Crowd[..Fitted]), decisions);
        batch.Add(Rows.Table(Crowd[Fitted..]));

        var drops = Resolver.ResolveArchive(Rows.Table(Crowd[..Fitted]), decisions);
        var order = Shuffled(Enumerable.Range(Fitted, Crowd.Length - Fitted), seed);
        foreach (var drop in Split(order, sizes)) drops.Add(Rows.Table(drop.Select(row => Crowd[row])));

        int[] names = [.. Enumerable.Range(0, Fitted), .. order];
        var placeOf = new int[names.Length];
        for (var record = 0; record < names.Length; record++) placeOf[names[record]] = record;
        Assert.Equal(Text(batch.Report()), Text(drops.Report(placeOf)));
    }, iter: 8, threads: 1);

    [Fact]
    public void What_people_decided_about_rows_of_the_run_holds_when_their_part_is_grown_anew()
    {
        (FieldType, string)[] anna = Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15558675309", "12 LARCH STREET");
        var archive = Resolver.ResolveArchive(Rows.Table([anna, [.. anna[..3]], Rows.Person("RUFINA", "ZELAYA", "1970-01-02"), .. Rows.Town(300)]), new RowDecisions([(0, 2)], [(0, 1)]));
        Assert.Equal((0, 2), Assert.Single(archive.Report().Ties, tie => tie.Kind == TieKind.Decision) is var decided ? (decided.A, decided.B) : default);
        archive.Add(Rows.Table([[.. anna[..4], (FieldType.Email, "esteban@example.org")]]));
        var entityOf = archive.EntityOf();
        Assert.Equal(entityOf[0], entityOf[2]);
        Assert.NotEqual(entityOf[0], entityOf[1]);
        Assert.Equal(entityOf[0], entityOf[^1]);
    }

    [Fact]
    public void A_record_that_holds_what_another_does_joins_it_as_its_equal_and_one_that_was_decided_about_on_the_evidence()
    {
        (FieldType, string)[] esteban = Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07"), rufina = Rows.Person("RUFINA", "ZELAYA", "1970-01-02");
        var archive = Resolver.ResolveArchive(Rows.Table([esteban, rufina, Rows.Person("OTILIA", "BRAVO", "1966-11-30"), .. Rows.Town(300)]), new RowDecisions([(0, 2)], []));
        var added = archive.Count;
        archive.Add(Rows.Table([esteban, rufina]));
        var kinds = archive.Report().Ties.Where(tie => tie.B >= added || tie.A >= added).ToDictionary(tie => Math.Max(tie.A, tie.B), tie => tie.Kind);
        Assert.Equal((TieKind.Evidence, TieKind.Equal), (kinds[added], kinds[added + 1]));
    }

    [Fact]
    public void Who_was_added_is_explained_with_what_both_met_on()
    {
        var archive = Resolver.ResolveArchive(Rows.Table(Crowd[..Fitted]));
        archive.Add(Rows.Table([[.. Crowd[5][..4], (FieldType.Email, "somebody@example.org")]]));
        var report = archive.Report();
        var tie = report.Ties.Single(tie => Math.Max(tie.A, tie.B) == Fitted);
        var why = report.Explain(tie.A, tie.B);
        Assert.Equal("phone", why.Met);
        Assert.Contains(why.Fields, field => field.Type == FieldType.Phone && field.A == field.B);
        Assert.Null(report.Explain(0, Fitted).Met);
    }

    [Fact]
    public void Who_was_added_is_found_when_looked_up()
    {
        (FieldType, string)[] row = Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15558675309");
        var archive = Resolver.ResolveArchive(Rows.Table(Crowd[..Fitted]));
        archive.Add(Rows.Table([row]));
        var lookup = archive.Report(records: () => Rows.Table([.. Crowd[..Fitted], row])).Lookup();
        Assert.Equal(Fitted, lookup.Find(Rows.Table([row]), 5)[0].Row);
        Assert.Empty(lookup.Find(Rows.Table([Rows.Person("RUFINA", "ZELAYA", "1970-01-02")]), 5));
        Assert.Throws<InvalidOperationException>(() => archive.Report().Lookup());
    }

    [Fact]
    public void What_is_in_doubt_about_the_added_is_among_the_doubts()
    {
        var archive = Resolver.ResolveArchive(Rows.Table(Crowd[..Fitted]));
        archive.Add(Rows.Table(Crowd[Fitted..]));
        var doubts = archive.Report().Doubts(int.MaxValue);
        Assert.Contains(doubts, doubt => Math.Max(doubt.A, doubt.B) >= Fitted);
        Assert.Contains(doubts, doubt => Math.Max(doubt.A, doubt.B) < Fitted);
        Assert.Equal(doubts.Take(3), archive.Report().Doubts(3));
    }

    private static string Text(Resolution resolution) => new StringBuilder()
        .AppendJoin(',', resolution.EntityOf).AppendLine()
        .AppendJoin('\n', resolution.Ties.Select(tie => $"{tie} {Reasons(resolution, tie.A, tie.B)}").Order(StringComparer.Ordinal)).AppendLine()
        .AppendJoin('\n', resolution.Doubts(100).Select(doubt => $"{doubt} {Reasons(resolution, doubt.A, doubt.B)}")).AppendLine()
        .AppendJoin('\n', resolution.Warnings).AppendLine()
        .Append(CultureInfo.InvariantCulture, $"{resolution.PairsCompared} {resolution.ExpectedPrecision:R} {resolution.ExpectedRecall:R}")
        .ToString();

    private static string Reasons(Resolution resolution, int a, int b) => resolution.Explain(Math.Min(a, b), Math.Max(a, b)) is var why ? $"{why.Weight} {why.Met} {string.Join(' ', why.Fields)}" : "";
}
