using Igloo.Analysis.Correlating;
using Igloo.Analysis.Detecting.AgreeingTips;
using Igloo.Analysis.Detecting.CommonContact;
using Igloo.Analysis.Detecting.DangerNow;
using Igloo.Analysis.Detecting.FeeShaped;
using Igloo.Analysis.Detecting.FunnelShape;
using Igloo.Analysis.Detecting.LoadLoop;
using Igloo.Analysis.Detecting.MovingTogether;
using Igloo.Analysis.Detecting.PaidByMilestones;
using Igloo.Analysis.Detecting.PhoneSwapped;
using Igloo.Analysis.Detecting.RelayChain;
using Igloo.Analysis.Detecting.SameAdvert;
using Igloo.Analysis.Detecting.SamePair;
using Igloo.Analysis.Detecting.SamePayer;
using Igloo.Analysis.Detecting.ScoutAndLoad;
using Igloo.Analysis.Detecting.SharedPayee;
using Igloo.Analysis.Detecting.Unusual;
using Igloo.Analysis.Leads;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>The one list of detectors: the pipeline, the API and the settings form read it.</summary>
public static class Detectors
{
    /// <summary>Every detector that looks at the graph, ordered by rule id.</summary>
    public static IReadOnlyList<IDetector> All { get; } =
    [
        new UnusualDetector(),
        new PhoneSwappedDetector(),
        new RelayChainDetector(),
        new CommonContactDetector(),
        new MovingTogetherDetector(),
        new SharedPayeeDetector(),
        new PaidByMilestonesDetector(),
        new FeeShapedDetector(),
        new FunnelShapeDetector(),
        new SameAdvertDetector(),
        new AgreeingTipsDetector(),
        new DangerNowDetector(),
        new SamePairDetector(),
        new SamePayerDetector(),
        new LoadLoopDetector(),
        new ScoutAndLoadDetector(),
    ];

    /// <summary>Every rule, those that look at other findings included, ordered by id.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = [.. All.Select(detector => detector.Rule).Append(Triangulation.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The detector of a rule, or <see langword="null"/>.</summary>
    public static IDetector? Find(string rule) => All.FirstOrDefault(detector => detector.Rule.Id == rule);

    /// <summary>How a case is correlated, as the rules that rest on it say.</summary>
    /// <param name="contextOf">What the run's plan says to a rule.</param>
    /// <exception cref="ArgumentException">A context overrides a parameter that its rule does not have, or by a value out of its range.</exception>
    public static CorrelationOptions CorrelationOptionsOf(Func<string, DetectionContext> contextOf)
    {
        ArgumentNullException.ThrowIfNull(contextOf);
        return new CorrelationOptions
        {
            PhonesSwapped = PhoneSwappedDetector.OptionsOf(Of("C01")),
            PhonesTogether = MovingTogetherDetector.OptionsOf(Of("C06")),
        };

        RuleParameters Of(string rule) => new(Find(rule)!.Rule, contextOf(rule));
    }
}
