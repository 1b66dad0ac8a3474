using Igloo.Cli.Local;
using Spectre.Console;

namespace Igloo.Cli.Reporting;

/// <summary>Says where the workbench is.</summary>
internal static class WorkbenchAddress
{
    /// <summary>On a line of its own that nothing breaks: the address is longer than a terminal is wide, and half of it opens nothing.</summary>
    public static void Print(LocalIgloo igloo)
    {
        AnsiConsole.MarkupLine("Workbench: open this address, which signs you in.");
        AnsiConsole.Profile.Out.Writer.WriteLine(igloo.WorkbenchAddress);
    }
}
