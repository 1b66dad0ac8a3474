using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igloo.Analysis.Correlating;
using Igloo.Cli.Reporting;
using Igloo.Ingest;
using Igloo.Model;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo correlate --input FILE… --out FILE.jsonl</c>: coincidences and behaviour that chance does not explain, in and between any files.</summary>
internal static class CorrelateCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var input = new Option<FileInfo[]>("--input") { Description = "Files to correlate; columns are guessed as when they are dropped.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines to write, one finding each.", Required = true };
        var region = new Option<string>("--region") { Description = "Region of phones without a country code.", DefaultValueFactory = _ => "US" };
        var keep = new Option<string[]>("--keep") { Description = "Numbers or accounts to treat as anybody, however many strangers deal with them.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var command = new Command("correlate", "Find who is together, takes over from, relays for or deals with whom more than chance explains.") { input, output, region, keep };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(region)!, parsed.GetValue(keep)!, cancellation)));
        return command;
    }

    private static int Run(FileInfo[] files, FileInfo output, string region, string[] keep, CancellationToken cancellation)
    {
        var meter = new CommandMeter();
        try
        {
            var (summary, isWhole) = CommandMeter.Show(progress => Correlate(progress, files, output, region, keep, cancellation));
            meter.Print(summary);
            return isWhole ? 0 : 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return 2;
        }
    }

    private static (JsonObject Summary, bool IsWhole) Correlate(
        ProgressContext progress, FileInfo[] files, FileInfo output, string region, string[] keep, CancellationToken cancellation)
    {
        var (input, read) = (new CorrelationInput(), new JsonArray());
        foreach (var file in files) read.Add(Read(progress, file, input, region, cancellation));
        var searching = progress.AddTask("searching", maxValue: 5);
        var cut = Correlator.SuperConnectors(input, keep.ToHashSet(StringComparer.Ordinal));
        var findings = Correlator.Run(input, cut, step =>
        {
            searching.Description = step;
            searching.Increment(1);
        });
        Write(output, findings);
        var summary = new JsonObject { ["files"] = read, ["sources"] = input.Sources.Count, ["findings"] = findings.Count, ["accepted"] = findings.Count(finding => finding.IsAccepted) };
        foreach (var kind in findings.GroupBy(finding => finding.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            summary[kind.Key] = new JsonObject { ["accepted"] = kind.Count(finding => finding.IsAccepted), ["candidates"] = kind.Count(finding => !finding.IsAccepted) };
        summary["super_connectors"] = new JsonArray([.. cut.Select(hub => new JsonObject { ["id"] = hub.Id, ["reason"] = hub.Figures.Reason })]);
        summary["notes"] = new JsonObject([.. input.Notes.Select(note => KeyValuePair.Create(note.Key, (JsonNode?)note.Value))]);
        return (summary, read.All(one => one!["refused"] is null));
    }

    private static JsonObject Read(ProgressContext progress, FileInfo file, CorrelationInput input, string region, CancellationToken cancellation)
    {
        var reading = progress.AddTask(Markup.Escape($"reading {file.Name}"), maxValue: Math.Max(1, file.Length));
        using var stream = file.OpenRead();
        var opened = IngestFile.Open(stream, new IngestRequest { Upload = new UploadId(Digest.Of(file.Name)), FileName = file.Name, PhoneRegion = region }, cancellation);
        if (!opened.IsUsable) return new JsonObject { ["file"] = file.Name, ["refused"] = opened.Reason };
        using var rows = opened.Value;
        input.Add(file.Name, rows.Rows(cancellation).Select(row =>
        {
            reading.Value = row.BytesRead;
            return row.Record;
        }).OfType<Record>());
        return new JsonObject { ["file"] = file.Name, ["kind"] = rows.Mapping.Kind.ToString().ToLowerInvariant(), ["rows"] = rows.Report.Rows, ["rejects"] = rows.Report.Rejects };
    }

    private static void Write(FileInfo output, IReadOnlyList<CorrelationFinding> findings)
    {
        using var writer = new StreamWriter(output.FullName) { NewLine = "\n" };
        foreach (var finding in findings) writer.WriteLine(Line(finding).ToJsonString(Plain));
    }

    private static JsonObject Line(CorrelationFinding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["kind"] = finding.Kind,
        ["entities"] = new JsonArray([.. finding.Entities.Select(entity => JsonValue.Create(entity))]),
        ["from"] = Time(finding.From),
        ["to"] = Time(finding.To),
        ["score"] = Math.Round(finding.Score, 6),
        ["margin"] = Math.Round(finding.Margin, 6),
        ["chance"] = double.Parse(finding.Chance.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        ["decision"] = finding.IsAccepted ? "accepted" : "candidate",
        ["records"] = new JsonArray([.. finding.Records.Select(record => JsonValue.Create(record))]),
    };

    private static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
