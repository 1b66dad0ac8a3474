using System.Globalization;
using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Accuracy.Mapping;

/// <summary>Counts in how many layouts of each kind a plain word stands and a look of columns is met, which is what the guess of kinds is learnt from.</summary>
internal static class WordCount
{
    private const int LeastLayouts = 2;

    /// <summary>A line for each word or look of at least two layouts, filled by <paramref name="seed"/>, in their order of the alphabet: <c>guest:stay 14 booking 1</c>.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Layout> layouts, int seed)
    {
        yield return "*:" + Kinds(layouts.Select(layout => layout.Kind));
        var uses = layouts.SelectMany(layout => KindEvidence.WordsOf(layout.Columns.Select(column => column.Header)).Concat(LooksOf(layout, seed)), (layout, word) => (word, layout.Kind));
        foreach (var use in uses.GroupBy(use => use.word, use => use.Kind).Where(use => use.Count() >= LeastLayouts).OrderBy(use => use.Key, StringComparer.Ordinal))
            yield return use.Key + ":" + Kinds(use);
    }

    private static IEnumerable<string> LooksOf(Layout layout, int seed)
    {
        using var file = new MemoryStream(new LayoutFile(seed).Write(layout));
        var content = new FileContent(file, default);
        var table = FirstPass.Over(FileFormats.Of(content).Read(content, null, default))[0];
        return TableLooks.Of(table, [.. table.Columns.Select(column => new ColumnShape(column, layout.FilledRegion))]);
    }

    private static string Kinds(IEnumerable<RecordKind> kinds) => string.Join(' ', kinds.GroupBy(kind => kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key.ToString().ToLowerInvariant()} {kind.Count()}")));
}
