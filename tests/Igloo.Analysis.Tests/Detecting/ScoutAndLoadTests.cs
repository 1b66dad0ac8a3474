using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class ScoutAndLoadTests
{
    [Fact]
    public void A_vehicle_minutes_ahead_of_another_on_two_days_is_found()
    {
        var finding = Assert.Single(Convoy(days: 2, gap: 5).Look("V02"));
        Assert.Equal(ActorRole.LookOut, finding.Subjects.Single(subject => subject.Entity == CaseBuilder.Vehicle("SC1")).Role);
        Assert.Equal(ActorRole.Driver, finding.Subjects.Single(subject => subject.Entity == CaseBuilder.Vehicle("LD1")).Role);
        Assert.Equal(12, finding.Evidence.Count);
    }

    [Fact]
    public void One_day_is_not_found() => Assert.Empty(Convoy(days: 1, gap: 5).Look("V02"));

    [Fact]
    public void Two_readers_are_not_found() => Assert.Empty(Convoy(days: 2, gap: 5, readers: 2).Look("V02"));

    [Fact]
    public void Traffic_within_a_minute_and_vehicles_far_apart_are_not_found()
    {
        Assert.Empty(Convoy(days: 2, gap: 0.9).Look("V02"));
        Assert.Single(Convoy(days: 2, gap: 1).Look("V02"));
        Assert.Single(Convoy(days: 2, gap: 10).Look("V02"));
        Assert.Empty(Convoy(days: 2, gap: 10.1).Look("V02"));
    }

    [Fact]
    public void Commuters_who_keep_the_same_hours_are_not_found()
    {
        Assert.Single(Convoy(days: 9, gap: 5).Look("V02"));
        Assert.Empty(Convoy(days: 10, gap: 5).Look("V02"));
    }

    [Fact]
    public void A_driver_who_mostly_drives_alone_is_not_found()
    {
        var alone = Convoy(days: 2, gap: 5);
        for (var day = 20; day < 22; day++) Drive(alone, "LD1", day, 0, readers: 3);
        Assert.Single(alone.Look("V02"));
        Assert.Empty(Drive(alone, "LD1", 22, 0, readers: 3).Look("V02"));
    }

    [Fact]
    public void Vehicles_of_one_fleet_are_not_found()
    {
        var fleet = Convoy(days: 2, gap: 5);
        foreach (var plate in new[] { "LD1", "F2", "F3", "F4", "F5" }) fleet.Holds("Owner", EntityKind.Vehicle, plate);
        Assert.Empty(fleet.Look("V02"));
    }

    private static CaseBuilder Convoy(int days, double gap, int readers = 3)
    {
        var built = new CaseBuilder();
        for (var day = 0; day < days; day++) Drive(Drive(built, "SC1", day, 0, readers), "LD1", day, gap, readers);
        return built;
    }

    private static CaseBuilder Drive(CaseBuilder built, string plate, int day, double minute, int readers)
    {
        for (var reader = 0; reader < readers; reader++) built.Reads(plate, $"R{reader}", day, 8 + reader, minute);
        return built;
    }
}
