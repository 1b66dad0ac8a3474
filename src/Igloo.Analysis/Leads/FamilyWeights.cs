using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>What a family's best finding can add to a lead, in millionths of a point.</summary>
/// <remarks>Ours: hard traces of money, calls and journeys weigh most, words and statistics least. Changing one is a new version of the results.</remarks>
internal static class FamilyWeights
{
    public static long Of(RuleFamily family) => family switch
    {
        RuleFamily.Money or RuleFamily.Calls or RuleFamily.Travel => 1_000_000,
        RuleFamily.Vehicles or RuleFamily.Places => 900_000,
        RuleFamily.Words => 600_000,
        RuleFamily.Cross => 500_000,
        _ => 400_000,
    };
}
