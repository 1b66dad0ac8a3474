using System.CommandLine;
using System.Diagnostics;
using Igloo.Analysis.Resolving;
using Igloo.Cli.Reporting;
using Igloo.Cli.Resolving;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo resolve --input FILE… --out FILE.csv</c>: who is who in any files, without storage or configuration.</summary>
internal static class ResolveCommand
{
    private const string Writing = "writing and summing up";

    public static Command Create()
    {
        var input = new Option<FileInfo[]>("--input") { Description = "Files to resolve, together.", Required = true, AllowMultipleArgumentsPerToken = true };
        var arriving = new Option<FileInfo[]>("--arriving") { Description = "Files that arrive later, one after the other: each is added to those before, at the cost of what it touches.", AllowMultipleArgumentsPerToken = true };
        var types = new Option<string?>("--types") { Description = "Columns and what they hold: surname=person.familyName,dob=person.birthDate. Without it, columns are guessed as when a file is dropped." };
        var output = new Option<FileInfo>("--out") { Description = "Where file,row,entity_id is written.", Required = true };
        var truth = new Option<string?>("--truth") { Description = "Column with the true entity, for scoring only: the engine never sees it." };
        var command = new Command("resolve", "Find which rows of any files are about the same person, organisation or thing.") { input, arriving, types, output, truth };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(input)!, parsed.GetValue(arriving) ?? [], parsed.GetValue(types), parsed.GetValue(output)!, parsed.GetValue(truth), cancellation)));
        return command;
    }

    private static int Run(FileInfo[] input, FileInfo[] arriving, string? types, FileInfo output, string? truth, CancellationToken cancellation)
    {
        if (!ColumnTypes.TryParse(types, out var named, out var problem)) return Refuse(problem);
        if (Array.Find([.. input, .. arriving], file => !file.Exists) is { } missing) return Refuse($"{missing.FullName} is not there.");
        var meter = new CommandMeter();
        try
        {
            meter.Print(CommandMeter.Show(progress => Resolve(progress, meter, input, arriving, named, output, truth, cancellation)).ToJson());
            return 0;
        }
        catch (UnresolvableFileException unresolvable)
        {
            return Refuse(unresolvable.Message);
        }
    }

    private static ResolveSummary Resolve(ProgressContext progress, CommandMeter meter, FileInfo[] input, FileInfo[] arriving, ColumnTypes? types, FileInfo output, string? truth, CancellationToken cancellation)
    {
        var task = progress.AddTask("reading", maxValue: Resolver.Stages.Count + arriving.Length + 3);
        Begin("reading");
        var files = ResolveFiles.Read(input, types, truth, cancellation);
        var summary = arriving.Length == 0 ? ResolveOnce(files, output, Begin) : ResolveAndAdd(files, arriving, output, Begin, cancellation);
        task.Value = task.MaxValue;
        return summary;

        void Begin(string stage)
        {
            meter.Begin(stage);
            task.Description = stage;
            task.Increment(1);
        }
    }

    private static ResolveSummary ResolveOnce(ResolveFiles files, FileInfo output, Action<string> onStage)
    {
        // Taken, not borrowed: what was read can go once it is prepared.
        var resolution = Resolver.ResolveOnce(files.TakeTable(), onStage);
        onStage(Writing);
        files.Write(output, resolution.EntityOf);
        return ResolveSummary.Of(resolution, files.Truth, files.Notes);
    }

    private static ResolveSummary ResolveAndAdd(ResolveFiles files, FileInfo[] arriving, FileInfo output, Action<string> onStage, CancellationToken cancellation)
    {
        var archive = Resolver.ResolveArchive(files.TakeTable(), onStage);
        if (!archive.CanGrow) throw new UnresolvableFileException("The files are lists of titles, to which none can be added; give all of them with --input.");
        var arrivals = new List<Arrival>();
        foreach (var file in arriving)
        {
            onStage($"adding {file.Name}");
            files.ReadMore([file], cancellation);
            var clock = Stopwatch.StartNew();
            var change = archive.Add(files.TakeTable());
            arrivals.Add(new Arrival(file.Name, change.Records, change.PairsCompared, change.RowsGrown, Math.Round(clock.Elapsed.TotalSeconds, 3)));
        }

        onStage(Writing);
        var resolution = archive.Report();
        files.Write(output, resolution.EntityOf);
        return ResolveSummary.Of(resolution, archive.IsOutgrown, arrivals, files);
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
