using Igloo.Analysis.Profiling;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Profiling;

public sealed class NetworkProfilerTests
{
    private static readonly EntityId Boss = CaseBuilder.Person("boss");
    private static readonly EntityId Driver = CaseBuilder.Person("driver");
    private static readonly ProfileMember[] Members =
    [
        new(Boss, [CaseBuilder.Phone("1")]),
        new(Driver, [CaseBuilder.Phone("2"), CaseBuilder.Vehicle("VAN1")]),
    ];

    [Fact]
    public void Calls_that_come_before_and_after_each_movement_are_told_in_order()
    {
        var profile = Of(Runs(6));
        Assert.Collection(
            profile.Contacts,
            step => Assert.Equal((Boss, Driver, ContactPhase.Before, -120, 6), (step.From, step.To, step.Phase, step.Minutes, step.Movements)),
            step => Assert.Equal((Driver, Boss, ContactPhase.After, 240, 6), (step.From, step.To, step.Phase, step.Minutes, step.Movements)));
    }

    [Fact]
    public void Two_who_call_each_other_every_day_have_no_order_of_contact()
    {
        var built = Runs(6, calls: false);
        for (var day = 0; day < 70; day++) built.Calls("1", "2", day, 18).Calls("2", "1", day, 23);
        var profile = Of(built);
        Assert.Empty(profile.Contacts);
        Assert.True(profile.OtherContacts > 0);
    }

    [Fact]
    public void A_call_beside_one_movement_only_is_left_to_chance()
    {
        var profile = Of(Runs(6, calls: false).Calls("1", "2", 10, 18));
        Assert.Empty(profile.Contacts);
        Assert.Equal(1, profile.OtherContacts);
    }

    [Fact]
    public void A_burst_of_calls_beside_one_movement_is_one_occasion()
    {
        var built = Runs(6, calls: false);
        for (var call = 0; call < 20; call++) built.Calls("1", "2", 10, 18 + (call * 0.01));
        Assert.Empty(Of(built).Contacts);
    }

    [Fact]
    public void Who_is_in_touch_on_several_days_stays_when_they_recur_around_movements_and_goes_when_they_do_not()
    {
        var built = Runs(6);
        for (var run = 1; run <= 6; run++) built.Calls("3", "2", run * 10, 19);
        for (var day = 1; day < 70; day += 3) built.Calls("4", "2", day, 9);
        EntityId[] inTouch = [.. NetworkProfiler.InTouch(Members, built.Events)];
        Assert.Equal([CaseBuilder.Phone("4"), CaseBuilder.Phone("3")], inTouch);
        ProfileMember[] members = [.. Members, .. inTouch.Select(phone => new ProfileMember(phone, []) { IsCore = false })];
        var profile = NetworkProfiler.Of(members, built.Events, Evidence(built));
        Assert.Equal([Boss, Driver, CaseBuilder.Phone("3")], profile.Members.Select(member => member.Entity));
    }

    [Fact]
    public void A_meeting_of_somebody_who_had_called_is_a_movement_and_one_of_a_stranger_is_none()
    {
        var built = new CaseBuilder().Calls("tel x", "1", 9, 20).Meets("G1", 10, "x").Meets("G2", 40, "y").Calls("tel y", "1", 50);
        Assert.Equal(CaseBuilder.At(10), Assert.Single(NetworkProfiler.Of(Members, built.Events, new HashSet<RecordId>()).Movements));
    }

    [Fact]
    public void People_outside_are_counted_and_never_named()
    {
        var built = Runs(6);
        for (var run = 0; run < 6; run++) built.Calls($"{50 + run}", "1", 10 + (run * 10), 15);
        var step = Assert.Single(Of(built).Contacts, step => step.From is null);
        Assert.Equal((Boss, ContactPhase.Before, 6), (step.To, step.Phase, step.Movements));
    }

