using System.CommandLine;
using System.Diagnostics;
using Igloo.Cli.Local;
using Igloo.Cli.Reporting;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo demo</c>: the whole walk on the invented border case, compared with its known answer.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var stay = new Option<bool>("--stay") { Description = "Keep Igloo up afterwards and print the address of the workbench." };
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder for the demo's data; emptied first.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(".igloo", "demo")) };
        var port = CommonOptions.Port();
        var samples = new Option<DirectoryInfo?>("--case") { Description = "Folder of the case; the border case when not given." };
        var command = new Command("demo", "Drop the invented sample case, print its first leads, compare them with the known answer.") { stay, data, port, samples };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(samples) ?? SampleCase.Find(), parsed.GetValue(data)!, parsed.GetValue(stay), parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo sample, DirectoryInfo data, bool stay, int port, CancellationToken cancellation)
    {
        if (data.Exists) data.Delete(recursive: true);
        var answer = CaseAnswer.Read(Path.Combine(sample.FullName, "answer.json"));
        var clock = Stopwatch.StartNew();
        await using var igloo = await LocalIgloo.StartAsync(data, stay ? port : 0, cancellation);
        AnsiConsole.MarkupLine($"Igloo is up after {clock.Elapsed.TotalSeconds:0.0} s. Dropping [bold]{Markup.Escape(sample.Name)}[/], an invented case.");

        var uploads = await Drops.SendAsync(igloo.Client, DroppedFile.OfCase(new DirectoryInfo(Path.Combine(sample.FullName, "data"))), cancellation);
        await Drops.FollowAsync(igloo.Client, uploads, cancellation);
        AnsiConsole.MarkupLine($"From drop to leads in {clock.Elapsed.TotalSeconds:0.0} s.");
        await LeadTable.PrintAsync(igloo.Client, top: 10, cancellation);
        var isRight = await AnswerCheck.PrintAsync(igloo.Client, answer, cancellation);
        var failed = await Drops.PrintFailuresAsync(igloo.Client, uploads, cancellation);

        if (stay)
        {
            WorkbenchAddress.Print(igloo);
            AnsiConsole.MarkupLine("[grey]Ctrl+C stops.[/]");
            await igloo.WaitForShutdownAsync(cancellation);
        }

        return isRight && !failed ? 0 : 1;
    }
}
