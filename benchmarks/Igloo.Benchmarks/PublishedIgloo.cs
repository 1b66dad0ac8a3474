using System.Diagnostics;

namespace Igloo.Benchmarks;

/// <summary>The command as it is handed out: published for this machine, so that nothing is left to be compiled at its start but what the runtime must.</summary>
internal static class PublishedIgloo
{
    private static readonly Lazy<string> Assembly = new(Publish);

    /// <summary>The published <c>igloo.dll</c>; published when it is asked for first.</summary>
    public static string Path => Assembly.Value;

    private static string Publish()
    {
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "published");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", System.IO.Path.Combine(Root(), "src", "Igloo.Cli"), "-c", "Release", "-o", folder]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? System.IO.Path.Combine(folder, "igloo.dll") : throw new InvalidOperationException($"igloo was not published: {said}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Igloo.Functions.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Igloo.Functions.sln.");
        return folder.FullName;
    }
}
