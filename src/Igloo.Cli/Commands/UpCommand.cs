using System.CommandLine;
using Igloo.Cli.Local;
using Igloo.Cli.Reporting;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo up</c>: starts Igloo on this machine and keeps it up until Ctrl+C.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var port = CommonOptions.Port();
        var command = new Command("up", "Start Igloo on this machine; drop files and open the workbench while it runs.") { data, port };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var igloo = await LocalIgloo.StartAsync(parsed.GetValue(data)!, parsed.GetValue(port), cancellation);
            WorkbenchAddress.Print(igloo);
            AnsiConsole.MarkupLine($"Drop files [grey]igloo drop FOLDER --agency A --source S --data {Markup.Escape(igloo.DataFolder)}[/]");
            AnsiConsole.MarkupLine("[grey]Ctrl+C stops; everything is kept and goes on at the next start.[/]");
            await igloo.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
