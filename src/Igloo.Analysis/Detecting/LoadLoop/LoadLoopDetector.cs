using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.LoadLoop;

/// <summary>V01: a vehicle goes from the border inland and straight back, again and again.</summary>
/// <remarks>Time O(s log s) for s sightings; each sighting is looked at once.</remarks>
internal sealed class LoadLoopDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "V01",
        Version = 1,
        Family = RuleFamily.Vehicles,
        Title = "Loops from the border inland and back",
        Why = "Drivers who carry travellers inland turn round at once to fetch the next.",
        Innocent = "A courier, a taxi, a nurse on call or somebody who visits family also drives to the border and back within a day.",
        Source = "insightcrime.org on hired drivers; washingtontimes.com 25 Sep 2019",
        Needs = [EventKind.Sighting],
        Severity = 2,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Entity),
        Parameters =
        [
            new("loops", 3, "loops", 2, 50, "own: starting value; the sources give no number"),
            new("mostLoops", 9, "loops", 2, 100, "own: a commuter drives ten times in a fortnight, a bus more often"),
            new("window", 14, "days", 1, 90, "own: starting value; the sources give no number"),
            new("inland", 80, "kilometres", 5, 1000, "own: starting value; the sources give no number"),
            new("out", 6, "hours", 1, 48, "own: starting value; the sources give no number"),
            new("back", 24, "hours", 2, 96, "own: starting value; the sources give no number"),
            new("borderKilometres", 100, "kilometres", 1, 500, "own: starting value; the sources give no number"),
            new("postKilometres", 25, "kilometres", 1, 200, "own: only around places of repeated encounters when no border line is configured"),
            new("fleetVehicles", 5, "vehicles", 2, 100, "own: taxis, rentals and carriers are registered together"),
        ],
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context)
    {
        var options = LoadLoopOptions.From(parameters);
        var zone = BorderZone.Of(graph, context, options.BorderKilometres, options.PostKilometres);
        foreach (var vehicle in VehicleReads.Of(graph, zone))
        {
            if (Fleets.IsOfFleet(graph, vehicle.Key, options.FleetVehicles)) continue;
            var loops = Loop.Among([.. vehicle], options).ToArray();
            if (Densest(loops, options.Window) is { } best && best.Count >= options.Loops && best.Count <= options.MostLoops) yield return Tell(vehicle.Key, best, options);
        }
    }

    private static ArraySegment<Loop>? Densest(Loop[] loops, TimeSpan window)
    {
        ArraySegment<Loop>? best = null;
        for (int start = 0, end = 0; start < loops.Length; start++)
        {
            while (end < loops.Length && loops[end].Left.Start < loops[start].Left.Start + window) end++;
            if (end - start > (best?.Count ?? 0)) best = new ArraySegment<Loop>(loops, start, end - start);
        }

        return best;
    }

    private static Draft Tell(EntityId vehicle, ArraySegment<Loop> loops, LoadLoopOptions options) => new()
    {
        Subjects = [new Subject(vehicle, ActorRole.Driver)],
        Evidence = loops.SelectMany(loop => new[] { loop.Left, loop.Inland, loop.Returned }),
        Measured = loops.Count,
        Baseline = options.Loops - 1,
        Strength = Grade.Of(loops.Count, options.Loops, options.MostLoops),
        Because = FormattableString.Invariant($"One vehicle was read near the border, more than {options.Inland:0} km inland within {options.Out.TotalHours:0} hours and near the border again within {options.Back.TotalHours:0} hours, {loops.Count} times in {options.Window.TotalDays:0} days."),
        Missing = "Plate reads do not tell who drove.",
    };
}
