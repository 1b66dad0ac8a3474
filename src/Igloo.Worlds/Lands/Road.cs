namespace Igloo.Worlds.Lands;

/// <summary>A plate reader beside a road.</summary>
public sealed record Reader(string Code, double Latitude, double Longitude, int Kilometre);

/// <summary>A road inland with its readers; kilometre 0 is at the border town.</summary>
public sealed record Road(string Letter, IReadOnlyList<(Town Town, int Kilometre)> Stops, IReadOnlyList<Reader> Readers)
{
    private const double KilometresPerLatitude = 111;
    private const double KilometresPerLongitude = 93;
    private const int FirstReader = 6;
    private const int BetweenReaders = 46;

    /// <summary>The border town.</summary>
    public Town South => Stops[0].Town;

    /// <summary>The road's kilometre at a town.</summary>
    public int KilometreOf(Town town) => Stops.First(stop => stop.Town == town).Kilometre;

    /// <summary>Whether the road passes a town.</summary>
    public bool Passes(Town town) => Stops.Any(stop => stop.Town == town);

    internal static Road Through(string letter, params Town[] towns)
    {
        var stops = new List<(Town Town, int Kilometre)> { (towns[0], 0) };
        var readers = new List<Reader>();
        var next = FirstReader;
        for (var i = 1; i < towns.Length; i++)
        {
            var start = stops[^1].Kilometre;
            var length = Length(towns[i - 1], towns[i]);
            for (; next < start + length; next += BetweenReaders)
                readers.Add(ReaderAt($"{letter}{readers.Count + 1:00}", towns[i - 1], towns[i], (double)(next - start) / length, next));
            stops.Add((towns[i], start + length));
        }

        return new Road(letter, stops, readers);
    }

    private static Reader ReaderAt(string code, Town a, Town b, double share, int kilometre) => new(
        code,
        Math.Round(a.Latitude + ((b.Latitude - a.Latitude) * share), 4),
        Math.Round(a.Longitude + ((b.Longitude - a.Longitude) * share), 4),
        kilometre);

    private static int Length(Town a, Town b)
    {
        var north = (b.Latitude - a.Latitude) * KilometresPerLatitude;
        var east = (b.Longitude - a.Longitude) * KilometresPerLongitude;
        return (int)Math.Round(Math.Sqrt((north * north) + (east * east)));
    }
}
