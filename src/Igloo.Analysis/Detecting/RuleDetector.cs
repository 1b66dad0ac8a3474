using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>What every detector does around its own look at the case.</summary>
internal abstract class RuleDetector : IDetector
{
    public abstract Rule Rule { get; }

    public IReadOnlyList<Finding> Detect(EntityGraph graph, DetectionContext context)
    {
        var parameters = new RuleParameters(Rule, context);
        return Look(graph, parameters, context).ToFindings(Rule, parameters, graph);
    }

    protected abstract IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context);
}
