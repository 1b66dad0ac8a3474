using System.Globalization;
using System.Text.Json;
using Igloo.Benchmarks;
using Igloo.Worlds.Files;
using Igloo.Worlds.Patterns;

namespace Igloo.Accuracy.Network;

/// <summary>Worlds with planted patterns and look-alikes: recall and false findings of <c>igloo correlate</c> on their files.</summary>
internal static class PlantedPatterns
{
    // Of each pattern the kinds of findings that tell it, and a file that they rest on.
    private static readonly Dictionary<string, (string[] Kinds, string File)> Kinds = new()
    {
        ["convoy"] = (["convoy", "co-stay"], "reads.csv"),
        ["companions"] = (["co-travel"], "rides.csv"),
        ["takeover"] = (["takeover"], "calls.csv"),
        ["card takeover"] = (["takeover"], "purchases.csv"),
        ["account takeover"] = (["takeover"], "transfers.csv"),
        ["relay"] = (["relay"], "calls.csv"),
        ["fee match"] = (["fee-match"], "payments.csv"),
        ["milestones"] = (["milestone"], "payments.csv"),
    };

    // One small world says little: four of each pattern. Chosen before anything was measured on them.
    private static readonly (int People, ulong[] Seeds)[] Worlds = [(1_000, [81, 82, 83, 84, 85, 86]), (2_000, [81, 82, 83, 84, 85, 86]), (10_000, [81, 82]), (20_000, [81])];

    public static void Write(Report report)
    {
        report.Line("## Planted patterns").Line("")
            .Line("Worlds of `Igloo.Worlds.Patterns`, which knows no rule, pooled: one small world says little. Beside each pattern as many look-alikes of every kind (larger ones, such as a")
            .Line("taxi rank, one for ten). False: accepted and not planted; the look-alike that it belongs to is named. Reachable: the best recall of any cut through the findings of a row, ranked by chance,")
            .Line("then score, that leaves at most 5 % false: above the recall, what is accepted is at fault; below it, what is accepted rests on more than that, such as routines. Seeds chosen before anything was measured on them.").Line("")
            .Line("| pattern | people | worlds | planted | found | recall | reachable | accepted | false | share | of which look-alikes |").Line("|---|---|---|---|---|---|---|---|---|---|---|");
        var pools = Worlds.SelectMany(size => size.Seeds.SelectMany(seed => Measure(new PatternParameters(seed, size.People)))).ToArray();
        foreach (var pattern in Kinds.Keys)
        {
            var own = pools.Where(pool => pool.Pattern == pattern).ToArray();
            foreach (var size in own.GroupBy(pool => pool.People)) Row(report, size.Key.ToString("N0", CultureInfo.InvariantCulture), [.. size]);
            Row(report, "**all**", own);
        }

        report.Line("");
    }

    private static Pool[] Measure(PatternParameters parameters)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-patterns").FullName;
        try
        {
            var planted = PatternWorld.Write(parameters, new FolderSink(folder));
            var files = Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray();
            var (_, findings) = CorrelateProcess.Run(files);
            return [.. Kinds.Keys.Select(pattern => PoolOf(pattern, parameters.People, planted, findings))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Pool PoolOf(string pattern, int people, IReadOnlyList<Planted> planted, JsonElement[] findings)
    {
        var wanted = planted.Where(one => one.Kind == pattern).Select(one => Key(pattern, one.Members)).ToHashSet();
        var alike = planted.Where(one => one.Resembles == pattern).SelectMany(one => one.Members.Select(member => (member, one))).ToLookup(pair => pair.member, pair => pair.one);
        return new Pool(pattern, people, wanted.Count, [.. findings.Where(finding => IsOf(pattern, finding)).Select(finding => Judged(pattern, finding, wanted, alike))]);
    }

    private static Judgement Judged(string pattern, JsonElement finding, HashSet<string> wanted, ILookup<string, Planted> alike)
    {
        string[] members = [.. finding.GetProperty("entities").EnumerateArray().Select(entity => entity.GetString()!)];
        var key = Key(pattern, members);
        return new Judgement(
            wanted.Contains(key) ? key : null, alike[members[0]].FirstOrDefault(one => members.All(one.Members.Contains))?.Kind ?? "none",
            finding.GetProperty("decision").GetString() == "accepted", finding.GetProperty("chance").GetDouble(), finding.GetProperty("score").GetDouble());
    }

    private static void Row(Report report, string people, Pool[] pools)
    {
        Judgement[] accepted = [.. pools.SelectMany(pool => pool.Findings).Where(finding => finding.IsAccepted)], wrong = [.. accepted.Where(finding => finding.Planted is null)];
        var (planted, found) = (pools.Sum(pool => pool.Planted), pools.Sum(pool => pool.Findings.Where(finding => finding.IsAccepted).Select(finding => finding.Planted).OfType<string>().Distinct().Count()));
        var alike = wrong.CountBy(finding => finding.Resembled).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} {entry.Value}");
        report.Line(string.Create(CultureInfo.InvariantCulture,
            $"| {pools[0].Pattern} | {people} | {pools.Length} | {planted:N0} | {found:N0} | {(double)found / planted:0.000} | {(double)Reachable(pools) / planted:0.000} | {accepted.Length:N0} | {wrong.Length} | {(double)wrong.Length / Math.Max(1, accepted.Length):0.000} | {string.Join(", ", alike)} |"));
    }

    /// <summary>How many planted ones stand before the last cut through the ranking at which at most one in twenty is false.</summary>
    private static int Reachable(Pool[] pools)
    {
        var (right, wrong, most) = (new HashSet<(Pool, string)>(), 0, 0);
        foreach (var (pool, finding) in pools.SelectMany(pool => pool.Findings.Select(finding => (pool, finding))).OrderBy(one => one.finding.Chance).ThenByDescending(one => one.finding.Score))
        {
            if (finding.Planted is null) wrong++;
            else right.Add((pool, finding.Planted));
            if (wrong * 20 <= wrong + right.Count) most = Math.Max(most, right.Count);
        }

        return most;
    }

    private static bool IsOf(string kind, JsonElement finding) => Kinds[kind].Kinds.Contains(finding.GetProperty("kind").GetString())
        && finding.GetProperty("records").EnumerateArray().Any(record => record.GetString()!.StartsWith(Kinds[kind].File, StringComparison.Ordinal));

    // A pair has no direction unless one comes before the other; of a fee match the payee is the finding, its travellers are the evidence.
    private static string Key(string kind, IEnumerable<string> members) => kind switch
    {
        "takeover" or "card takeover" or "account takeover" or "relay" => string.Join(' ', members),
        "fee match" => members.First(),
        _ => string.Join(' ', members.Order(StringComparer.Ordinal)),
    };

    /// <summary>What one world says of one pattern.</summary>
    private sealed record Pool(string Pattern, int People, int Planted, Judgement[] Findings);

    /// <summary>A finding held against the answer: the planted one that it is, or else the look-alike that it belongs to.</summary>
    private readonly record struct Judgement(string? Planted, string Resembled, bool IsAccepted, double Chance, double Score);
}
