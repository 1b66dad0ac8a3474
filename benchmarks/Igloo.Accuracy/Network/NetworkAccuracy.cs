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
        var large = new Option<bool>("--large") { Description = "Also the graph of ten million edges: some ten minutes more." };
        var command = new Command("network", "Measure network figures against igraph, communities and leaders against what is known.") { data, path, large };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(path)!.FullName, parsed.GetValue(large)));
        return command;
    }

    private static void Run(string data, string path, bool large)
    {
        var folder = Directory.CreateTempSubdirectory("igloo-network-").FullName;
        try
        {
            var report = new Report("Networks", "dotnet run -c Release --project benchmarks/Igloo.Accuracy -- network --data DATA" + (large ? " --large" : ""), Peer.Version is { } version ? $"igraph {version}" : "igraph not installed");
            KnownCommunities.Write(report, data, folder);
            KnownLeaders.Write(report, data);
            report.Write(path);
            SpeedAgainstPeer.Write(report, folder, 17, 1_000_000);
            report.Write(path);
            if (large) SpeedAgainstPeer.Write(report, folder, 20, 10_000_000);
            report.Write(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
