using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Analysis.Leads;
using Igloo.Analysis.Linking;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;
using static Igloo.Analysis.Tests.Leads.FindingBuilder;

namespace Igloo.Analysis.Tests.Leads;

public sealed class LeadRankerTests
{
    private static readonly EntityGraph Empty = new CaseBuilder().Graph();

    [Fact]
    public void One_finding_alone_is_never_above_low()
    {
        var lead = Assert.Single(Rank(Found("F06", RuleFamily.Money, 1)));
        Assert.Equal(StrengthWord.Low, lead.Word);
        Assert.Equal(250_000, lead.Points);
        Assert.Contains(lead.Waterfall, step => step.Label == "No second family or source confirms it" && step.Points == -750_000);
    }

    [Fact]
    public void Two_findings_of_different_families_are_medium()
    {
        var lead = Assert.Single(Rank(Found("F06", RuleFamily.Money, 0.6), Found("C04", RuleFamily.Calls, 0.7)));
        Assert.Equal(StrengthWord.Medium, lead.Word);
        Assert.Equal(1_300_000, lead.Points);
        Assert.Equal("One number in touch with separate groups; unrelated senders pay one payee", lead.Headline);
    }

    [Fact]
    public void Three_strong_families_are_high() => Assert.Equal(
        StrengthWord.High,
        Assert.Single(Rank(Found("F06", RuleFamily.Money, 0.9), Found("C04", RuleFamily.Calls, 0.9), Found("T04", RuleFamily.Travel, 0.9))).Word);

    [Fact]
    public void Two_findings_of_one_family_on_one_source_confirm_nothing() =>
        Assert.Equal(StrengthWord.Low, Assert.Single(Rank(Found("F06", RuleFamily.Money, 1), Found("F12", RuleFamily.Money, 1))).Word);

    [Fact]
    public void Two_findings_of_one_family_on_two_sources_confirm_each_other() =>
        Assert.Equal(StrengthWord.Medium, Assert.Single(Rank(Found("F06", RuleFamily.Money, 1, "a/x"), Found("F12", RuleFamily.Money, 1, "b/y"))).Word);

    [Fact]
    public void An_anomaly_on_the_same_rows_confirms_nothing()
    {
        Assert.Equal(StrengthWord.Low, Assert.Single(Rank(Found("F06", RuleFamily.Money, 1, "a/x"), Found("A01", RuleFamily.Anomaly, 1, "a/x"))).Word);
        Assert.Equal(StrengthWord.Medium, Assert.Single(Rank(Found("F06", RuleFamily.Money, 1, "a/x"), Found("A01", RuleFamily.Anomaly, 1, "b/y"))).Word);
    }

    [Fact]
    public void A_finding_without_an_actor_opens_no_lead() =>
        Assert.Empty(Rank(Found("A01", RuleFamily.Anomaly, 1, "a/x", [new Subject(CaseBuilder.Person("Ana"), ActorRole.Unknown)])));

    [Theory]
    [InlineData(ActorRole.Traveller)]
    [InlineData(ActorRole.Victim)]
    [InlineData(ActorRole.Bystander)]
    public void Nobody_is_ranked_for_travelling_or_being_there(ActorRole role)
    {
        var ana = new Subject(CaseBuilder.Person("Ana"), role);
        Assert.Empty(Rank(Found("T04", RuleFamily.Travel, 1, "a/x", [ana]), Found("C04", RuleFamily.Calls, 1, "b/y", [ana])));
    }

    [Fact]
    public void A_traveller_binds_no_leads_together()
    {
        var ana = new Subject(CaseBuilder.Person("Ana"), ActorRole.Traveller);
        var leads = Rank(
            Found("T04", RuleFamily.Travel, 1, "a/x", [new Subject(CaseBuilder.Person("Max"), ActorRole.Organizer), ana]),
            Found("C04", RuleFamily.Calls, 1, "b/y", [new Subject(CaseBuilder.Phone("1"), ActorRole.Contact), ana]));
        Assert.Equal(2, leads.Count);
    }

