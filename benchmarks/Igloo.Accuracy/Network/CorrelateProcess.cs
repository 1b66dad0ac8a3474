using System.Diagnostics;
using System.Text.Json;

namespace Igloo.Accuracy.Network;

/// <summary><c>igloo correlate</c> as a user runs it.</summary>
internal static class CorrelateProcess
{
    /// <summary>The summary and the findings of some files.</summary>
    public static (JsonElement Summary, JsonElement[] Findings) Run(IReadOnlyList<string> files)
    {
        var output = Path.GetTempFileName();
        try
        {
            using var igloo = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "igloo.dll"), "correlate", "--input", .. files, "--out", output]) { RedirectStandardOutput = true })!;
            var summary = JsonDocument.Parse(igloo.StandardOutput.ReadToEnd()).RootElement;
            igloo.WaitForExit();
            return (summary, [.. File.ReadLines(output).Select(line => JsonDocument.Parse(line).RootElement)]);
        }
        finally
        {
            File.Delete(output);
        }
    }
}
