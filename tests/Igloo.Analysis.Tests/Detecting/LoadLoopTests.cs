using Igloo.Analysis.Detecting;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class LoadLoopTests
{
    private static readonly GeoPoint[] Border = [new(0, -5), new(0, 5)];

    [Fact]
    public void Three_loops_in_a_fortnight_are_found()
    {
        var finding = Assert.Single(Look(Loops(3)));
        Assert.Equal(new Subject(CaseBuilder.Vehicle("AA1"), ActorRole.Driver), Assert.Single(finding.Subjects));
        Assert.Equal(3, finding.Measured);
        Assert.Equal(9, finding.Evidence.Count);
    }

    [Fact]
    public void Two_loops_are_not_found() => Assert.Empty(Look(Loops(2)));

    [Fact]
    public void Three_loops_in_more_than_a_fortnight_are_not_found()
    {
        Assert.Empty(Look(Loops(3, everyDays: 7)));
        Assert.Single(Look(Loops(3, everyDays: 6.9)));
    }

    [Fact]
    public void A_commuter_who_drives_every_working_day_is_not_found()
    {
        Assert.Single(Look(Loops(9, everyDays: 1)));
        Assert.Empty(Look(Loops(10, everyDays: 1)));
    }

    [Fact]
    public void A_stay_of_a_day_inland_is_a_visit()
    {
        Assert.Empty(Look(Loops(3, hoursAway: 24)));
        Assert.Single(Look(Loops(3, hoursAway: 23.9)));
    }

    [Fact]
    public void A_slow_drive_inland_does_not_count()
    {
        Assert.Empty(Look(Loops(3, hoursOut: 6)));
        Assert.Single(Look(Loops(3, hoursOut: 5.9)));
    }

    [Fact]
    public void A_short_drive_inland_does_not_count() => Assert.Empty(Look(Loops(3), ("inland", 400)));

    [Fact]
    public void A_taxi_of_a_fleet_is_not_found()
    {
        var fleet = Loops(4);
        foreach (var plate in new[] { "AA1", "AA2", "AA3", "AA4" }) fleet.Holds("Owner", EntityKind.Vehicle, plate);
        Assert.Single(Look(fleet));
        Assert.Empty(Look(fleet.Holds("Owner", EntityKind.Vehicle, "AA5")));
    }

    [Fact]
    public void A_bus_of_a_company_is_not_found() => Assert.Empty(Look(Loops(4).Holds("Bus line", EntityKind.Vehicle, "AA1", EntityKind.Organization)));

    [Fact]
    public void The_same_reads_loaded_twice_are_the_same_loops()
    {
        var twice = Loops(2).Reads("AA1", "Border reader", 40, 1).SentAgainBy(new("other", "reads"));
        Assert.Empty(Look(twice));
    }

    [Fact]
    public void Without_a_border_line_places_of_repeated_encounters_stand_in()
    {
        var loops = Loops(3).Lies("Post", 0.1, 0);
        Assert.Empty(loops.Meets("E1", 1, "a").Meets("E2", 2, "b").Look("V01"));
        Assert.Single(loops.Meets("E3", 3, "c").Look("V01"));
    }

    private static IReadOnlyList<Finding> Look(CaseBuilder built, params (string Name, double Value)[] parameters) =>
        Detectors.Find("V01")!.Detect(built.Graph(), DetectorTest.Context(parameters) with { BorderLine = Border });

    // 0.1 degree from the line is 11 km, 3 degrees are 334 km.
    private static CaseBuilder Loops(int loops, double everyDays = 4, double hoursOut = 4, double hoursAway = 12)
    {
        var built = new CaseBuilder().Lies("Border reader", 0.1, 0).Lies("Inland reader", 3, 0);
        for (var loop = 0; loop < loops; loop++)
            built.Reads("AA1", "Border reader", loop * everyDays, 0).Reads("AA1", "Inland reader", loop * everyDays, hoursOut).Reads("AA1", "Border reader", loop * everyDays, hoursAway);
        return built;
    }
}
