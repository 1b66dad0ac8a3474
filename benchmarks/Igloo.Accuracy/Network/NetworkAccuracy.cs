using System.CommandLine;
using Igloo.Benchmarks;

namespace Igloo.Accuracy.Network;

/// <summary><c>network --data FOLDER --report FILE.md</c>: network measures against igraph, communities and leaders against what is known.</summary>
internal static class NetworkAccuracy
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds graph/communities and graph/covert.", Required = true };
        var path = new Option<FileInfo>("--report") { Description = "Report to write.", DefaultValueFactory = _ => new FileInfo("benchmarks/results/network.md") };
        var command = new Command("network", "Measure network figures against igraph, communities and leaders against what is known.") { data, path };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(path)!.FullName));
        return command;
    }

    private static void Run(string data, string path)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-network-").FullName;
        try
        {
            var report = new Report("Networks", "dotnet run -c Release --project benchmarks/Igloo.Accuracy -- network --data DATA", Peer.Version is { } version ? $"igraph {version}" : "igraph not installed");
            KnownCommunities.Write(report, data, folder);
            KnownLeaders.Write(report, data);
            SpeedAgainstPeer.Write(report, folder, 17, 1_000_000);
            SpeedAgainstPeer.Write(report, folder, 20, 10_000_000);
            report.Write(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
