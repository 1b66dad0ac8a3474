using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>What mappings that persons confirmed taught: what a header stands for in rows of one kind.</summary>
/// <remarks>Pure. A header that two mappings read differently teaches nothing, and neither does one whose question stayed open.</remarks>
internal sealed class Lessons
{
    private readonly Dictionary<(RecordKind Kind, string Header), Slot?> _slots = [];

    private Lessons()
    {
    }

    public static Lessons None { get; } = new();

    public static Lessons Of(IEnumerable<ColumnMapping> confirmed)
    {
        var lessons = new Lessons();
        var disputed = new HashSet<(RecordKind, string)>();
        foreach (var mapping in confirmed)
        {
            lessons.Learn(mapping.Kind, mapping.Columns, disputed);
            foreach (var sheet in mapping.Sheets) lessons.Learn(sheet.Kind, sheet.Columns, disputed);
        }

        foreach (var header in disputed) lessons._slots.Remove(header);
        return lessons;
    }

    /// <param name="kind">What the rows tell.</param>
    /// <param name="words">The header's words.</param>
    /// <param name="slot">What it stood for, or <see langword="null"/> when persons left it alone.</param>
    /// <returns>Whether anything was learnt of it.</returns>
    public bool TryFind(RecordKind kind, string[] words, out Slot? slot)
    {
        slot = null;
        return _slots.Count > 0 && _slots.TryGetValue((kind, string.Concat(words)), out slot);
    }

    private void Learn(RecordKind kind, IReadOnlyList<MappedColumn> columns, HashSet<(RecordKind, string)> disputed)
    {
        foreach (var column in columns)
        {
            if (column.Decision is ColumnDecision.Ask or ColumnDecision.Refused) continue;
            var header = (kind, string.Concat(HeaderWords.Of(column.Name)));
            Slot? slot = column is { Decision: ColumnDecision.Accepted, Type: { } type } ? new Slot(column.Role, type) : null;
            if (header.Item2.Length > 0 && !_slots.TryAdd(header, slot) && _slots[header] != slot) disputed.Add(header);
        }
    }
}