    [Fact]
    public void A_person_and_their_phone_are_one_lead()
    {
        Finding[] findings =
        [
            Found("T04", RuleFamily.Travel, 1, "a/x", [new Subject(CaseBuilder.Person("Max"), ActorRole.Organizer)]),
            Found("C04", RuleFamily.Calls, 1, "b/y", [new Subject(CaseBuilder.Phone("1"), ActorRole.Contact)]),
        ];
        Assert.Single(LeadRanker.Rank(findings, new CaseBuilder().Holds("Max", EntityKind.Phone, "1").Graph(), [], Lineage.Empty));
        Assert.Equal(2, LeadRanker.Rank(findings, new CaseBuilder().Holds("Max", EntityKind.Phone, "2").Known("1").Calls("1", "2", 1).Graph(), [], Lineage.Empty).Count);
    }

    [Fact]
    public void Neighbours_in_one_house_are_two_leads()
    {
        var house = new CaseBuilder().Holds("Max", EntityKind.Place, "Elm 1").Holds("Ina", EntityKind.Place, "Elm 1").Graph();
        Assert.Equal(2, LeadRanker.Rank([Found("F06", RuleFamily.Money, 1, actor: "Max"), Found("F06", RuleFamily.Money, 1, actor: "Ina")], house, [], Lineage.Empty).Count);
    }

    [Fact]
    public void Life_safety_comes_first_whatever_its_points()
    {
        var urgent = Found("S01", RuleFamily.Words, 1, "a/tips", [new Subject(CaseBuilder.Place("Barn"), ActorRole.Unknown)], lane: Lane.LifeSafety);
        var leads = Rank(Found("F06", RuleFamily.Money, 1), Found("C04", RuleFamily.Calls, 1), urgent);
        Assert.Equal((Lane.LifeSafety, 1, 0L, StrengthWord.High), (leads[0].Lane, leads[0].Rank, leads[0].Points, leads[0].Word));
        Assert.Equal(Lane.Lead, leads[1].Lane);
    }

    [Fact]
    public void Two_warnings_about_one_house_are_one_lead_and_about_one_town_are_two()
    {
        Subject barn = new(CaseBuilder.Place("Barn"), ActorRole.Unknown);
        Finding[] warnings = [Found("S01", RuleFamily.Words, 1, "a/tips", [barn], lane: Lane.LifeSafety), Found("S01", RuleFamily.Words, 1, "a/tips", [barn], lane: Lane.LifeSafety)];
        Assert.Single(LeadRanker.Rank(warnings, Empty, [], Lineage.Empty));
        var town = new CaseBuilder().Reads("AA1", "Barn", 1, 8).Reads("AA2", "Barn", 1, 8).Graph(hubMaximum: 1);
        Assert.Equal(2, LeadRanker.Rank(warnings, town, [], Lineage.Empty).Select(lead => lead.Id).Distinct().Count());
    }

    [Fact]
    public void A_lead_keeps_its_id_when_its_actor_gets_another_id_and_not_when_a_part_of_its_actor_does()
    {
        var before = Assert.Single(Rank(Found("F06", RuleFamily.Money, 1, actor: "Old")));
        Finding[] later = [Found("F06", RuleFamily.Money, 1, actor: "New")];
        var renamed = Assert.Single(LeadRanker.Rank(later, Empty, [before], Since(LineageKind.Renamed)));
        Assert.Equal((before.Id, "same"), (renamed.Id, renamed.Change));
        var split = Assert.Single(LeadRanker.Rank(later, Empty, [before], Since(LineageKind.Split)));
        Assert.NotEqual(before.Id, split.Id);
        Assert.Equal("new", split.Change);

        static Lineage Since(LineageKind kind) => new([new LineageEvent(new RunId(1), kind, CaseBuilder.Person("Old"), CaseBuilder.Person("New"))]);
    }

    [Fact]
    public void Of_two_equal_leads_the_newer_comes_first()
    {
        var leads = Rank(Found("F06", RuleFamily.Money, 1, actor: "Old", day: 1), Found("F06", RuleFamily.Money, 1, actor: "New", day: 9));
        Assert.Equal(CaseBuilder.Person("New"), leads[0].Subjects[0].Entity);
    }

