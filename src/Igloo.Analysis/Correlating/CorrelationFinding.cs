namespace Igloo.Analysis.Correlating;

/// <summary>One line of what correlation found.</summary>
/// <param name="Rule">The published rule, or the kind where there is none.</param>
/// <param name="Kind">Such as <c>linkage</c>, <c>convoy</c>, <c>takeover</c>.</param>
/// <param name="Entities">Ids as they stand in the files.</param>
/// <param name="From">First second, since 1970.</param>
/// <param name="To">Last second.</param>
/// <param name="Score">The more, the more surprising; of one kind only to be compared.</param>
/// <param name="Margin">How far before the next best; 0 where there is no other.</param>
/// <param name="Chance">Probability, or false-accept rate, by chance.</param>
/// <param name="IsAccepted">Accepted, or a candidate for a person to judge.</param>
/// <param name="Records">File and row of the evidence.</param>
public sealed record CorrelationFinding(
    string Rule, string Kind, IReadOnlyList<string> Entities, long From, long To, double Score, double Margin, double Chance, bool IsAccepted, IReadOnlyList<string> Records);
