using System.CommandLine;
using Igloo.Analysis.Resolving;
using Igloo.Cli.Reporting;
using Igloo.Cli.Resolving;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo resolve --input FILE… --out FILE.csv</c>: who is who in any files, without storage or configuration.</summary>
internal static class ResolveCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo[]>("--input") { Description = "Files to resolve, together.", Required = true, AllowMultipleArgumentsPerToken = true };
        var types = new Option<string?>("--types") { Description = "Columns and what they hold: surname=person.familyName,dob=person.birthDate. Without it, columns are guessed as when a file is dropped." };
        var output = new Option<FileInfo>("--out") { Description = "Where file,row,entity_id is written.", Required = true };
        var truth = new Option<string?>("--truth") { Description = "Column with the true entity, for scoring only: the engine never sees it." };
        var command = new Command("resolve", "Find which rows of any files are about the same person, organisation or thing.") { input, types, output, truth };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(input)!, parsed.GetValue(types), parsed.GetValue(output)!, parsed.GetValue(truth), cancellation)));
        return command;
    }

    private static int Run(FileInfo[] input, string? types, FileInfo output, string? truth, CancellationToken cancellation)
    {
        if (!ColumnTypes.TryParse(types, out var named, out var problem)) return Refuse(problem);
        if (Array.Find(input, file => !file.Exists) is { } missing) return Refuse($"{missing.FullName} is not there.");
        var meter = new CommandMeter();
        try
        {
            meter.Print(CommandMeter.Show(progress => Resolve(progress, input, named, output, truth, cancellation)).ToJson());
            return 0;
        }
        catch (UnresolvableFileException unresolvable)
        {
            return Refuse(unresolvable.Message);
        }
    }

    private static ResolveSummary Resolve(ProgressContext progress, FileInfo[] input, ColumnTypes? types, FileInfo output, string? truth, CancellationToken cancellation)
    {
        var task = progress.AddTask("reading", maxValue: Resolver.Stages.Count + 2);
        var files = ResolveFiles.Read(input, types, truth, cancellation);
        // Taken, not borrowed: what was read can go once it is prepared.
        var resolution = Resolver.ResolveOnce(files.TakeTable(), stage =>
        {
            task.Description = stage;
            task.Increment(1);
        });
        files.Write(output, resolution);
        task.Value = task.MaxValue;
        return ResolveSummary.Of(resolution, files.Truth, files.Notes);
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
