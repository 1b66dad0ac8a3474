using System.Diagnostics;
using System.Text.Json;

namespace Igloo.Accuracy.Network;

/// <summary>igraph through Debian's python3-igraph (and python3-networkx for LFR graphs), where they are installed.</summary>
internal static class Peer
{
    /// <summary>igraph's version, or <see langword="null"/> where it is not installed.</summary>
    public static string? Version { get; } = Run("version")?.GetProperty("igraph").GetString();

    /// <summary>What the peer answered, or <see langword="null"/> where it cannot run.</summary>
    public static JsonElement? Run(params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Network", "peer.py"), .. arguments]) { RedirectStandardOutput = true })!;
            var answer = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 ? JsonDocument.Parse(answer).RootElement : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
