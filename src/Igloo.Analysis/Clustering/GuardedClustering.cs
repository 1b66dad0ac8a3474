using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>One run of clustering over the people and organisations of a pool, given in order.</summary>
internal sealed class GuardedClustering
{
    /// <summary>Weight of a person's decision: far beyond what any comparison reaches, in millionths of a bit.</summary>
    private const long DecisionWeight = 100_000_000;

    private readonly MentionProfile[] _mentions;
    private readonly Dictionary<MentionId, int> _indexes;
    private readonly MentionGroups _groups;
    private readonly List<ScoredPair> _ties = [];

    public GuardedClustering(MentionProfile[] mentions)
    {
        _mentions = mentions;
        _groups = new MentionGroups(mentions);
        _indexes = new Dictionary<MentionId, int>(mentions.Length);
        for (var i = 0; i < mentions.Length; i++)
            if (!_indexes.TryAdd(mentions[i].Id, i))
                throw new ArgumentException($"Mention {mentions[i].Id} is given twice; each stands once.", nameof(mentions));
    }

    public IEnumerable<Entity> Run(IReadOnlyList<ScoredPair> pairs, IReadOnlyList<Decision> decisions, double threshold)
    {
        Obey(decisions);
        foreach (var pair in PairOrder.StrongestFirst(pairs, threshold)) Consider(pair);
        return Entities();
    }

    private void Obey(IReadOnlyList<Decision> decisions)
    {
        var inForce = decisions
            .GroupBy(decision => decision.A.CompareTo(decision.B) < 0 ? (decision.A, decision.B) : (decision.B, decision.A))
            .Select(group => group.MaxBy(decision => decision.Number)!)
            .Where(decision => _indexes.ContainsKey(decision.A) && _indexes.ContainsKey(decision.B))
            .OrderBy(decision => decision.Number)
            .ToArray();
        foreach (var decision in inForce)
            if (decision.Kind == DecisionKind.NotSame) _groups.Bar(_indexes[decision.A], _indexes[decision.B]);
        foreach (var decision in inForce)
            if (decision.Kind == DecisionKind.Merge) Merge(decision);
    }

    // A decision beats contradicting values, never another decision that keeps the two apart.
    private void Merge(Decision decision)
    {
        var (a, b) = (_indexes[decision.A], _indexes[decision.B]);
        if (_groups.Find(a) == _groups.Find(b) || _groups.AreBarred(a, b)) return;
        var (least, greatest) = decision.A.CompareTo(decision.B) < 0 ? (decision.A, decision.B) : (decision.B, decision.A);
        Join(a, b, new ScoredPair(least, greatest, FormattableString.Invariant($"decision={decision.Number}"), DecisionWeight, []));
    }

    private void Consider(ScoredPair pair)
    {
        var (a, b) = (IndexOf(pair.A), IndexOf(pair.B));
        if (_groups.Find(a) == _groups.Find(b)) return;
        if (_groups.AreBarred(a, b) || !HouseholdGuard.Allows(pair)) return;
        if (!HouseholdGuard.SharesProof(pair) && _groups.Contradict(a, b)) return;
        Join(a, b, pair);
    }

    private void Join(int a, int b, ScoredPair tie)
    {
        _groups.Join(a, b);
        _ties.Add(tie);
    }

    private int IndexOf(MentionId mention) => _indexes.TryGetValue(mention, out var index)
        ? index
        : throw new ArgumentException($"A pair names mention {mention}, which is not among the mentions given.");

    private IEnumerable<Entity> Entities()
    {
        var ties = _ties.ToLookup(tie => _groups.Find(_indexes[tie.A]));
        for (var root = 0; root < _mentions.Length; root++)
        {
            if (_groups.Find(root) != root) continue;
            var members = _groups.MembersOf(root).Order().Select(index => _mentions[index]).ToArray();
            if (Array.Exists(members, EntityBuilder.IsSomebody)) yield return EntityBuilder.Resolved(members, [.. ties[root]]);
        }
    }
}
