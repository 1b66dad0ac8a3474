using Igloo.Ingest.Formats;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Mapping;

/// <summary>What the first pass keeps of a column: its first values, and what all of its dates say.</summary>
internal sealed class ColumnSample(string name)
{
    private const int Kept = 300;
    private const int KeptLength = 400;

    private readonly List<string> _values = [];

    public string Name { get; } = name;

    public IReadOnlyList<string> Values => _values;

    /// <summary>Rows with a value.</summary>
    public long Filled { get; private set; }

    public DateEvidence Dates { get; } = new();

    public void Add(in RawRow row, int column)
    {
        var value = row.Span(column);
        if (Tidy.IsMissing(value)) return;
        Filled++;
        Dates.Add(value);
        if (_values.Count < Kept) _values.Add(value.Length <= KeptLength ? row[column]! : value[..KeptLength].ToString());
    }
}
