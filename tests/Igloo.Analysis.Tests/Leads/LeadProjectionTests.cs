using Igloo.Analysis.Entities;
using Igloo.Analysis.Leads;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;
using static Igloo.Analysis.Tests.Leads.FindingBuilder;

namespace Igloo.Analysis.Tests.Leads;

public sealed class LeadProjectionTests
{
    private static readonly Finding Money = Found("F06", RuleFamily.Money, 0.8, "finance/payments", handling: ReleaseClass.AgencyOnly);
    private static readonly Finding Calls = Found("C04", RuleFamily.Calls, 0.8, "police/calls");
    private static readonly Finding Travel = Found("T04", RuleFamily.Travel, 0.8, "highway/bookings");

    [Fact]
    public void Who_may_see_everything_sees_the_lead_of_the_run()
    {
        var lead = LeadOf(Money, Calls);
        Assert.Same(lead, LeadProjection.For(lead, [Money, Calls], VisibleTo("finance")).Lead);
    }

    [Fact]
    public void A_hidden_finding_adds_no_point_no_source_no_row_and_no_word()
    {
        var lead = LeadOf(Money, Calls, Travel);
        var projected = LeadProjection.For(lead, [Money, Calls, Travel], VisibleTo("police")).Lead!;
        var withoutIt = LeadOf(Calls, Travel);
        Assert.Equal(withoutIt.Points, projected.Points);
        Assert.Equal(withoutIt.Headline, projected.Headline);
        Assert.Equal(withoutIt.Sources, projected.Sources);
        Assert.Equal(withoutIt.Evidence, projected.Evidence);
        Assert.Equal(withoutIt.Findings, projected.Findings);
    }

    [Fact]
    public void What_falls_below_the_line_becomes_a_pointer()
    {
        var projected = LeadProjection.For(LeadOf(Money, Calls), [Money, Calls], VisibleTo("police"));
        Assert.Null(projected.Lead);
        Assert.Equal(["finance"], projected.Agencies);
    }

    [Fact]
    public void Who_has_no_part_in_it_is_told_nothing()
    {
        var projected = LeadProjection.For(LeadOf(Money), [Money], VisibleTo("police"));
        Assert.Null(projected.Lead);
        Assert.Empty(projected.Agencies);
    }

    [Fact]
    public void A_warning_of_danger_stays_when_the_rest_is_hidden()
    {
        var urgent = Found("S01", RuleFamily.Words, 1, "police/tips", [new Subject(CaseBuilder.Person("Max"), ActorRole.Organizer)], lane: Lane.LifeSafety);
        Assert.Equal(Lane.LifeSafety, LeadProjection.For(LeadOf(Money, urgent), [Money, urgent], VisibleTo("police")).Lead!.Lane);
    }

    [Fact]
    public void Ranks_of_a_viewer_have_no_gap_where_a_lead_is_hidden()
    {
        var other = Found("F06", RuleFamily.Money, 0.1, "police/payments", actor: "Ina");
        var alone = Found("C04", RuleFamily.Calls, 0.1, "police/calls", actor: "Ina");
        Finding[] findings = [Money, Calls, other, alone];
        var leads = LeadRanker.Rank(findings, new CaseBuilder().Graph(), [], Lineage.Empty);
        var queue = LeadProjection.Queue(leads, findings, VisibleTo("police"));
        Assert.Equal(2, leads.Count);
        Assert.Equal(1, queue[0].Lead!.Rank);
        Assert.Equal(["finance"], queue[1].Agencies);
        Assert.Equal(2, queue.Count);
    }

    private static Lead LeadOf(params Finding[] findings) => Assert.Single(LeadRanker.Rank(findings, new CaseBuilder().Graph(), [], Lineage.Empty));

    private static Func<ReleaseClass, bool> VisibleTo(string agency) => release => release.IsVisibleTo(agency);
}
