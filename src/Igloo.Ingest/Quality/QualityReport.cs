namespace Igloo.Ingest;

/// <summary>How well a file could be read. Plain data; as JSON it holds values of the file, so it is shown only to who may see the file.</summary>
/// <param name="Rows">Rows in; always <paramref name="Records"/> + <paramref name="Rejects"/>. Headers and blank lines are not rows.</param>
/// <param name="Records">Rows kept.</param>
/// <param name="Rejects">Rows set aside.</param>
/// <param name="Columns">One per column, in the order of the file.</param>
/// <param name="Warnings">What a person should know or decide, in sentences.</param>
public sealed record QualityReport(long Rows, long Records, long Rejects, IReadOnlyList<ColumnProfile> Columns, IReadOnlyList<string> Warnings);

/// <summary>What a column held.</summary>
public sealed record ColumnProfile
{
    /// <summary>Sheet; empty when the file has only one table.</summary>
    public required string Table { get; init; }

    /// <summary>Header.</summary>
    public required string Name { get; init; }

    /// <summary>Published name of its type (<see cref="Model.FieldTypes"/>), or <see langword="null"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Whose values they are; <see langword="null"/> when they have no type.</summary>
    public Model.Role? Role { get; init; }

    /// <summary>What was done with it.</summary>
    public required ColumnDecision Decision { get; init; }

    /// <summary>Rows with a value.</summary>
    public required long Filled { get; init; }

    /// <summary>Different values; exact up to 10,000 and no higher than that.</summary>
    public required int Distinct { get; init; }

    /// <summary>Values that could not be brought to their normal form.</summary>
    public required long Unreadable { get; init; }

    /// <summary>Up to five different reasons for that, each with a value.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Length at which texts of the column seem to have been cut when they were exported; <see langword="null"/> when nothing speaks for it.</summary>
    public int? CutAt { get; init; }

    /// <summary>Up to five numbers, as received, that lie far from the column's others; empty for a column that holds no amounts, durations or counts.</summary>
    public IReadOnlyList<string> Outliers { get; init; } = [];

    /// <summary>The five most frequent values; of a column with more than 10,000 different ones, counted among those that led when they became so many; empty for a column that holds a protected trait.</summary>
    public required IReadOnlyList<ValueCount> Top { get; init; }
}

/// <summary>A value and how often it stands in its column.</summary>
/// <param name="Value">As received, cut to 200 characters.</param>
/// <param name="Count">Rows.</param>
public readonly record struct ValueCount(string Value, long Count);