    [Fact]
    public void Money_is_followed_from_outside_to_whom_it_ends_with()
    {
        var built = Runs(2).Pays("payer a", "boss", 9, 900).Pays("payer b", "boss", 9.5, 1100).Pays("boss", "driver", 11, 300);
        var profile = Of(built);
        Assert.Collection(
            profile.Money,
            step => Assert.Equal((null, Boss, 0, 2, 2000m), (step.From, step.To, step.Depth, step.Payments, step.Total)),
            step => Assert.Equal((Boss, Driver, 1, 1, 300m), (step.From, step.To, step.Depth, step.Payments, step.Total)));
        Assert.Equal(1, profile.Members[0].MoneyShare);
    }

    [Fact]
    public void Payments_between_strangers_are_no_part_of_it() => Assert.Empty(Of(Runs(2).Pays("payer a", "payer b", 9)).Money);

    [Fact]
    public void A_way_there_and_a_way_back_are_two_routes()
    {
        var built = Runs(1).Reads("VAN1", "North", 10, 25).Reads("VAN1", "South", 10, 28);
        Assert.Equal(
            [(CaseBuilder.Place("South"), CaseBuilder.Place("North"), 180), (CaseBuilder.Place("North"), CaseBuilder.Place("South"), 180)],
            Of(built).Routes.Select(route => (route.From, route.To, route.Minutes!.Value)).OrderByDescending(route => route.From == CaseBuilder.Place("South")));
    }

    [Fact]
    public void Whoever_alone_connects_two_others_parts_them_when_gone()
    {
        var profile = NetworkProfiler.Of(
            [new(CaseBuilder.Phone("a"), []), new(CaseBuilder.Phone("b"), []), new(CaseBuilder.Phone("c"), [])],
            new CaseBuilder().Calls("a", "b", 1).Calls("b", "c", 2).Events, new HashSet<RecordId>());
        Assert.Equal([0, 1, 0], profile.Members.Select(member => member.PairsParted));
    }

    [Fact]
    public void A_phone_that_begins_late_and_is_busy_then_is_a_change_and_a_steady_one_is_none()
    {
        var built = new CaseBuilder();
        for (var day = 0; day < 60; day++) built.Calls("1", "9", day);
        for (var day = 40; day < 60; day++) built.Calls("2", "9", day);
        var profile = NetworkProfiler.Of([new(CaseBuilder.Phone("1"), []), new(CaseBuilder.Phone("2"), [])], built.Events, new HashSet<RecordId>());
        var change = Assert.Single(profile.Changes);
        Assert.Equal((CaseBuilder.Phone("2"), true), (change.Entity, change.Began));
        Assert.Equal(80, profile.Hours[12]);
    }

    [Fact]
    public void The_order_of_the_events_and_a_copy_of_one_change_nothing()
    {
        var built = Runs(4).Pays("payer a", "boss", 9, 900).SentAgainBy(new SourceRef("other", "payments"));
        var (forwards, backwards) = (Of(built), NetworkProfiler.Of(Members, built.Events.Reverse(), Evidence(built)));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(forwards), System.Text.Json.JsonSerializer.Serialize(backwards));
        Assert.Equal(1, Assert.Single(forwards.Money).Payments);
    }

    [Fact]
    public void Without_a_record_there_is_nothing_to_tell()
    {
        var profile = NetworkProfiler.Of(Members, [], new HashSet<RecordId>());
        Assert.Null(profile.From);
        Assert.Equal([Boss, Driver], profile.Members.Select(member => member.Entity));
    }

    /// <summary>Every tenth day the van goes north at eight in the evening; the boss calls two hours before, the driver an hour after arrival.</summary>
    private static CaseBuilder Runs(int count, bool calls = true)
    {
        var built = new CaseBuilder();
        for (var run = 1; run <= count; run++)
        {
            built.Reads("VAN1", "South", run * 10, 20).Reads("VAN1", "North", run * 10, 23);
            if (calls) built.Calls("1", "2", run * 10, 18).Calls("2", "1", run * 10, 24);
        }

        return built;
    }

    private static NetworkProfile Of(CaseBuilder built) => NetworkProfiler.Of(Members, built.Events, Evidence(built));

    private static HashSet<RecordId> Evidence(CaseBuilder built) => [.. built.Events.Where(told => told.Kind == EventKind.Sighting).Select(told => told.Record)];
}
