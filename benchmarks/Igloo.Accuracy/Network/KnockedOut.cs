using System.Globalization;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary>How often a link is asserted of a card whose car is not in the data, without any labels: the cars of half of the links are taken out, and whatever those cards are linked to then is wrong.</summary>
internal static class KnockedOut
{
    private const int Ways = 6; // each with its complement

    public static void Write(Report report, string cards, string stops)
    {
        var rows = File.ReadAllLines(stops);
        var cars = rows.Skip(1).Select(CarOf).ToHashSet(StringComparer.Ordinal);
        var links = Links(cards, stops, cars);
        var (lost, wrong) = (0, 0);
        var fewer = Path.Combine(Directory.CreateTempSubdirectory("igloo-knocked-").FullName, "stops.csv");
        for (var way = 0; way < 2 * Ways; way++)
        {
            var gone = links.Where((_, place) => IsTaken(place, way)).ToArray();
            var carsGone = gone.Select(link => link.Car).ToHashSet(StringComparer.Ordinal);
            File.WriteAllLines(fewer, rows.Where((row, line) => line == 0 || !carsGone.Contains(CarOf(row))));
            var left = Links(cards, fewer, cars).Select(link => link.Card).ToHashSet(StringComparer.Ordinal);
            lost += gone.Length;
            wrong += gone.Count(link => left.Contains(link.Card));
        }

        Directory.Delete(Path.GetDirectoryName(fewer)!, recursive: true);
        report.Line(string.Create(CultureInfo.InvariantCulture,
            $"GAStech, cards and cars alone: {links.Length} links accepted. Without the cars of half of them, in {2 * Ways} ways, {wrong} of {lost} cards that had lost theirs were linked to another.")).Line("");
    }

    private static (string Card, string Car)[] Links(string cards, string stops, HashSet<string> cars) =>
    [
        .. from line in CorrelateProcess.Run([cards, stops]).Findings
           where line.GetProperty("kind").GetString() == "linkage" && line.GetProperty("decision").GetString() == "accepted"
           let ends = line.GetProperty("entities").EnumerateArray().Select(end => end.GetString()!).ToArray()
           let car = Array.FindIndex(ends, cars.Contains)
           where car >= 0
           orderby ends[1 - car]
           select (ends[1 - car], ends[car]),
    ];

    // Every second, then every second pair, and so on; odd ways are the complements.
    private static bool IsTaken(int place, int way) => ((place >> (way / 2) & 1) == 1) == (way % 2 == 0);

    private static string CarOf(string row) => row.Split(',')[0];
}
