namespace Igloo.Analysis.Correlating;

/// <summary>Positions of one file whose latitude and longitude seem to be swapped: both are valid, so only the other positions can tell.</summary>
/// <remarks>
/// A file in which most are swapped shows nothing, being a world of its own. A position seems swapped when its surroundings hold few others and those of its mirror image many times as many. Each is counted once, however near the border of a cell
/// it lies, since the eight cells around count too. Not thread-safe. Time O(1) per position.
/// </remarks>
internal sealed class SwappedPositions
{
    private const int Times = 20; // so many others at the mirror image for each one here: two true towns may well mirror each other, but hardly so unevenly

    private readonly Dictionary<(int Latitude, int Longitude), int> _cells = [];

    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees.</param>
    public void Add(double latitude, double longitude)
    {
        var cell = ((int)Math.Floor(latitude), (int)Math.Floor(longitude));
        _cells[cell] = _cells.GetValueOrDefault(cell) + 1;
    }

    /// <summary>How many seem to be.</summary>
    public int Count => _cells.Where(cell => Around(cell.Key.Longitude, cell.Key.Latitude) >= (long)Times * Around(cell.Key.Latitude, cell.Key.Longitude)).Sum(cell => cell.Value);

    private int Around(int latitude, int longitude)
    {
        var sum = 0;
        for (var north = -1; north <= 1; north++)
            for (var east = -1; east <= 1; east++)
                sum += _cells.GetValueOrDefault((latitude + north, longitude + east));
        return sum;
    }
}
