using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>How strong findings are together.</summary>
/// <param name="Waterfall">The steps, families in order of the points they add, what speaks against last.</param>
/// <param name="Points">Their sum, millionths of a point.</param>
/// <param name="Strength">0 to 1: 1 - e^(-points / 2), 0 for points below 0; quantised to 1e-6.</param>
/// <param name="Word">The strength in words.</param>
/// <remarks>The one scoring function: a run scores a lead from all its findings, a projection from those that a viewer may see.</remarks>
internal sealed record LeadScore(IReadOnlyList<WaterfallStep> Waterfall, long Points, double Strength, StrengthWord Word)
{
    private const double Medium = 0.35;
    private const double High = 0.65;
    private const long Million = 1_000_000;

    // Leaves an unconfirmed lead a quarter of its points: the best single finding (1 point) then stays far below medium.
    private const long LeftUnconfirmed = 4;

    /// <summary>The score of <paramref name="findings"/>, at least one; their order does not matter.</summary>
    public static LeadScore Of(IReadOnlyList<Finding> findings)
    {
        var isUrgent = findings.Any(finding => finding.Lane == Lane.LifeSafety);
        var isConfirmed = Independence.IsConfirmed(findings);
        WaterfallStep[] steps = [.. Urgent(findings), .. Families(findings)];
        var points = steps.Sum(step => step.Points);
        if (!isConfirmed && points > 0) steps = [.. steps, new WaterfallStep("No second family or source confirms it", (points / LeftUnconfirmed) - points, [])];

        points = steps.Sum(step => step.Points);
        var strength = Calibrated(points);
        return new LeadScore(steps, points, strength, isUrgent ? StrengthWord.High : WordOf(strength, isConfirmed));
    }

    private static IEnumerable<WaterfallStep> Urgent(IReadOnlyList<Finding> findings)
    {
        FindingId[] urgent = [.. findings.Where(finding => finding.Lane == Lane.LifeSafety).Select(finding => finding.Id).Order()];
        return urgent.Length == 0 ? [] : [new WaterfallStep("Somebody may be in danger: first in the queue, not scored", 0, urgent)];
    }

    // The best finding of a family counts; the others of it are the same story again.
    private static IEnumerable<WaterfallStep> Families(IReadOnlyList<Finding> findings) =>
        from finding in findings
        where finding.Lane == Lane.Lead
        group finding by finding.Family into family
        let best = family.OrderByDescending(finding => finding.Strength).ThenBy(finding => finding.Id).First()
        let points = PointsOf(best)
        orderby points descending, family.Key
        select new WaterfallStep(RuleTitles.Of(best), points, [best.Id, .. family.Select(finding => finding.Id).Where(id => id != best.Id).Order()]);

    private static long PointsOf(Finding finding) => (long)Math.Round(finding.Strength * Million) * FamilyWeights.Of(finding.Family) / Million;

    private static double Calibrated(long points) => Math.Round(1 - Math.Exp(-Math.Max(0, points) / (2.0 * Million)), 6);

    private static StrengthWord WordOf(double strength, bool isConfirmed) => strength switch
    {
        >= High when isConfirmed => StrengthWord.High,
        >= Medium when isConfirmed => StrengthWord.Medium,
        _ => StrengthWord.Low,
    };
}
