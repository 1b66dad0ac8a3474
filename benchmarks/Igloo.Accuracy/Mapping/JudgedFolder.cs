using System.Globalization;
using Igloo.Benchmarks;
using Igloo.Ingest;
using Igloo.Model;

namespace Igloo.Accuracy.Mapping;

/// <summary>Holds the guessed mappings of a folder's files against what a person judged, column by column, and tells counts by set: never a name of a column or a value.</summary>
internal sealed class JudgedFolder
{
    private const string NoKind = "none";

    // By set and the file's place in it: what may stand in each column, in order; empty where no kind of Igloo's fits the file.
    private readonly Dictionary<(string Set, int File), LayoutColumn[][]> _truths = [];

    /// <summary>Reads judgements: a line a file, <c>set place type@role …</c>, a <c>|</c> between what is right as well, and <c>none</c> for a file that holds nothing to be read.</summary>
    public JudgedFolder(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _truths.Add((words[0], int.Parse(words[1], CultureInfo.InvariantCulture)), [.. words.Skip(2).Where(word => word != NoKind).Select(word => word.Split('|').Select(Layout.ColumnOf).ToArray())]);
        }
    }

    /// <summary>Adds a table of the folder's sets, and tells each column that is not right to <paramref name="tell"/>.</summary>
    public void Add(Report text, DirectoryInfo folder, Action<string>? tell)
    {
        text.Line($"## Columns of `{folder.Name}`, judged one by one").Line("");
        text.Line("A file that holds nothing of a kind that Igloo reads, such as a list of products, is right when it is refused with a reason; it has no columns here.").Line("");
        text.Line("| set | files | of these refused, rightly | columns | right | accepted wrong | asked | missed |").Line("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var set in folder.EnumerateDirectories().OrderBy(set => set.Name, StringComparer.Ordinal)) AddSet(text, set, tell);
        text.Line("");
    }

    private void AddSet(Report text, DirectoryInfo set, Action<string>? tell)
    {
        var (files, refused, score) = (0, 0, default(MappingScore));
        foreach (var (place, file) in FolderCount.FilesOf(set).Index())
        {
            if (!_truths.TryGetValue((set.Name, place + 1), out var truth)) continue;
            files++;
            var columns = ColumnsOf(file);
            if (columns is null && truth.Length == 0) refused++;
            else score += columns is null ? new MappingScore(truth.Length, 0, 0, truth.Length, 0) : ScoreOf($"{set.Name} {place + 1}", truth, columns, tell);
        }

        if (files > 0) text.Line(FormattableString.Invariant($"| {set.Name} | {files} | {refused} | {score.Columns} | {score.Right} | {score.Wrong} | {score.Asked} | {score.Missed} |"));
    }

    private static MappedColumn[]? ColumnsOf(FileInfo input)
    {
        using var content = input.OpenRead();
        var opened = IngestFile.Open(content, new IngestRequest { Upload = default, FileName = input.Name }, default);
        if (!opened.IsUsable) return null;
        using var file = opened.Value;
        return [.. file.Mapping.Columns.Concat(file.Mapping.Sheets.SelectMany(sheet => sheet.Columns))];
    }

    // Where nothing should be read, every column is judged to have no type.
    private static MappingScore ScoreOf(string file, LayoutColumn[][] truth, MappedColumn[] columns, Action<string>? tell)
    {
        if (truth.Length == 0) truth = [.. columns.Select(_ => new[] { Layout.ColumnOf("-") })];
        if (truth.Length != columns.Length) throw new FormatException($"file {file} has {columns.Length} columns, {truth.Length} are judged");
        return truth.Zip(columns).Aggregate(default(MappingScore), (sum, pair) => sum + Best(file, pair.First, pair.Second, tell));
    }

    private static MappingScore Best(string file, LayoutColumn[] truths, MappedColumn taken, Action<string>? tell)
    {
        var best = truths.Select(truth => MappingScore.Of(truth, taken)).MaxBy(score => score.Right);
        if (best.Right == 0) tell?.Invoke($"{file}: '{taken.Name}' is {string.Join(" or ", truths.Select(truth => $"{truth.Type?.Name() ?? "-"}@{truth.Role}"))}, {taken.Decision} as {taken.Type?.Name() ?? "-"}@{taken.Role} ({taken.Confidence})");
        return best;
    }
}
