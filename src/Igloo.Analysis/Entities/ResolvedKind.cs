using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The mentions of one kind, given in order, and what the engine made of them: rows are numbered as the mentions are.</summary>
internal sealed class ResolvedKind
{
    /// <summary>Weight of a person's decision: far beyond what any comparison reaches, in millionths of a bit.</summary>
    private const long DecisionWeight = 100_000_000;

    private readonly EntityKind _kind;
    private readonly MentionProfile[] _mentions;
    private readonly Decision[] _decisions;
    private readonly Resolution _resolution;
    private readonly EntityId?[] _entityOf;

    private ResolvedKind(EntityKind kind, MentionProfile[] mentions, Decision[] decisions, Resolution resolution)
    {
        (_kind, _mentions, _decisions, _resolution) = (kind, mentions, decisions, resolution);
        _entityOf = EntityIds();
    }

    public static ResolvedKind Of(EntityKind kind, MentionProfile[] mentions, Decision[] decisions)
    {
        var rowOf = new Dictionary<MentionId, int>();
        if (decisions.Length > 0)
            for (var row = 0; row < mentions.Length; row++) rowOf[mentions[row].Id] = row;
        return new ResolvedKind(kind, mentions, decisions, Resolver.Resolve(MentionTable.Of(kind, mentions), decisions.OnRows(rowOf)));
    }

    public IEnumerable<Entity> Entities()
    {
        var ties = _resolution.Ties.ToLookup(tie => _resolution.EntityOf[tie.A]);
        foreach (var rows in Enumerable.Range(0, _mentions.Length).GroupBy(row => _resolution.EntityOf[row]))
            if (_entityOf[rows.Key] is not null)
                yield return EntityBuilder.Resolved([.. rows.Select(row => _mentions[row])], StrongestFirst(ties[rows.Key].Select(TieOf)));
    }

    public IEnumerable<Doubt> Doubts(int most)
    {
        foreach (var doubt in _resolution.Doubts(most))
            if (_entityOf[_resolution.EntityOf[doubt.A]] is { } a && _entityOf[_resolution.EntityOf[doubt.B]] is { } b)
            {
                var (first, second) = doubt.A < doubt.B ? (a, b) : (b, a);
                yield return new Doubt(PairOf(doubt.A, doubt.B), first, second, doubt.AreJoined, Math.Round(1 / (1 + Math.Pow(2, -doubt.Log2Odds)), 6), doubt.Change);
            }
    }

    public ResolutionReport Report() => new(
        _kind, _mentions.Length, _entityOf.Count(id => id is not null), _resolution.PairsCompared, Math.Round(_resolution.ExpectedPrecision, 6), Math.Round(_resolution.ExpectedRecall, 6), _resolution.Warnings);

    // By the first row of each entity; none for those of whom no row says who they are.
    private EntityId?[] EntityIds()
    {
        var ids = new EntityId?[_mentions.Length];
        for (var row = 0; row < ids.Length; row++)
            if (_resolution.EntityOf[row] is var first && ids[first] is null && EntityBuilder.IsSomebody(_mentions[row])) ids[first] = EntityBuilder.IdOf(_mentions[first].Id);
        return ids;
    }

    private static ScoredPair[] StrongestFirst(IEnumerable<ScoredPair> ties) =>
        [.. ties.OrderByDescending(tie => tie.Weight).ThenBy(tie => tie.A).ThenBy(tie => tie.B)];

    private ScoredPair TieOf(RowTie tie) => tie.Kind == TieKind.Decision ? Decided(tie) : PairOf(tie.A, tie.B);

    private ScoredPair Decided(RowTie tie)
    {
        var (a, b) = InOrder(tie.A, tie.B);
        var decision = Array.FindLast(_decisions, decision => (decision.A == a && decision.B == b) || (decision.A == b && decision.B == a))!;
        return new ScoredPair(a, b, FormattableString.Invariant($"decision={decision.Number}"), DecisionWeight, 0, []);
    }

    private ScoredPair PairOf(int rowA, int rowB)
    {
        var explanation = _resolution.Explain(Math.Min(rowA, rowB), Math.Max(rowA, rowB));
        var (a, b) = InOrder(rowA, rowB);
        return new ScoredPair(a, b, explanation.Met ?? "", explanation.Prior, explanation.Household, explanation.Fields);
    }

    private (MentionId, MentionId) InOrder(int a, int b) => (_mentions[Math.Min(a, b)].Id, _mentions[Math.Max(a, b)].Id);
}
