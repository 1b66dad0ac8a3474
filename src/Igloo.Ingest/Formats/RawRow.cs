using Igloo.Model;

namespace Igloo.Ingest.Formats;

/// <summary>What is wrong with the shape of a row.</summary>
internal sealed record RowFault(string Column, string Value, string Reason);

/// <summary>One row as a format found it: texts in the order of the header's columns, or a fault.</summary>
/// <remarks>Valid until the next row is taken. There may be fewer values than columns; one is <see langword="null"/> where an object has no such member.</remarks>
internal readonly record struct RawRow(RowRef Row, TableHeader Header, IReadOnlyList<string?> Values, RowFault? Fault)
{
    public static RawRow Good(RowRef row, TableHeader header, IReadOnlyList<string?> values) => new(row, header, values, null);

    public static RawRow Bad(RowRef row, TableHeader header, string value, string reason) =>
        new(row, header, [], new RowFault("", Limits.Cut(value), reason));

    public string? this[int column] => column < Values.Count ? Values[column] : null;

    /// <summary>Gives the text of a value that is known already, so that none is made for it.</summary>
    public void Give(int column, string text) => (Values as Delimited.SplitRow)?.Give(column, text);

    /// <summary>A value for looking at it only: of delimited text no text is made for that.</summary>
    public ReadOnlySpan<char> Span(int column) => Values is Delimited.SplitRow split ? split.Span(column) : Values[column];
}
