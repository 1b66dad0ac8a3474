using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary>Invented plate reads with convoys planted among commuters, families and taxi ranks: recall, false ones, and how time grows.</summary>
internal static class PlantedPairs
{
    private const long Day = 86_400;
    private const int Days = 30;
    private const int ReadsPerVehicle = 20;

    public static void Write(Report report)
    {
        report.Line("## Planted convoys").Line("")
            .Line("One vehicle in a thousand is half of a convoy: four trips past five cameras, 30 to 240 s apart. Look-alikes: commuters who pass the same camera at the same hour").Line("each day, pairs who make one single trip behind each other, ranks where fifty wait at a time. A commuter pair that is accepted is a false finding.").Line("")
            .Line("| reads | convoys | found | commuter pairs | of them accepted | other pairs accepted | CPU s |").Line("|---|---|---|---|---|---|---|");
        var (times, sizes) = (new List<double>(), new List<double>());
        foreach (var vehicles in new[] { 5_000, 50_000, 500_000 })
        {
            var (source, planted, commuters) = World(vehicles);
            var before = Environment.CpuUsage.TotalTime;
            var found = Coincidences.Between(source, source).Where(one => one.IsAccepted).Select(one => (one.A, one.B)).ToHashSet();
            times.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            sizes.Add(source.Presences.Count);
            var others = found.Count(pair => !planted.Contains(pair) && !commuters.Contains(pair));
            report.Line(string.Create(CultureInfo.InvariantCulture,
                $"| {source.Presences.Count:N0} | {planted.Count} | {found.Count(planted.Contains)} | {commuters.Count} | {found.Count(commuters.Contains)} | {others} | {times[^1]:0.0} |"));
        }

        var exponent = Math.Log(times[^1] / times[0]) / Math.Log(sizes[^1] / sizes[0]);
        report.Line("").Line(string.Create(CultureInfo.InvariantCulture, $"CPU time grows with the reads to the power {exponent:0.00}.")).Line("");
    }

    private static (PresenceSource Source, HashSet<(int, int)> Planted, HashSet<(int, int)> Commuters) World(int vehicles)
    {
        var random = new Random(vehicles);
        var cameras = Math.Max(20, vehicles / 25);
        var presences = new List<Presence>();
        var (planted, commuters) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        for (var vehicle = 0; vehicle < vehicles; vehicle++)
            for (var read = 0; read < ReadsPerVehicle; read++) See(vehicle, random.Next(cameras), random.Next((int)(Days * Day)));
        for (var pair = 0; pair < Math.Max(1, vehicles / 2000); pair++)
        {
            Trips(2 * pair, trips: 4, random.Next(5, 20));
            planted.Add((2 * pair, (2 * pair) + 1));
            var other = vehicles - 2 - (2 * pair);
            Trips(other, trips: 1, random.Next(5, 20));
            var (commuter, camera, hour) = ((vehicles / 2) + (2 * pair), random.Next(cameras), random.Next(20_000, 60_000));
            for (var day = 0; day < Days; day++)
                for (var one = 0; one < 2; one++) See(commuter + one, camera, (day * Day) + hour + random.Next(240));
            commuters.Add((commuter, commuter + 1));
        }

        for (var rank = 0; rank < Math.Max(1, vehicles / 20_000); rank++)
            for (var day = 0; day < Days; day++)
                for (var taxi = 0; taxi < 50; taxi++) See((vehicles / 4) + (rank * 50) + taxi, cameras + rank, (day * Day) + random.Next((int)Day));
        return (new PresenceSource("reads", "vehicle.plate", [.. Enumerable.Range(0, vehicles).Select(vehicle => vehicle.ToString(CultureInfo.InvariantCulture))], presences), planted, commuters);

        void Trips(int first, int trips, int start)
        {
            for (var trip = 0; trip < trips; trip++)
            {
                var (time, camera) = (((start + (trip * 2)) * Day) + random.Next(60_000), random.Next(cameras));
                for (var post = 0; post < 5; post++)
                {
                    See(first, (camera + post) % cameras, time + (post * 1200));
                    See(first + 1, (camera + post) % cameras, time + (post * 1200) + random.Next(30, 240));
                }
            }
        }

        void See(int vehicle, int camera, long time) => presences.Add(new Presence(vehicle, camera, time, time, -1, presences.Count));
    }
}
