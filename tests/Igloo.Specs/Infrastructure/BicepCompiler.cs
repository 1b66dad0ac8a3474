using System.Reflection;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Infrastructure;

/// <summary>The Bicep compiler that the build fetched as a package.</summary>
internal static class BicepCompiler
{
    private static readonly string? Program = typeof(BicepCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(metadata => metadata.Key == "BicepCompiler")?.Value;

    /// <summary>Ends the test as skipped, saying why, where there is no compiler to run.</summary>
    public static void SkipUnlessHere() =>
        Assert.SkipWhen(Program is null, "The Bicep compiler is pinned for Linux x64 only; the lint runs there and in CI.");

    public static Task<ToolRun> RunAsync(params string[] arguments)
    {
        MakeExecutable(Program!);
        return Tool.RunAsync(Program!, arguments);
    }

    // A package carries no execute bit for everybody.
    private static void MakeExecutable(string program)
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(program);
        if (!mode.HasFlag(UnixFileMode.UserExecute)) File.SetUnixFileMode(program, mode | UnixFileMode.UserExecute);
    }
}
