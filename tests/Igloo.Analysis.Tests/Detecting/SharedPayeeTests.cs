using Igloo.Analysis.Tests.Linking;
using Igloo.Model;
using static Igloo.Analysis.Tests.Detecting.DetectorTest;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class SharedPayeeTests
{
    [Fact]
    public void Four_unrelated_senders_to_one_payee_within_a_month_are_found()
    {
        var finding = Assert.Single(Collection(senders: 4).Look("F06"));
        Assert.Equal([CaseBuilder.Person("Omar")], finding.Actors());
        Assert.Equal(ActorRole.MoneyMover, finding.Subjects[0].Role);
        Assert.Equal(4, finding.Measured);
        Assert.Equal(4, finding.Evidence.Count);
        Assert.Equal([CaseBuilder.Payments], finding.Sources);
        Assert.StartsWith("4 senders who have no recorded tie", finding.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_unrelated_senders_are_not_found() => Assert.Empty(Collection(senders: 3).Look("F06"));

    [Fact]
    public void The_fourth_on_the_thirtieth_day_after_the_first_is_too_late()
    {
        Assert.Empty(new CaseBuilder().Known(People(4)).Pays("p1", "Omar", 0).Pays("p2", "Omar", 5).Pays("p3", "Omar", 9).Pays("p4", "Omar", 30).Look("F06"));
        Assert.Single(new CaseBuilder().Known(People(4)).Pays("p1", "Omar", 0).Pays("p2", "Omar", 5).Pays("p3", "Omar", 9).Pays("p4", "Omar", 29.9).Look("F06"));
    }

    [Fact]
    public void One_sender_four_times_is_one_sender()
    {
        Assert.Empty(new CaseBuilder().Known("p1").Pays("p1", "Omar", 1).Pays("p1", "Omar", 2).Pays("p1", "Omar", 3).Pays("p1", "Omar", 4).Look("F06"));
    }

    [Fact]
    public void Senders_whom_only_one_source_knows_are_not_established_as_unrelated()
    {
        var unknown = new CaseBuilder().Pays("p1", "Omar", 1).Pays("p2", "Omar", 2).Pays("p3", "Omar", 3).Pays("p4", "Omar", 4);
        Assert.Empty(unknown.Look("F06"));
        Assert.Single(unknown.Look("F06", ("sources", 1)));
    }

    [Fact]
    public void Relatives_on_one_family_phone_who_send_home_at_the_month_end_are_not_found()
    {
        var family = Collection(senders: 6);
        foreach (var sender in People(6)) family.Holds(sender, EntityKind.Phone, "family");
        Assert.Empty(family.Look("F06"));
    }

    [Fact]
    public void Relatives_who_call_each_other_are_not_found()
    {
        var family = Collection(senders: 4).Calls("tel p1", "tel p2", 1);
        foreach (var sender in People(4)) family.Holds(sender, EntityKind.Phone, $"tel {sender}");
        Assert.Empty(family.Look("F06"));
    }

    [Fact]
    public void Workmates_paid_by_one_employer_are_not_found()
    {
        var crew = Collection(senders: 4);
        foreach (var sender in People(4)) crew.Pays("Boss", sender, 1, 900);
        Assert.Empty(crew.Look("F06"));
    }

    [Fact]
    public void A_sender_who_lives_with_the_payee_does_not_count()
    {
        var household = Collection(senders: 4).Holds("p1", EntityKind.Place, "1 Elm Road").Holds("Omar", EntityKind.Place, "1 Elm Road");
        Assert.Single(Collection(senders: 4).Holds("p1", EntityKind.Place, "2 Elm Road").Holds("Omar", EntityKind.Place, "1 Elm Road").Look("F06"));
        Assert.Empty(household.Look("F06"));
    }

    [Fact]
    public void A_collection_by_an_organisation_is_not_found()
    {
        var church = new CaseBuilder().Known(People(6));
        foreach (var giver in People(6)) church.Pays(giver, "Parish", 1, payeeKind: EntityKind.Organization);
        Assert.Empty(church.Look("F06"));
    }

    [Fact]
    public void Payments_told_by_two_sources_do_not_count_twice()
    {
        var finding = Assert.Single(Collection(senders: 4).SentAgainBy(new("bank", "copies")).Look("F06"));
        Assert.Equal(4, finding.Measured);
        Assert.Equal(4, finding.Evidence.Count);
    }

    private static CaseBuilder Collection(int senders)
    {
        var built = new CaseBuilder().Known(People(senders));
        foreach (var sender in People(senders)) built.Pays(sender, "Omar", 1);
        return built;
    }
}
