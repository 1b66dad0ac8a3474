using Igloo.Analysis.Tests.Linking;
using Igloo.Model;
using static Igloo.Analysis.Tests.Detecting.DetectorTest;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class SamePayerTests
{
    [Fact]
    public void One_payer_for_five_unrelated_travellers_is_found()
    {
        var finding = Assert.Single(Booked(5).Look("T04"));
        Assert.Equal(new Subject(CaseBuilder.Person("Max"), ActorRole.Organizer), finding.Subjects[0]);
        Assert.All(finding.Subjects.Skip(1), subject => Assert.Equal(ActorRole.Traveller, subject.Role));
        Assert.Equal(5, finding.Evidence.Count);
        Assert.Contains("5 travellers", finding.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_travellers_are_not_found() => Assert.Empty(Booked(4).Look("T04"));

    [Fact]
    public void A_team_that_comes_home_is_not_found()
    {
        var team = Booked(6);
        foreach (var traveller in People(6)) team.Books("Max", "home", 9, [traveller], from: "North", to: "South");
        Assert.Empty(team.Look("T04"));
    }

    [Fact]
    public void A_class_in_one_booking_is_not_found() => Assert.Empty(new CaseBuilder().Known(People(20)).Books("Max", "B1", 1, People(20)).Look("T04"));

    [Fact]
    public void A_seasonal_crew_of_one_employer_is_not_found()
    {
        var crew = Booked(6);
        foreach (var traveller in People(6)) crew.Pays("Boss", traveller, 20, 900);
        Assert.Empty(crew.Look("T04"));
    }

    [Fact]
    public void A_travel_agency_is_not_found()
    {
        var agency = new CaseBuilder().Known(People(6));
        foreach (var traveller in People(6)) agency.Books("Agency", $"B {traveller}", 1, [traveller], payerKind: EntityKind.Organization);
        Assert.Empty(agency.Look("T04"));
    }

    [Fact]
    public void A_family_is_not_found()
    {
        var family = Booked(6);
        foreach (var traveller in People(6)) family.Holds(traveller, EntityKind.Phone, "family");
        Assert.Empty(family.Look("T04"));
    }

    [Fact]
    public void The_fifth_after_thirty_days_is_too_late()
    {
        Assert.Empty(Booked(4).Known("late").Books("Max", "B late", 31, ["late"]).Look("T04"));
        Assert.Single(Booked(4).Known("soon").Books("Max", "B soon", 30.9, ["soon"]).Look("T04"));
    }

    private static CaseBuilder Booked(int travellers)
    {
        var built = new CaseBuilder().Known(People(travellers));
        foreach (var traveller in People(travellers)) built.Books("Max", $"B {traveller}", 1, [traveller]);
        return built;
    }
}
