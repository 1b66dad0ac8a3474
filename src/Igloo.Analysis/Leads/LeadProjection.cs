using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>A lead as one viewer may see it.</summary>
/// <param name="Lead">The lead made of what they may see; <see langword="null"/> when that falls below the line.</param>
/// <param name="Agencies">When there is no lead: the agencies that hold related material and can be called; empty when the viewer has no part in it.</param>
public sealed record ProjectedLead(Lead? Lead, IReadOnlyList<string> Agencies);

/// <summary>Makes a viewer's leads from the findings that they may see, with the scoring function of the run.</summary>
/// <remarks>Pure and thread-safe. Nothing of what is hidden shows: not in score, word, headline, counts, change or rank.</remarks>
public static class LeadProjection
{
    /// <summary>One lead for one viewer.</summary>
    /// <param name="lead">The lead of the run.</param>
    /// <param name="findings">Its findings; others are passed over.</param>
    /// <param name="isVisible">Whether the viewer may see what carries a release class.</param>
    public static ProjectedLead For(Lead lead, IReadOnlyList<Finding> findings, Func<ReleaseClass, bool> isVisible)
    {
        var own = findings.Where(finding => lead.Findings.Contains(finding.Id)).ToArray();
        var seen = own.Where(finding => finding.Releases.All(isVisible)).OrderBy(finding => finding.Id).ToArray();
        if (seen.Length == own.Length) return new ProjectedLead(lead, []);
        return Of(lead, seen) is { } visible ? new ProjectedLead(visible, []) : new ProjectedLead(null, Holders(own, isVisible));
    }

    /// <summary>A lead made anew of those of its findings that a viewer may see, when that is not all of them; <see langword="null"/> when it falls below the line.</summary>
    /// <param name="lead">The lead of the run; gives id, rank and whether it is new.</param>
    /// <param name="seen">The visible findings, ordered by id.</param>
    public static Lead? Of(Lead lead, IReadOnlyList<Finding> seen) =>
        CanStand(seen) && LeadWriter.Write(lead.Id, seen) is { Word: > StrengthWord.Low } visible
            ? visible with { Rank = lead.Rank, Change = lead.Change == "new" ? "new" : "same" }
            : null;

    /// <summary>A viewer's queue: the projected leads, ranked anew, and a pointer for each lead that fell below the line.</summary>
    public static IReadOnlyList<ProjectedLead> Queue(IReadOnlyList<Lead> leads, IReadOnlyList<Finding> findings, Func<ReleaseClass, bool> isVisible)
    {
        var findingOf = findings.ToDictionary(finding => finding.Id);
        var projected = leads.Select(lead => For(lead, [.. lead.Findings.Where(findingOf.ContainsKey).Select(id => findingOf[id])], isVisible)).ToArray();
        return
        [
            .. LeadOrder.Ranked(projected.Select(one => one.Lead).OfType<Lead>()).Select(lead => new ProjectedLead(lead, [])),
            .. projected.Where(one => one.Agencies.Count > 0).OrderBy(one => string.Join(' ', one.Agencies), StringComparer.Ordinal),
        ];
    }

    // Without an actor in sight there is nobody that the lead could be about, unless somebody is in danger.
    private static bool CanStand(IReadOnlyList<Finding> seen) =>
        seen.Any(finding => finding.Lane == Lane.LifeSafety || finding.Subjects.Any(subject => subject.IsActor));

    private static IReadOnlyList<string> Holders(Finding[] own, Func<ReleaseClass, bool> isVisible)
    {
        var releases = own.SelectMany(finding => finding.Releases).Distinct().ToArray();
        return releases.Any(isVisible) ? [.. releases.Where(release => !isVisible(release)).Select(release => release.Agency).Distinct().Order(StringComparer.Ordinal)] : [];
    }
}
