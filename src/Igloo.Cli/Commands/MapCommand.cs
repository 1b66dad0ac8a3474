using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Igloo.Ingest;
using Igloo.Model;
using Spectre.Console;

namespace Igloo.Cli.Commands;

/// <summary><c>igloo map --input FILE…</c>: prints what the columns of files are taken for, as JSON; a file that cannot be read is printed with the reason.</summary>
internal static class MapCommand
{
    /// <summary>Bytes from which a file takes long enough to want a figure of progress.</summary>
    private const long LongFile = 32 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private sealed record Column(string Name, string? Sheet, string? Type, Role? Role, double Confidence, ColumnDecision Decision);

    private sealed record Guess(string File, RecordKind? Kind, long Rows, long Records, long Rejects, IReadOnlyList<Column> Columns, IReadOnlyList<string> Warnings, string? Refused = null);

    public static Command Create()
    {
        var input = new Option<FileInfo[]>("--input") { Description = "Files to look at.", Required = true, AllowMultipleArgumentsPerToken = true };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A mapping to test against the files, instead of the guess." };
        var region = new Option<string>("--phone-region") { Description = "Region of phone numbers without a country code.", DefaultValueFactory = _ => "US" };
        var command = new Command("map", "Print what the columns of files are taken for, as JSON. Nothing is kept.") { input, mapping, region };
        command.SetAction((parsed, cancellation) =>
        {
            var given = parsed.GetValue(mapping) is { } file ? Read(file) : null;
            if (given is { IsUsable: false })
            {
                Console.Error.WriteLine(given.Value.Reason);
                return Task.FromResult(2);
            }

            Guess[] guesses = [.. parsed.GetValue(input)!.Select(one => Of(one, given?.Value, parsed.GetValue(region)!, cancellation))];
            Console.Out.WriteLine(guesses.Length == 1 ? JsonSerializer.Serialize(guesses[0], Json) : JsonSerializer.Serialize(guesses, Json));
            return Task.FromResult(guesses.Any(guess => guess.Refused is not null) ? 1 : 0);
        });
        return command;
    }

    private static Reading<ColumnMapping>? Read(FileInfo file) => ColumnMapping.Parse(File.ReadAllText(file.FullName));

    private static Guess Of(FileInfo input, ColumnMapping? mapping, string region, CancellationToken cancellation)
    {
        if (!input.Exists) return Refused(input, "there is no such file");
        using var content = input.OpenRead();
        var request = new IngestRequest { Upload = default, FileName = input.Name, Mapping = mapping, PhoneRegion = region };
        var opened = IngestFile.Open(content, request, cancellation);
        if (!opened.IsUsable) return Refused(input, opened.Reason!);
        using var file = opened.Value;
        Follow(file, input, cancellation);
        return new Guess(input.Name, file.Mapping.Kind, file.Report.Rows, file.Report.Records, file.Report.Rejects, [.. Columns(file.Mapping)], file.Report.Warnings);
    }

    private static void Follow(IngestFile file, FileInfo input, CancellationToken cancellation)
    {
        if (input.Length < LongFile)
        {
            foreach (var _ in file.Rows(cancellation)) continue;
            return;
        }

        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        screen.Progress().Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(input.Name), maxValue: input.Length);
            foreach (var row in file.Rows(cancellation)) task.Value = row.BytesRead;
        });
    }

    private static IEnumerable<Column> Columns(ColumnMapping mapping) =>
        mapping.Columns.Select(column => Of(column, null)).Concat(mapping.Sheets.SelectMany(sheet => sheet.Columns.Select(column => Of(column, sheet.Sheet))));

    private static Column Of(MappedColumn column, string? sheet) =>
        new(column.Name, sheet, column.Type?.Name(), column.Type is null ? null : column.Role, column.Confidence, column.Decision);

    private static Guess Refused(FileInfo input, string reason) => new(input.Name, null, 0, 0, 0, [], [], reason);
}
