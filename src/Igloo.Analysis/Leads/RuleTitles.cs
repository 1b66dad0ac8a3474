using Igloo.Analysis.Detecting;
using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>What a finding's rule is called.</summary>
internal static class RuleTitles
{
    private static readonly Dictionary<string, string> Titles = Detectors.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);

    /// <summary>The rule's title; the rule's id for a rule that this version no longer has.</summary>
    public static string Of(Finding finding) => Titles.GetValueOrDefault(finding.Rule, $"Rule {finding.Rule}");
}