    [Fact]
    public void A_lead_says_what_changed()
    {
        var money = Found("F06", RuleFamily.Money, 0.6);
        var calls = Found("C04", RuleFamily.Calls, 0.6);
        var before = Rank(money);
        Assert.Equal("new", Assert.Single(before).Change);
        Assert.Equal("same", Assert.Single(LeadRanker.Rank([money], Empty, before, Lineage.Empty)).Change);
        var after = LeadRanker.Rank([money, calls], Empty, before, Lineage.Empty);
        Assert.Equal("stronger", Assert.Single(after).Change);
        Assert.Equal("weaker", Assert.Single(LeadRanker.Rank([money], Empty, after, Lineage.Empty)).Change);
    }

    [Fact]
    public void A_lead_keeps_its_id_when_another_actor_becomes_the_weightiest()
    {
        Subject max = new(CaseBuilder.Person("Max"), ActorRole.Organizer);
        Subject ina = new(CaseBuilder.Person("Ina"), ActorRole.Guide);
        Finding[] first = [Found("T04", RuleFamily.Travel, 0.9, "a/x", [max]), Found("T01", RuleFamily.Travel, 0.5, "a/x", [max, ina])];
        var before = LeadRanker.Rank(first, Empty, [], Lineage.Empty);
        var later = LeadRanker.Rank([.. first, Found("C04", RuleFamily.Calls, 1, "b/y", [ina]), Found("V01", RuleFamily.Vehicles, 1, "c/z", [ina])], Empty, before, Lineage.Empty);
        Assert.Equal(LeadId.From(max.Entity.ToString()), Assert.Single(before).Id);
        Assert.Equal(before[0].Id, Assert.Single(later).Id);
    }

    [Fact]
    public void The_waterfall_sums_to_the_points_and_the_order_of_findings_does_not_show()
    {
        var findings = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 1_000_000], Gen.Int[0, 3], Gen.Int[0, 2])
            .Select((family, strength, actor, source) => Found($"R{family}", (RuleFamily)family, strength / 1e6, $"a/s{source}", $"actor {actor}"));
        findings.Array[1, 12].Sample(all =>
        {
            var leads = LeadRanker.Rank(all, Empty, [], Lineage.Empty);
            Assert.All(leads, lead => Assert.Equal(lead.Points, lead.Waterfall.Sum(step => step.Points)));
            Assert.Equal(leads.Select(Told), LeadRanker.Rank([.. all.Reverse()], Empty, [], Lineage.Empty).Select(Told));
            Assert.Equal(all.Length, leads.Sum(lead => lead.Findings.Count));
        }, iter: 200);
    }

    [Fact]
    public void More_points_never_make_a_lead_weaker()
    {
        Gen.Select(Gen.Int[0, 999_999], Gen.Int[1, 1_000_000]).Sample((weak, more) =>
        {
            var weaker = Assert.Single(Rank(Found("F06", RuleFamily.Money, weak / 1e6), Found("C04", RuleFamily.Calls, 0.5)));
            var stronger = Assert.Single(Rank(Found("F06", RuleFamily.Money, Math.Min(1, (weak + more) / 1e6)), Found("C04", RuleFamily.Calls, 0.5)));
            return stronger.Strength >= weaker.Strength && stronger.Points >= weaker.Points;
        }, iter: 200);
    }

    [Fact]
    public void No_headline_or_reason_calls_anybody_guilty()
    {
        string[] never = ["suspect", "guilty", "criminal", "prove", "smuggler", "offender"];
        foreach (var rule in Igloo.Analysis.Detecting.Detectors.Rules)
            foreach (var text in new[] { rule.Title, rule.Why, rule.Innocent })
                Assert.DoesNotContain(never, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<Lead> Rank(params Finding[] findings) => LeadRanker.Rank(findings, Empty, [], Lineage.Empty);

    private static string Told(Lead lead) =>
        $"{lead.Id} {lead.Rank} {lead.Headline} {lead.Points} {lead.Strength} {string.Join(' ', lead.Subjects)} {string.Join(' ', lead.Findings)} {string.Join(' ', lead.Evidence)}";
}
