using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.ScoutAndLoad;

/// <summary>V02: one vehicle keeps going some minutes ahead of another.</summary>
/// <remarks>Time and memory O(s · k) for s sightings and at most k = 40 followers of each.</remarks>
internal sealed class ScoutAndLoadDetector : RuleDetector
{
    private static readonly TimeSpan Fortnight = TimeSpan.FromDays(14);

    public override Rule Rule { get; } = new()
    {
        Id = "V02",
        Version = 1,
        Family = RuleFamily.Vehicles,
        Title = "One vehicle scouts ahead of another",
        Why = "A scout drives minutes ahead of the loaded vehicle and warns it of checks.",
        Innocent = "Two friends or workmates who travel in two cars, and drivers who keep the same hours, also follow each other.",
        Source = "washingtontimes.com 25 Sep 2019; CBP Laredo 2020",
        Needs = [EventKind.Sighting],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Neighbourhood, 1),
        Parameters =
        [
            new("readers", 3, "readers in a day", 2, 20, "own: starting value; the sources give no number"),
            new("days", 2, "days", 2, 30, "own: starting value; the sources give no number"),
            new("mostDays", 9, "days in a fortnight", 2, 14, "own: commuters meet on ten working days"),
            new("shortestGap", 1, "minutes", 0, 10, "own: starting value; the sources give no number"),
            new("longestGap", 10, "minutes", 1, 60, "own: starting value; the sources give no number"),
            new("share", 0.5, "part of the follower's days", 0, 1, "own: a scout goes ahead of its load, not of everyone"),
            new("fleetVehicles", 5, "vehicles", 2, 100, "own: taxis, rentals and carriers are registered together"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = ScoutAndLoadOptions.From(parameters);
        foreach (var ((leader, follower), follows) in Convoys.Of(graph.EventsOf(EventKind.Sighting), options))
        {
            var days = DaysTogether(follows, options);
            if (days.Length < options.Days || MostInFortnight(days) > options.MostDays) continue;
            if (days.Length < options.Share * DaysOnRoad(graph, follower, options.Readers)) continue;
            if (Fleets.IsOfFleet(graph, leader, options.FleetVehicles) || Fleets.IsOfFleet(graph, follower, options.FleetVehicles)) continue;
            yield return Tell(leader, follower, days, options);
        }
    }

    private static Follow[][] DaysTogether(List<Follow> follows, ScoutAndLoadOptions options) =>
    [
        .. follows
            .GroupBy(follow => follow.Leader.Start!.Value.Date)
            .OrderBy(day => day.Key)
            .Where(day => day.Select(follow => follow.Place).Distinct().Count() >= options.Readers)
            .Select(day => day.OrderBy(follow => follow.Leader.Start).ToArray())
            .Where(IsInOneOrder),
    ];

    private static bool IsInOneOrder(Follow[] day) =>
        day.OrderBy(follow => follow.Follower.Start).Select(follow => follow.Place).SequenceEqual(day.Select(follow => follow.Place));

    private static int MostInFortnight(Follow[][] days) =>
        days.Max(first => days.Count(day => day[0].Leader.Start >= first[0].Leader.Start && day[0].Leader.Start < first[0].Leader.Start + Fortnight));

    private static int DaysOnRoad(EntityGraph graph, EntityId vehicle, int readers) =>
        graph.EventsOf(vehicle, EventKind.Sighting, Role.Subject)
            .Where(read => read.Start is not null)
            .GroupBy(read => read.Start!.Value.Date)
            .Count(day => day.Select(read => read.Find(Role.Subject, EntityKind.Place)).Distinct().Count() >= readers);

    private static Draft Tell(EntityId leader, EntityId follower, Follow[][] days, ScoutAndLoadOptions options) => new()
    {
        Subjects = [new Subject(leader, ActorRole.LookOut), new Subject(follower, ActorRole.Driver)],
        Evidence = days.SelectMany(day => day).SelectMany(follow => new[] { follow.Leader, follow.Follower }),
        Measured = days.Length,
        Baseline = options.Days - 1,
        Strength = Grade.Of(days.Length, options.Days, options.Days + 4),
        Because = FormattableString.Invariant($"One vehicle passed at least {options.Readers} readers {options.ShortestGap.TotalMinutes:0} to {options.LongestGap.TotalMinutes:0} minutes ahead of another, in the same order, on {days.Length} days."),
        Missing = "Plate reads do not tell who drove, nor whether the two were in touch.",
    };
}
