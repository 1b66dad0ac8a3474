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

    private sealed record Guess(string File, RecordKind? Kind, long Rows, long Records, long Rejects, IReadOnlyList<Column> Columns, IReadOnlyList<string> Warnings, string? Refused = null, RecordKind? Nearest = null, IReadOnlyList<PreviewRow>? Preview = null);

    private sealed record PreviewRow(string Row, IReadOnlyList<PreviewField>? Fields, string? Rejected);

    private sealed record PreviewField(string Type, Role Role, string Raw, string Value);

    private sealed record Options(ColumnMapping? Mapping, IReadOnlyList<ColumnMapping> Confirmed, string Region, bool Preview, FileInfo? Save);

    public static Command Create()
    {
        var input = new Option<FileInfo[]>("--input") { Description = "Files to look at.", Required = true, AllowMultipleArgumentsPerToken = true };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A mapping to test against the files, instead of the guess." };
        var region = new Option<string>("--phone-region") { Description = "Region of phone numbers without a country code.", DefaultValueFactory = _ => "US" };
        var learn = new Option<FileInfo[]>("--learn") { Description = "Mappings that were confirmed for other files, to learn their headers from.", AllowMultipleArgumentsPerToken = true };
        var preview = new Option<bool>("--preview") { Description = $"Print the first {IngestFile.PreviewRows} rows as they would be read." };
        var save = new Option<FileInfo?>("--save") { Description = "Where the mapping of the file is written, to be edited, confirmed or shared." };
        var command = new Command("map", "Print what the columns of files are taken for, as JSON. Nothing is kept.") { input, mapping, region, learn, preview, save };
        command.SetAction((parsed, cancellation) =>
        {
            var inputs = parsed.GetValue(input)!;
            FileInfo[] known = [.. parsed.GetValue(mapping) is { } file ? [file] : Array.Empty<FileInfo>(), .. parsed.GetValue(learn) ?? []];
            Reading<ColumnMapping>[] read = [.. known.Select(Read)];
            if (Array.Find(read, one => !one.IsUsable) is { Reason: { } reason }) return Wrong(reason);
            if (parsed.GetValue(save) is not null && inputs.Length > 1) return Wrong("--save keeps one mapping; give one file with --input");
            var given = parsed.GetValue(mapping) is null ? null : read[0].Value;
            var options = new Options(given, [.. read.Skip(given is null ? 0 : 1).Select(one => one.Value)], parsed.GetValue(region)!, parsed.GetValue(preview), parsed.GetValue(save));
            Guess[] guesses = [.. inputs.Select(one => Of(one, options, cancellation))];
            Console.Out.WriteLine(guesses.Length == 1 ? JsonSerializer.Serialize(guesses[0], Json) : JsonSerializer.Serialize(guesses, Json));
            return Task.FromResult(guesses.Any(guess => guess.Refused is not null) ? 1 : 0);
        });
        return command;
    }

    private static Task<int> Wrong(string reason)
    {
        Console.Error.WriteLine(reason);
        return Task.FromResult(2);
    }

    private static Reading<ColumnMapping> Read(FileInfo file) => !file.Exists ? Reading.Unusable<ColumnMapping>($"there is no mapping {file.Name}") : ColumnMapping.Parse(File.ReadAllText(file.FullName));

    private static Guess Of(FileInfo input, Options options, CancellationToken cancellation)
    {
        if (!input.Exists) return Refused(input, "there is no such file");
        using var content = input.OpenRead();
        var request = new IngestRequest { Upload = default, FileName = input.Name, Mapping = options.Mapping, Confirmed = options.Confirmed, PhoneRegion = options.Region };
        var opened = IngestFile.Open(content, request, cancellation);
        if (!opened.IsUsable) return Held(input, opened.Reason!, MappingProposal.Of(content, request, cancellation));
        using var file = opened.Value;
        Follow(file, input, cancellation);
        var report = file.Report;
        if (options.Save is { } target) File.WriteAllText(target.FullName, file.Mapping.ToJson());
        var preview = options.Preview ? file.Preview(cancellation).Select(Of).ToList() : null;
        return new Guess(input.Name, file.Mapping.Kind, report.Rows, report.Records, report.Rejects, [.. Columns(file.Mapping)], report.Warnings, Preview: preview);
    }

    private static PreviewRow Of(RowOutcome row) => row.Record is { } record
        ? new PreviewRow(record.Row.Path, [.. record.Fields.Select(field => new PreviewField(field.Type.Name(), field.Role, field.Raw, field.Value))], null)
        : new PreviewRow(row.Reject!.Row.Path, null, row.Reject.Reason);

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

    // A column is known for what it is only where it is known what a row tells; else all are told as questions.
    private static Guess Held(FileInfo input, string reason, Reading<MappingProposal> proposed) => !proposed.IsUsable ? Refused(input, reason) : Refused(input, reason) with
    {
        Nearest = proposed.Value.Mapping.Kind,
        Columns = [.. Columns(proposed.Value.Mapping).Select(column => column.Decision == ColumnDecision.Accepted && !proposed.Value.IsKindSure ? column with { Decision = ColumnDecision.Ask } : column)],
    };

    private static Guess Refused(FileInfo input, string reason) => new(input.Name, null, 0, 0, 0, [], [], reason);
}
