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

    public static void Write(Report report)
    {
        report.Line("## Planted patterns").Line("")
            .Line("Worlds of `Igloo.Worlds.Patterns`, which knows no rule. Beside each pattern as many look-alikes of every kind (larger ones, such as a taxi rank, one for ten). False: accepted")
            .Line("and not planted; the look-alike that it belongs to is named. Seeds were chosen before anything was measured.").Line("")
            .Line("| people | seed | pattern | planted | found | recall | accepted | false | share | of which look-alikes |").Line("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (people, seed) in new[] { (2_000, 1UL), (2_000, 2UL), (2_000, 3UL), (10_000, 1UL), (10_000, 2UL) }) Measure(report, new PatternParameters(seed, people));
        report.Line("");
    }

    private static void Measure(Report report, PatternParameters parameters)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-patterns").FullName;
        try
        {
            var planted = PatternWorld.Write(parameters, new FolderSink(folder));
            var files = Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray();
            var (_, findings) = CorrelateProcess.Run(files);
            foreach (var kind in Kinds.Keys) Row(report, parameters, planted, findings, kind);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Row(Report report, PatternParameters parameters, IReadOnlyList<Planted> planted, JsonElement[] findings, string kind)
    {
        var accepted = findings.Where(finding => IsOf(kind, finding) && finding.GetProperty("decision").GetString() == "accepted")
            .Select(finding => finding.GetProperty("entities").EnumerateArray().Select(entity => entity.GetString()!).ToArray()).ToArray();
        var wanted = planted.Where(one => one.Kind == kind).Select(one => Key(kind, one.Members)).ToHashSet();
        var right = accepted.Select(members => Key(kind, members)).Where(wanted.Contains).Distinct().Count();
        var wrong = accepted.Where(members => !wanted.Contains(Key(kind, members))).ToArray();
        var alike = wrong.Select(members => planted.FirstOrDefault(one => one.Resembles == kind && members.All(one.Members.Contains))?.Kind ?? "none")
            .CountBy(name => name).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} {entry.Value}");
        report.Line(string.Create(CultureInfo.InvariantCulture,
            $"| {parameters.People:N0} | {parameters.Seed} | {kind} | {wanted.Count} | {right} | {(double)right / wanted.Count:0.00} | {accepted.Length} | {wrong.Length} | {(double)wrong.Length / Math.Max(1, accepted.Length):0.000} | {string.Join(", ", alike)} |"));
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
}
