namespace Igloo.Storage;

/// <summary>What a queue shows of a lead.</summary>
/// <param name="Sources">Sources that contributed, in order.</param>
/// <param name="Rules">Rules that contributed, in order.</param>
/// <param name="Latest">Last time told by its evidence.</param>
/// <param name="Subjects">How many entities it is about.</param>
/// <param name="Evidence">How many records it rests on.</param>
/// <param name="Releases">Release classes of all its findings: who may not see them all must not be shown this row.</param>
public sealed record LeadRow(
    LeadId Id,
    int Rank,
    Lane Lane,
    double Strength,
    StrengthWord Word,
    string Headline,
    IReadOnlyList<SourceRef> Sources,
    IReadOnlyList<string> Rules,
    DateTimeOffset? Latest,
    string Change,
    int Subjects,
    int Evidence,
    IReadOnlyList<ReleaseClass> Releases);

/// <summary>A lead with the findings of it that a viewer may see.</summary>
/// <param name="Lead">The whole lead as ranked: to be served only when <see cref="IsWhole"/>; otherwise re-score <paramref name="Findings"/>.</param>
/// <param name="Findings">The findings that the viewer may see, in the lead's order.</param>
/// <param name="HiddenAgencies">Agencies that hold the rest, in order.</param>
public sealed record LeadParts(Lead Lead, IReadOnlyList<Finding> Findings, IReadOnlyList<string> HiddenAgencies)
{
    /// <summary>Whether the viewer may see all of it.</summary>
    public bool IsWhole => Findings.Count == Lead.Findings.Count;
}
