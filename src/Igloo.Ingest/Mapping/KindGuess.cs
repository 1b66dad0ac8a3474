namespace Igloo.Ingest.Mapping;

/// <summary>A table read as rows of one kind.</summary>
/// <param name="Schema">The kind.</param>
/// <param name="Columns">One per column.</param>
/// <param name="Score">How much of the table it explains; comparable between kinds.</param>
/// <param name="Lacks">What the accepted columns do not tell; empty when they can be such rows.</param>
/// <param name="Told">How much the words of all headers and the looks of all columns speak for this kind: 2 where they leave little doubt of it, 1 for the likeliest, 0 where it is hardly thinkable.</param>
/// <param name="Asked">The score that it would have if a person accepted what is asked; 0 when even then something would lack.</param>
internal sealed record KindGuess(KindSchema Schema, IReadOnlyList<MappedColumn> Columns, double Score, IReadOnlyList<Need> Lacks, double Told, double Asked)
{
    /// <summary>Whether nothing lacks but marks, without which words and looks must tell the kind.</summary>
    public bool LacksOnlyMarks { get; init; }

    /// <summary>What <see cref="Told"/> is where words and looks leave little doubt.</summary>
    public const double Plain = 2;
}
