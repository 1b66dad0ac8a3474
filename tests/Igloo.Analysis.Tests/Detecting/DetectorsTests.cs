using Igloo.Analysis.Correlating;
using Igloo.Analysis.Detecting;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class DetectorsTests
{
    public static TheoryData<string> RuleIds => [.. Detectors.All.Select(detector => detector.Rule.Id)];

    [Fact]
    public void Rules_have_different_ids_and_parameters_within_their_ranges()
    {
        Assert.Equal(Detectors.Rules.Count, Detectors.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Detectors.Rules.SelectMany(rule => rule.Parameters), parameter => Assert.InRange(parameter.Default, parameter.Minimum, parameter.Maximum));
        Assert.All(Detectors.All, detector => Assert.Same(detector, Detectors.Find(detector.Rule.Id)));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_empty_case_has_no_findings(string rule) => Assert.Empty(new CaseBuilder().Look(rule));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_order_of_a_case_does_not_show_in_its_findings(string rule)
    {
        var built = CaseOf(rule);
        var detector = Detectors.Find(rule)!;
        var findings = detector.Detect(built.Graph(), DetectorTest.Context());
        Assert.NotEmpty(findings);
        for (var seed = 1; seed <= 5; seed++)
            Assert.Equal(findings.Select(Told), detector.Detect(built.Shuffled(seed), DetectorTest.Context()).Select(Told));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void What_is_correlated_once_for_all_rules_gives_each_the_same_findings(string rule)
    {
        var (graph, detector) = (CaseOf(rule).Graph(), Detectors.Find(rule)!);
        var correlations = CaseCorrelations.Of(graph, Detectors.CorrelationOptionsOf(_ => DetectorTest.Context()));
        Assert.Equal(
            detector.Detect(graph, DetectorTest.Context()).Select(Told), detector.Detect(graph, DetectorTest.Context() with { Correlations = correlations }).Select(Told));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_finding_names_its_rows_sources_and_values(string rule)
    {
        var graph = CaseOf(rule).Graph();
        Assert.All(Detectors.Find(rule)!.Detect(graph, DetectorTest.Context()), finding =>
        {
            Assert.NotEmpty(finding.Evidence);
            Assert.NotEmpty(finding.Sources);
            Assert.NotEmpty(finding.Releases);
            Assert.NotEmpty(finding.Subjects);
            Assert.InRange(finding.Strength, 0, 1);
            Assert.Equal(Math.Round(finding.Strength, 6), finding.Strength);
            Assert.True(finding.From <= finding.To);
            Assert.All(graph.Entities.Where(entity => entity.Kind == EntityKind.Person), person => Assert.DoesNotContain(person.Caption, finding.Because, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_parameter_that_the_rule_does_not_have_is_refused(string rule)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CaseBuilder().Look(rule, ("noSuchThing", 1)));
        Assert.Contains("noSuchThing", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_out_of_range_is_refused_with_the_range()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CaseBuilder().Look("F06", ("senders", 1)));
        Assert.Equal("parameter 'senders' of rule F06 is 1; it must lie between 2 and 50 unrelated senders", thrown.Message);
        Assert.Throws<ArgumentException>(() => new CaseBuilder().Look("F06", ("senders", double.NaN)));
    }

    /// <summary>What chance must be judged by needs a town of its own.</summary>
    private static CaseBuilder CaseOf(string rule) => rule switch
    {
        "C01" => PhoneSwappedTests.Swapped(keeps: 6),
        "C03" => RelayChainTests.Relay(times: 6),
        "C06" => MovingTogetherTests.Town(journeys: 5),
        "F11" => PaidByMilestonesTests.Journey("Omar"),
        "F21" => FunnelShapeTests.Funnel(payers: 5),
        _ => MixedCase(),
    };

    /// <summary>Holds something for every other detector.</summary>
    private static CaseBuilder MixedCase()
    {
        var built = new CaseBuilder().Known(DetectorTest.People(8)).Lies("Post", 0, 0).Lies("Border", 0.05, 0).Lies("Inland", 2, 0).Lies("Half way", 1, 0);
        foreach (var person in DetectorTest.People(8))
            built.Pays(person, "Omar", 41, 1000).Known($"t {person}").Books("Max", $"B {person}", 42, [$"t {person}"]);
        for (var group = 0; group < 40; group++) built.Meets($"E{group}", group, $"a{group}", $"b{group}", $"c{group}").Calls($"tel a{group}", $"cousin {group % 20}", group);
        for (var group = 0; group < 4; group++) built.Meets($"G{group}", 50 + group, "Gil", "Rui", $"x{group}").Calls($"tel x{group}", "coordinator", 49 + group);
        for (var loop = 0; loop < 3; loop++)
            foreach (var (plate, minute) in new[] { ("SC1", 0), ("LD1", 5) })
                built.Reads(plate, "Border", loop * 3, 1, minute).Reads(plate, "Half way", loop * 3, 2, minute).Reads(plate, "Inland", loop * 3, 3, minute).Reads(plate, "Border", loop * 3, 9, minute);
        for (var call = 0; call < 80; call++) built.Calls($"caller {call}", "busy", call % 20);
        return built
            .Posts("Elm", 1, "advert").Posts("Oak", 2, "advert").Posts("Ash", 3, "advert")
            .Tells("people are moved at night", 1, (EntityKind.Vehicle, "LD1"))
            .Tells("they are locked in that van", 9, (EntityKind.Vehicle, "LD1"));
    }

    private static string Told(Finding finding) =>
        $"{finding.Id} {string.Join(' ', finding.Subjects)} {string.Join(' ', finding.Evidence)} {finding.Measured} {finding.Baseline} {finding.Strength} {finding.Because}";
}
