using System.Globalization;
using Igloo.Worlds.Answers;

namespace Igloo.Worlds.Tests.Plots;

public sealed class PlotTests
{
    private const string Calls = "border-police/calls/calls.csv";
    private const string Encounters = "border-police/encounters/encounters.csv";
    private const string Resent = "border-police/encounters/encounters-resent.csv";
    private const string Payments = "finance-unit/payments/payments.xlsx";
    private const string Reads = "highway-patrol/plate-reads/plate-reads.tsv";
    private static readonly GrownCase Border = GrownCase.Border;

    [Fact]
    public void The_organiser_of_a_holding_house_is_met_nowhere_but_a_guide_is_met_again_and_again()
    {
        Assert.DoesNotContain($"{Encounters}#subject", Mentions(Network("holding-house"), "organiser").Keys);
        Assert.True(Mentions(Network("guides"), "guide")[$"{Encounters}#subject"].Count >= 3);
    }

    [Fact]
    public void A_load_car_passes_each_reader_some_minutes_behind_its_scout()
    {
        var network = Network("load-drivers");
        var scout = network.Actors.Single(actor => actor.Role == "look-out").Plates[0];
        var inland = Rows(network.Evidence, Reads).Where(row => row[5] == "N").ToList();
        var ahead = inland.Where(row => Plain(row[0]) == scout).ToList();
        var behind = inland.Where(row => Plain(row[0]) != scout).ToList();
        Assert.NotEmpty(behind);
        Assert.All(behind, car => Assert.Contains(ahead, first => first[1] == car[1] && Minutes(first[4], car[4]) is >= 3 and <= 8));
    }

    [Fact]
    public void Fees_come_from_many_senders_and_stay_near_one_sum()
    {
        var organiser = Network("fee-collector").Actors.Single(actor => actor.Role == "organiser");
        var paid = Mentions(Network("fee-collector"), "organiser")[$"{Payments}#payee"].Select(row => Border.Row(Payments, row)).ToList();
        var sums = paid.Select(row => decimal.Parse(row[6], CultureInfo.InvariantCulture)).ToList();
        Assert.All(paid, row => Assert.Equal(organiser.Accounts[0], row[5]));
        Assert.True(paid.Select(row => row[2]).Distinct().Count() >= 10);
        Assert.True(sums.Max() - sums.Min() < sums.Average() / 5);
    }

    [Fact]
    public void A_collection_gathers_sums_of_every_size()
    {
        var sums = Rows(LookAlike("collection").Evidence, Payments).Select(row => decimal.Parse(row[6], CultureInfo.InvariantCulture)).ToList();
        Assert.True(sums.Max() > 3 * sums.Min());
    }

    [Fact]
    public void Travellers_ring_a_shelter_only_after_they_were_met()
    {
        var shelter = LookAlike("shelter");
        var met = shelter.Others.Where(id => Border.Answer.People[id].Mentions.ContainsKey($"{Encounters}#subject")).ToList();
        Assert.NotEmpty(met);
        foreach (var mentions in met.Select(id => Border.Answer.People[id].Mentions))
            foreach (var call in mentions.GetValueOrDefault($"{Calls}#from", []))
                Assert.True(Moment(Border.Row(Calls, call)[2]) > mentions[$"{Encounters}#subject"].Select(row => Border.Row(Encounters, row)).Select(Met).Max());
    }

    [Fact]
    public void A_paymaster_pays_the_crew_and_is_paid_only_by_the_farm()
    {
        var mentions = Mentions(LookAlike("seasonal-crew"), "paymaster");
        Assert.Single(mentions[$"{Payments}#payee"]);
        Assert.True(mentions[$"{Payments}#payer"].Count >= 12);
    }

    [Fact]
    public void Rows_sent_again_stand_word_for_word_in_the_first_file()
    {
        var first = Border.Rows(Encounters).Select(row => string.Join('|', row)).ToHashSet();
        Assert.NotEmpty(Border.Rows(Resent).Skip(1));
        Assert.All(Border.Rows(Resent), row => Assert.Contains(string.Join('|', row), first));
    }

    [Fact]
    public void Someone_in_a_holding_house_calls_for_help()
    {
        var tips = Rows(Network("holding-house").Evidence, "border-police/tips/tips.ndjson").Select(row => row[0]).ToList();
        Assert.Equal(3, tips.Count);
        Assert.Single(tips, tip => tip.Contains("locked in", StringComparison.Ordinal));
    }

    private static NetworkAnswer Network(string kind) => Border.Answer.Networks.First(network => network.Kind == kind);

    private static LookAlikeAnswer LookAlike(string kind) => Border.Answer.LookAlikes.First(lookAlike => lookAlike.Kind == kind);

    private static IReadOnlyDictionary<string, List<int>> Mentions(NetworkAnswer network, string role) =>
        Border.Answer.People[network.Actors.First(actor => actor.Role == role).Id].Mentions;

    private static IReadOnlyDictionary<string, List<int>> Mentions(LookAlikeAnswer lookAlike, string role) =>
        Border.Answer.People[lookAlike.Actors.First(actor => actor.Role == role).Id].Mentions;

    private static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<RowAnswer> evidence, string file) =>
        evidence.Where(row => row.File == file).Select(row => Border.Row(row.File, row.Row));

    private static string Plain(string plate) => plate.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static double Minutes(string from, string to) => (Moment(to) - Moment(from)).TotalMinutes;

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Met(IReadOnlyList<string> row) => DateTime.ParseExact($"{row[2]} {row[3]}", "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
