using Igloo.Model;

namespace Igloo.Analysis.Detecting.LoadLoop;

/// <summary>A drive inland and back.</summary>
/// <param name="Left">Last read near the border.</param>
/// <param name="Inland">First read far inland.</param>
/// <param name="Returned">First read near the border again.</param>
internal sealed record Loop(CaseEvent Left, CaseEvent Inland, CaseEvent Returned)
{
    /// <summary>The loops of one vehicle, in order of time; none overlap.</summary>
    public static IEnumerable<Loop> Among(IReadOnlyList<VehicleRead> reads, LoadLoopOptions options)
    {
        VehicleRead? left = null;
        VehicleRead? inland = null;
        foreach (var read in reads)
        {
            if (read.IsAtBorder)
            {
                if (left is { } from && inland is { } far && read.At - from.At < options.Back) yield return new Loop(from.Event, far.Event, read.Event);
                (left, inland) = (read, null);
            }
            else if (inland is null && left is { } from && read.At - from.At < options.Out && read.Point.KilometresTo(from.Point) > options.Inland)
            {
                inland = read;
            }
        }
    }
}
