using Igloo.Analysis.Detecting;
using Igloo.Analysis.Leads;
using Igloo.Analysis.Tests.Detecting;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Leads;

public sealed class TriangulationTests
{
    [Fact]
    public void Payments_calls_and_encounters_about_one_network_are_triangulated()
    {
        var finding = Assert.Single(Triangulate(Network(callDay: 39)));
        Assert.Equal(3, finding.Measured);
        Assert.Equal(RuleFamily.Cross, finding.Family);
        Assert.Contains(finding.Subjects, subject => subject.Entity == CaseBuilder.Person("Max"));
        Assert.All(finding.Subjects, subject => Assert.True(subject.IsActor));
    }

    [Fact]
    public void The_same_of_two_networks_is_not() => Assert.Empty(Triangulate(Network(callDay: 39, holder: "Ina")));

    [Fact]
    public void What_lies_more_than_a_month_apart_is_not() => Assert.Empty(Triangulate(Network(callDay: 39, payDay: 1)));

    [Fact]
    public void One_finding_alone_is_not() => Assert.Empty(Triangulate(Network(callDay: 39, payers: 3)));

    private static CaseBuilder Network(double callDay, string holder = "Max", double payDay = 40, int payers = 4)
    {
        var built = new CaseBuilder().Known(DetectorTest.People(payers)).Holds(holder, EntityKind.Phone, "coordinator").Known("Max");
        foreach (var payer in DetectorTest.People(payers)) built.Pays(payer, "Max", payDay);
        for (var group = 1; group <= 3; group++) built.Meets($"E{group}", 40, $"t{group}").Calls($"tel t{group}", "coordinator", callDay);
        return built;
    }

    private static IReadOnlyList<Finding> Triangulate(CaseBuilder built)
    {
        var graph = built.Graph();
        Finding[] findings = [.. Detectors.All.SelectMany(detector => detector.Detect(graph, DetectorTest.Context()))];
        return Triangulation.Detect(findings, graph, DetectorTest.Context());
    }
}
