using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>Writes a lead from findings.</summary>
internal static class LeadWriter
{
    private const int TitlesInHeadline = 3;

    /// <summary>The lead of <paramref name="findings"/>, at least one, not yet ranked.</summary>
    public static Lead Write(LeadId id, IReadOnlyList<Finding> findings)
    {
        var score = LeadScore.Of(findings);
        return new Lead
        {
            Id = id,
            Headline = HeadlineOf(findings, score),
            Lane = findings.Min(finding => finding.Lane),
            Rank = 1,
            Points = score.Points,
            Strength = score.Strength,
            Word = score.Word,
            Subjects = LeadSubjects.Of(findings),
            Findings = [.. findings.Select(finding => finding.Id).Order()],
            Waterfall = score.Waterfall,
            Innocent = Sentences(findings.Select(finding => finding.Innocent)),
            Missing = Sentences(findings.Select(finding => finding.Missing)),
            Sources = [.. findings.SelectMany(finding => finding.Sources).Distinct().Order()],
            Evidence = [.. findings.SelectMany(finding => finding.Evidence).Distinct().Order()],
            From = findings.Min(finding => finding.From),
            To = findings.Max(finding => finding.To),
        };
    }

    // What was seen, strongest first; no name, for a headline is shown to whoever may see the lead at all.
    private static string HeadlineOf(IReadOnlyList<Finding> findings, LeadScore score)
    {
        var titleOf = findings.ToDictionary(finding => finding.Id, RuleTitles.Of);
        var titles = score.Waterfall.Where(step => step.Findings.Count > 0).Select(step => titleOf[step.Findings[0]]).Distinct(StringComparer.Ordinal).ToArray();
        var shown = string.Join("; ", titles.Take(TitlesInHeadline).Select((title, index) => index == 0 ? title : char.ToLowerInvariant(title[0]) + title[1..]));
        return titles.Length > TitlesInHeadline ? FormattableString.Invariant($"{shown}; and {titles.Length - TitlesInHeadline} more") : shown;
    }

    private static IReadOnlyList<string> Sentences(IEnumerable<string> sentences) =>
        [.. sentences.Where(sentence => sentence.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
