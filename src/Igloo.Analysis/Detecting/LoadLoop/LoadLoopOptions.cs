namespace Igloo.Analysis.Detecting.LoadLoop;

/// <summary>Thresholds of V01.</summary>
/// <param name="Loops">Least loops in the window.</param>
/// <param name="MostLoops">More loops than this are a timetable.</param>
/// <param name="Window">Length of the window.</param>
/// <param name="Inland">Kilometres from the border read beyond which a read is inland.</param>
/// <param name="Out">Longest drive inland.</param>
/// <param name="Back">Longest time until back in the zone.</param>
/// <param name="BorderKilometres">Width of the zone along the configured line.</param>
/// <param name="PostKilometres">Radius of the zone around a place of repeated encounters.</param>
/// <param name="FleetVehicles">Vehicles of one holder from which on they are a fleet.</param>
internal sealed record LoadLoopOptions(
    int Loops, int MostLoops, TimeSpan Window, double Inland, TimeSpan Out, TimeSpan Back, double BorderKilometres, double PostKilometres, int FleetVehicles)
{
    public static LoadLoopOptions From(RuleParameters parameters) => new(
        parameters.Count("loops"), parameters.Count("mostLoops"), parameters.Days("window"), parameters["inland"], parameters.Hours("out"), parameters.Hours("back"),
        parameters["borderKilometres"], parameters["postKilometres"], parameters.Count("fleetVehicles"));
}
