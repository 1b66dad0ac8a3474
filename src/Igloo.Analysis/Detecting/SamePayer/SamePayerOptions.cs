namespace Igloo.Analysis.Detecting.SamePayer;

/// <summary>Thresholds of T04.</summary>
/// <param name="Travellers">Least mutually unrelated travellers.</param>
/// <param name="MostTravellers">From more travellers than this in one window the payer is a trade.</param>
/// <param name="Bookings">Least separate bookings.</param>
/// <param name="Window">Length of the window.</param>
/// <param name="Sources">Least sources that must know two travellers to call them unrelated.</param>
internal sealed record SamePayerOptions(int Travellers, int MostTravellers, int Bookings, TimeSpan Window, int Sources)
{
    public static SamePayerOptions From(RuleParameters parameters) => new(
        parameters.Count("travellers"), parameters.Count("mostTravellers"), parameters.Count("bookings"), parameters.Days("window"), parameters.Count("sources"));
}
