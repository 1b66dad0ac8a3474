using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class UnusualTests
{
    [Fact]
    public void A_phone_that_is_called_by_many_more_than_its_peers_is_found_and_the_feature_is_named()
    {
        var busy = Everyday(80);
        for (var caller = 0; caller < 60; caller++) busy.Calls($"n{caller}", "busy", 1 + (caller % 20));
        var finding = Assert.Single(busy.Look("A01"));
        Assert.Equal(new Subject(CaseBuilder.Phone("busy"), ActorRole.Unknown), Assert.Single(finding.Subjects));
        Assert.Contains("calls received", finding.Because, StringComparison.Ordinal);
        Assert.True(finding.Measured > 10 * finding.Baseline);
    }

    [Fact]
    public void Among_peers_alike_nobody_is_found() => Assert.Empty(Everyday(80).Look("A01"));

    [Fact]
    public void Too_few_peers_do_not_show_what_is_usual()
    {
        var few = Everyday(40);
        for (var call = 0; call < 60; call++) few.Calls("n1", "busy", call % 20, call % 24);
        Assert.Empty(few.Look("A01"));
    }

    [Fact]
    public void The_same_case_gives_the_same_finding_again()
    {
        var busy = Everyday(80);
        for (var caller = 0; caller < 60; caller++) busy.Calls($"n{caller}", "busy", 1 + (caller % 20));
        Assert.Equal(Assert.Single(busy.Look("A01")).Strength, Assert.Single(busy.Look("A01")).Strength);
    }

    // Each phone calls its next neighbours: one, two or three times.
    private static CaseBuilder Everyday(int phones)
    {
        var built = new CaseBuilder();
        for (var phone = 0; phone < phones; phone++)
            for (var call = 0; call <= phone % 3; call++) built.Calls($"n{phone}", $"n{(phone + 1 + call) % phones}", phone % 20 + call, 9 + call);
        return built;
    }
}
