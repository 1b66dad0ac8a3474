using System.CommandLine;
using Igloo.Cli.Local;
using Igloo.Cli.Reporting;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo drop FOLDER --agency A --source S</c>: uploads a folder's files and follows them to their leads.</summary>
internal static class DropCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Folder whose files are dropped, sub-folders included." };
        var agency = new Option<string>("--agency") { Description = "Who sends the files.", Required = true };
        var source = new Option<string>("--source") { Description = "Which of their systems the files come from.", Required = true };
        var data = CommonOptions.Data();
        var command = new Command("drop", "Drop a folder's files into Igloo and follow them to their leads.") { folder, agency, source, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = DroppedFile.Under(parsed.GetValue(folder)!, parsed.GetValue(agency)!, parsed.GetValue(source)!);
            if (files.Count == 0)
            {
                AnsiConsole.MarkupLine($"[red]No files under {Markup.Escape(parsed.GetValue(folder)!.FullName)}.[/] Name a folder that holds the files to drop.");
                return 2;
            }

            await using var igloo = await LocalIgloo.JoinOrStartAsync(parsed.GetValue(data)!, cancellation);
            var uploads = await Drops.SendAsync(igloo.Client, files, cancellation);
            await Drops.FollowAsync(igloo.Client, uploads, cancellation);
            await LeadTable.PrintAsync(igloo.Client, top: 10, cancellation);
            return await Drops.PrintFailuresAsync(igloo.Client, uploads, cancellation) ? 1 : 0;
        });
        return command;
    }
}
