using Igloo.Benchmarks;
using Igloo.Ingest;
using Igloo.Model;

namespace Igloo.Accuracy.Mapping;

/// <summary>What became of the files of a folder: counts by set, never a name of a column or a value.</summary>
internal static class FolderCount
{
    private sealed record Tally(int Files = 0, int Refused = 0, long Rows = 0, long Records = 0, long Rejects = 0, int Accepted = 0, int Asked = 0, int Ignored = 0, int Masked = 0)
    {
        /// <summary>How many records tell what.</summary>
        public SortedDictionary<RecordKind, long> Kinds { get; init; } = [];

        /// <summary>How many parts (caller, called, subject, …) their fields tell of.</summary>
        public long Parts { get; init; }

        public Tally Plus(IngestFile file, SortedDictionary<RecordKind, long> kinds, long parts)
        {
            MappedColumn[] columns = [.. file.Mapping.Columns.Concat(file.Mapping.Sheets.SelectMany(sheet => sheet.Columns))];
            int Count(ColumnDecision decision) => columns.Count(column => column.Decision == decision);
            return this with
            {
                Files = Files + 1, Rows = Rows + file.Report.Rows, Records = Records + file.Report.Records, Rejects = Rejects + file.Report.Rejects,
                Accepted = Accepted + Count(ColumnDecision.Accepted), Asked = Asked + Count(ColumnDecision.Ask), Ignored = Ignored + Count(ColumnDecision.Ignored), Masked = Masked + Count(ColumnDecision.Refused), Kinds = kinds, Parts = parts,
            };
        }
    }

    public static void Add(Report text, DirectoryInfo folder)
    {
        text.Line($"## Files of `{folder.Name}`, guessed without a mapping").Line("");
        text.Line("| set | files | refused with a reason | rows | records | rejects | of which | parts with fields | columns accepted | asked | left | masked |").Line("|---|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|");
        foreach (var set in folder.EnumerateDirectories().OrderBy(set => set.Name, StringComparer.Ordinal))
        {
            var tally = FilesOf(set).Aggregate(new Tally(), Read);
            text.Line(FormattableString.Invariant($"| {set.Name} | {tally.Files} | {tally.Refused} | {tally.Rows} | {tally.Records} | {tally.Rejects} | {string.Join(", ", tally.Kinds.Select(kind => FormattableString.Invariant($"{kind.Key.ToString().ToLowerInvariant()} {kind.Value}")))} | {tally.Parts} | {tally.Accepted} | {tally.Asked} | {tally.Ignored} | {tally.Masked} |"));
        }

        text.Line("");
    }

    /// <summary>The files of a set in the order of their paths, its description left out.</summary>
    public static IEnumerable<FileInfo> FilesOf(DirectoryInfo set) =>
        set.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is not ".md").OrderBy(file => file.FullName, StringComparer.Ordinal);

    private static Tally Read(Tally tally, FileInfo input)
    {
        using var content = input.OpenRead();
        var opened = IngestFile.Open(content, new IngestRequest { Upload = default, FileName = input.Name }, default);
        if (!opened.IsUsable)
        {
            Console.Error.WriteLine($"{input.Name}: {opened.Reason}");
            return tally with { Files = tally.Files + 1, Refused = tally.Refused + 1 };
        }

        using var file = opened.Value;
        var (kinds, parts) = (new SortedDictionary<RecordKind, long>(tally.Kinds), tally.Parts);
        foreach (var row in file.Rows(default))
        {
            if (row.Record is not { } record) continue;
            kinds[record.Kind] = kinds.GetValueOrDefault(record.Kind) + 1;
            parts += record.Fields.Select(field => field.Role).Distinct().Count();
        }
        Console.Error.WriteLine($"{input.Name}: {file.Mapping.Kind}, {file.Report.Records} of {file.Report.Rows}; {string.Join(", ", file.Mapping.Columns.Where(column => column.Type is not null).Select(column => $"{column.Name}={column.Type}@{column.Role}{(column.Decision == ColumnDecision.Ask ? "?" : "")}"))}");
        return tally.Plus(file, kinds, parts);
    }
}
