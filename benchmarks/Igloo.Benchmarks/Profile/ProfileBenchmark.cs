using System.Globalization;
using System.Text.Json;
using Igloo.Benchmarks.Walk;
using Igloo.Functions.Api;
using Igloo.Functions.Api.Leads;
using Igloo.Worlds;
using Igloo.Worlds.Files;

namespace Igloo.Benchmarks.Profile;

/// <summary>How far the profiles of leads tell what the worlds' networks did: the order of their contacts and the path of their money.</summary>
internal static class ProfileBenchmark
{
    public static async Task<int> RunAsync(int rows, ulong[] seeds, string path)
    {
        var report = new Report("How networks operate", $"dotnet run -c Release --project benchmarks/Igloo.Benchmarks -- profile {rows} {string.Join(',', seeds)} {path}", MeasuredIgloo.Storage)
            .Line("Each planted network of an invented case, dropped as files and read back from the lead's profile that the API serves. Of several leads about one network, low ones included, the one that names most of its actors; actors are counted with those in touch with them.")
            .Line("A contact counts as right when caller, called and side of the movement's beginning are; order is the share of pairs of right steps that stand in the order of the plot. Seeds were chosen before anything was measured.").Line("")
            .Line("| seed | network | actors in the profile | contacts found of true | contacts told | pairs in order | payments found of true | payments told | pairs in order | ms |")
            .Line("|---|---|---|---|---|---|---|---|---|---|");
        var all = new List<ProfileScore>();
        foreach (var seed in seeds) all.AddRange(await MeasureAsync(rows, seed, report));
        var (contacts, money) = (all.Select(score => score.Contacts).Aggregate((a, b) => a + b), all.Select(score => score.Money).Aggregate((a, b) => a + b));
        report.Line(Format($"| **all** | {all.Count} | {all.Sum(score => score.Members)} of {all.Sum(score => score.Network.Actors.Count)} | {contacts.Right} of {contacts.True} | {contacts.Found} | {all.Sum(score => score.Order.Right)} of {all.Sum(score => score.Order.Pairs)} | {money.Right} of {money.True} | {money.Found} | {all.Sum(score => score.MoneyOrder.Right)} of {all.Sum(score => score.MoneyOrder.Pairs)} | |"));
        report.Write(path);
        return 0;
    }

    private static async Task<IReadOnlyList<ProfileScore>> MeasureAsync(int rows, ulong seed, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-profile-").FullName;
        try
        {
            WorldWriter.Write(WorldParameters.OfSize(rows, seed), new FolderSink(folder));
            var truth = JsonSerializer.Deserialize<Truth>(await File.ReadAllTextAsync(Path.Combine(folder, "answer.json")), JsonSerializerOptions.Web)!;
            using var igloo = await MeasuredIgloo.StartAsync(Path.Combine(folder, ".igloo"));
            var files = await igloo.DropAsync(Path.Combine(folder, "data"));
            await new StageClock(igloo).FollowAsync(files);
            return await ScoreAsync(igloo, truth, seed, report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<ProfileScore>> ScoreAsync(MeasuredIgloo igloo, Truth truth, ulong seed, Report report)
    {
        var people = new TruePeople(igloo, truth);
        var actors = await ActorsAsync(igloo, people);
        var scores = new List<ProfileScore>();
        foreach (var network in truth.Networks)
        {
            var lead = actors.Select(lead => (lead.Key, Named: network.Actors.Count(actor => lead.Value.Contains(actor.Id))))
                .Where(lead => lead.Named > 0).OrderByDescending(lead => lead.Named).ThenBy(lead => lead.Key, StringComparer.Ordinal).Select(lead => lead.Key).FirstOrDefault();
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var profile = lead is null ? null : (await igloo.GetAsync($"leads/{lead}/network")).Deserialize<NetworkView>(JsonAnswer.Style);
            var spent = clock.ElapsedMilliseconds;
            foreach (var member in profile?.Members ?? []) await people.FindAsync(member.Entity.Id);
            var score = new ProfileScore(network, profile, people.Known);
            report.Line(Format($"| {seed} | {network.Kind} | {score.Members} of {network.Actors.Count} | {score.Contacts.Right} of {score.Contacts.True} | {score.Contacts.Found} | {score.Order.Right} of {score.Order.Pairs} | {score.Money.Right} of {score.Money.True} | {score.Money.Found} | {score.MoneyOrder.Right} of {score.MoneyOrder.Pairs} | {spent} |"));
            scores.Add(score);
        }

        return scores;
    }

    private static async Task<Dictionary<string, string[]>> ActorsAsync(MeasuredIgloo igloo, TruePeople people)
    {
        var actorsOf = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in (await igloo.GetAsync("leads?strength=low&pageSize=1000")).GetProperty("items").EnumerateArray())
        {
            var lead = (await igloo.GetAsync($"leads/{row.GetProperty("id").GetString()}")).Deserialize<LeadView>(JsonAnswer.Style)!;
            var found = new List<string>();
            foreach (var actor in lead.People.Where(subject => subject.IsActor))
                if (await people.FindAsync(actor.Id) is { } id) found.Add(id);
            actorsOf[lead.Id] = [.. found];
        }

        return actorsOf;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
