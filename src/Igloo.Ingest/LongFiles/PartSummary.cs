namespace Igloo.Ingest;

/// <summary>What reading one part of a file counted; those of all parts make the file's report.</summary>
/// <param name="Records">Rows kept.</param>
/// <param name="Rejects">Rows set aside.</param>
/// <param name="Columns">One per column, in the order of the file; empty when no value was looked at.</param>
/// <param name="LeftOut">Things that stand in the raw rows only, since a row names at most eight besides its own.</param>
/// <param name="Warnings">What a person should know of this part.</param>
/// <remarks>Plain data; it holds values of the file, never of a column with a protected trait.</remarks>
public sealed record PartSummary(long Records, long Rejects, IReadOnlyList<ColumnSummary> Columns, long LeftOut, IReadOnlyList<string> Warnings);

/// <summary>What one column of a part held.</summary>
/// <param name="Filled">Rows with a value.</param>
/// <param name="Unreadable">Values that could not be brought to their normal form.</param>
/// <param name="Reasons">Up to five different reasons for that, as they came, each with a value.</param>
/// <param name="Lengths">How many values have each length, from 0 on.</param>
/// <param name="Numbers">The first 10,000 numbers of a column of numbers.</param>
/// <param name="Distinct">Different values, counted up to 10,000.</param>
/// <param name="Values">Those of them that were remembered and how often they came: all, or the most frequent where there are more; digests where the column holds a protected trait.</param>
public sealed record ColumnSummary(
    long Filled,
    long Unreadable,
    IReadOnlyList<UnreadableExample> Reasons,
    IReadOnlyList<long> Lengths,
    IReadOnlyList<NumberRead> Numbers,
    int Distinct,
    IReadOnlyList<ValueCount> Values);

/// <summary>Why values could not be read, and one of them.</summary>
public readonly record struct UnreadableExample(string Reason, string Example);

/// <summary>A number, and how it was written.</summary>
public readonly record struct NumberRead(double Number, string Raw);
