using System.Text.RegularExpressions;
using Igloo.Model;

namespace Igloo.Worlds.Tests;

public sealed partial class BorderCaseTests
{
    private const string Calls = "border-police/calls/calls.csv";
    private const string Payments = "finance-unit/payments/payments.xlsx";
    private static readonly GrownCase Border = GrownCase.Border;

    [Fact]
    public void The_committed_sample_is_what_its_parameters_grow_byte_for_byte()
    {
        foreach (var path in Border.Paths)
            Assert.True(File.ReadAllBytes(Path.Combine(GrownCase.BorderFolder, path)).AsSpan().SequenceEqual(Border.Bytes(path)), $"{path} differs; grow the sample again");
    }

    [Fact]
    public void The_committed_sample_holds_no_file_that_its_parameters_do_not_grow()
    {
        var committed = Directory.EnumerateFiles(GrownCase.BorderFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(GrownCase.BorderFolder, file).Replace('\\', '/'))
            .Except(["README.md", "world.json"]);
        Assert.Equal(Border.Paths.Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_comes_from_three_agencies_and_at_least_six_sources_and_stays_small()
    {
        Assert.Equal(3, Border.Totals.Keys.Select(path => path.Split('/')[0]).Distinct().Count());
        Assert.True(Border.Totals.Keys.Select(SourceOf).Distinct().Count() >= 6);
        Assert.InRange(Border.Totals.Values.Sum(), 6_000, 8_000);
        Assert.True(Border.Paths.Sum(path => Border.Bytes(path).Length) < 1_500_000);
    }

    [Fact]
    public void The_totals_are_the_rows_that_a_reader_finds()
    {
        foreach (var (path, total) in Border.Totals)
            Assert.Equal(total, Border.Rows(path).Count - (path.EndsWith(".ndjson", StringComparison.Ordinal) ? 0 : 1));
    }

    [Fact]
    public void Every_planted_actor_is_named_by_two_sources_of_two_agencies()
    {
        foreach (var actor in Border.Answer.Networks.SelectMany(network => network.Actors))
        {
            var files = Border.Answer.People[actor.Id].Mentions.Keys.Select(part => part.Split('#')[0]).ToList();
            Assert.True(files.Select(SourceOf).Distinct().Count() >= 2, $"{actor.Id} is named by one source only");
            Assert.True(files.Select(file => file.Split('/')[0]).Distinct().Count() >= 2, $"{actor.Id} is named by one agency only");
        }
    }

    [Fact]
    public void Every_network_leaves_rows_in_three_sources_and_every_look_alike_leaves_some()
    {
        Assert.All(Border.Answer.Networks, network => Assert.True(network.Evidence.Select(row => SourceOf(row.File)).Distinct().Count() >= 3));
        Assert.All(Border.Answer.LookAlikes, lookAlike => Assert.NotEmpty(lookAlike.Evidence));
    }

    [Fact]
    public void Four_kinds_of_networks_and_more_than_eight_kinds_of_look_alikes_are_planted()
    {
        Assert.Equal(4, Border.Answer.Networks.Select(network => network.Kind).Distinct().Count());
        Assert.True(Border.Answer.LookAlikes.Select(lookAlike => lookAlike.Kind).Distinct().Count() >= 8);
    }

    [Fact]
    public void A_call_that_the_answer_names_is_made_or_taken_by_someone_of_that_network()
    {
        foreach (var network in Border.Answer.Networks)
        {
            var phones = network.Actors.SelectMany(actor => actor.Phones).Concat(network.Others.SelectMany(id => Border.Answer.People[id].Phones)).ToHashSet();
            foreach (var row in network.Evidence.Where(row => row.File == Calls))
                Assert.Contains(Border.Row(row.File, row.Row).Take(2), digits => phones.Contains("+" + digits));
        }
    }

    [Fact]
    public void A_payment_that_the_answer_names_goes_to_an_account_of_that_network()
    {
        foreach (var network in Border.Answer.Networks)
        {
            var accounts = network.Actors.SelectMany(actor => actor.Accounts).ToHashSet();
            foreach (var row in network.Evidence.Where(row => row.File == Payments)) Assert.Contains(Border.Row(row.File, row.Row)[5], accounts);
        }
    }

    [Fact]
    public void A_plate_read_that_the_answer_names_shows_a_plate_of_that_network()
    {
        foreach (var network in Border.Answer.Networks)
        {
            var plates = network.Actors.SelectMany(actor => actor.Plates).ToHashSet();
            foreach (var row in network.Evidence.Where(row => row.File.Contains("plate-reads", StringComparison.Ordinal)))
                Assert.Contains(Border.Row(row.File, row.Row)[0].Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), plates);
        }
    }

    [Fact]
    public void Nobody_who_is_moved_or_pays_for_a_traveller_is_an_actor_or_stands_in_a_second_network()
    {
        var actors = Border.Answer.Networks.SelectMany(network => network.Actors).Select(actor => actor.Id).ToList();
        var others = Border.Answer.Networks.SelectMany(network => network.Others).ToList();
        Assert.Empty(actors.Intersect(others));
        Assert.Equal(actors.Count + others.Count, actors.Concat(others).Distinct().Count());
    }

    [Fact]
    public void No_header_names_a_protected_trait()
    {
        var headers = Border.Totals.Keys.Where(path => !path.EndsWith(".ndjson", StringComparison.Ordinal)).SelectMany(path => Border.Rows(path)[0])
            .Concat(Border.Totals.Keys.Where(path => path.EndsWith(".ndjson", StringComparison.Ordinal)).SelectMany(path => Border.Rows(path)).SelectMany(row => JsonNames().Matches(row[0]).Select(match => match.Groups[1].Value)).Distinct())
            .ToList();
        Assert.Contains("narrative", headers);
        Assert.All(headers, header => Assert.Null(ProtectedTraits.OfHeader(header)));
    }

    [Fact]
    public void Every_phone_lies_in_the_range_that_is_kept_for_fiction() =>
        Assert.All(Border.Rows(Calls).Skip(1).SelectMany(row => row.Take(2)), digits => Assert.Matches("^1[2-9][0-9]{2}55501[0-9]{2}$", digits));

    [Fact]
    public void The_same_person_is_written_in_more_than_one_way()
    {
        var guides = Border.Answer.Networks.Single(network => network.Kind == "guides").Actors.Where(actor => actor.Role == "guide");
        foreach (var guide in guides)
        {
            var mentions = Border.Answer.People[guide.Id].Mentions;
            var met = mentions["border-police/encounters/encounters.csv#subject"].Select(row => Border.Row("border-police/encounters/encounters.csv", row)).Select(row => $"{row[4]} {row[5]}");
            var paid = mentions[$"{Payments}#payee"].Select(row => Border.Row(Payments, row)[3]);
            Assert.True(met.Concat(paid).Distinct().Count() >= 2);
        }
    }

    private static string SourceOf(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex("\"([a-z_]+)\":")]
    private static partial Regex JsonNames();
}
