using Igloo.Analysis.Detecting;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Functions.Pipeline;

/// <summary>What a plan tells a rule.</summary>
internal static class DetectionContexts
{
    /// <summary>Rules look back from the last thing told, not from a clock, so that a rerun finds the same.</summary>
    public static DetectionContext ContextOf(this EntityGraph graph, RunPlan plan, string rule) => new(
        graph.Events.Max(told => told.Start) ?? DateTimeOffset.UnixEpoch,
        DirtySet.Everything,
        plan.Rules.Single(planned => planned.Rule == rule).Parameters);
}
