namespace Igloo.Analysis.Detecting.ScoutAndLoad;

/// <summary>Thresholds of V02.</summary>
/// <param name="Readers">Least readers passed in the same order on one day.</param>
/// <param name="Days">Least days.</param>
/// <param name="MostDays">More days than this in a fortnight are a timetable.</param>
/// <param name="ShortestGap">Shortest gap; closer cars are traffic.</param>
/// <param name="LongestGap">Longest gap.</param>
/// <param name="Share">Least part of the follower's own days on the road that it follows this leader.</param>
/// <param name="FleetVehicles">Vehicles of one holder from which on they are a fleet.</param>
internal sealed record ScoutAndLoadOptions(int Readers, int Days, int MostDays, TimeSpan ShortestGap, TimeSpan LongestGap, double Share, int FleetVehicles)
{
    public static ScoutAndLoadOptions From(RuleParameters parameters) => new(
        parameters.Count("readers"), parameters.Count("days"), parameters.Count("mostDays"), parameters.Minutes("shortestGap"), parameters.Minutes("longestGap"),
        parameters["share"], parameters.Count("fleetVehicles"));
}
