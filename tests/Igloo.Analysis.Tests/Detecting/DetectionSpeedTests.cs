using System.Diagnostics;
using Igloo.Analysis.Detecting;
using Igloo.Analysis.Leads;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class DetectionSpeedTests
{
    // Explicit: a time depends on the machine. The goal is 10 s on one core for 100,000 events.
    [Fact(Explicit = true)]
    public void A_hundred_thousand_events_are_looked_at_in_ten_seconds()
    {
        var built = Everyday(events: 100_000);
        var watch = Stopwatch.StartNew();
        var graph = built.Graph();
        TestContext.Current.TestOutputHelper!.WriteLine($"links and graph {watch.ElapsedMilliseconds} ms, {graph.Links.Count} links");
        watch.Restart();
        var findings = new List<Finding>();
        foreach (var detector in Detectors.All)
        {
            var each = Stopwatch.StartNew();
            findings.AddRange(detector.Detect(graph, DetectorTest.Context()));
            TestContext.Current.TestOutputHelper!.WriteLine($"{detector.Rule.Id} {each.ElapsedMilliseconds} ms, {findings.Count} findings so far");
        }

        findings.AddRange(Triangulation.Detect(findings, graph, DetectorTest.Context()));
        var leads = LeadRanker.Rank(findings, graph, []);
        TestContext.Current.TestOutputHelper!.WriteLine($"{leads.Count} leads, all {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    private static CaseBuilder Everyday(int events)
    {
        var random = new Random(7);
        var people = events / 10;
        var built = new CaseBuilder().Lies("Post", 0, 0);
        for (var reader = 0; reader < 40; reader++) built.Lies($"R{reader}", reader * 0.1, 0);
        for (var person = 0; person < people; person++) built.Holds($"p{person}", EntityKind.Phone, $"tel p{person}");
        for (var i = 0; i < events; i++)
        {
            var (one, other, day) = ($"p{random.Next(people)}", $"p{random.Next(people)}", random.NextDouble() * 90);
            if (i % 10 < 4) built.Calls($"tel {one}", $"tel {other}", day);
            else if (i % 10 < 7) built.Reads($"car {one}", $"R{random.Next(40)}", day, 0);
            else if (i % 10 < 9) built.Pays(one, $"p{random.Next(people / 20)}", day, random.Next(20, 2000));
            else if (i % 20 == 9) built.Books(other, $"B{i}", day, [one]);
            else built.Meets($"E{i / 80}", i / 80, one);
        }

        return built;
    }
}
