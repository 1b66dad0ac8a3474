using Igloo.Worlds.Plots.LookAlikes;
using Igloo.Worlds.Plots.Networks;

namespace Igloo.Worlds.Plots;

/// <summary>All plots, in the order that they take turns.</summary>
internal static class PlotList
{
    public static IReadOnlyList<IPlot> Networks { get; } = [new FeeCollector(), new LoadDrivers(), new Guides(), new HoldingHouse()];

    public static IReadOnlyList<IPlot> LookAlikes { get; } =
    [
        new FamilyRemittances(), new Collection(), new SeasonalCrew(), new Shelter(), new TaxiFleet(), new BusLine(), new Commuters(), new SchoolTrip(),
        new FamilyPhone(), new Hotel(), new Namesakes(), new DriftingClock(), new SentTwice(), new TryingAgain(),
    ];
}
