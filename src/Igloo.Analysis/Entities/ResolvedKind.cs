using Igloo.Analysis.Graphs;
using Igloo.Analysis.Linking;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The mentions of one kind, given in order, and what the engine made of them: rows are numbered as the mentions are.</summary>
internal sealed class ResolvedKind : IEntitySource
{
    /// <summary>Weight of a person's decision: far beyond what any comparison reaches, in millionths of a bit.</summary>
    private const long DecisionWeight = 100_000_000;

    private readonly MentionsOfKind _mentions;
    private readonly Decision[] _decisions;
    private readonly RowDecisions _answers;
    private readonly Resolution _resolution;
    private readonly EntityId?[] _entityOf;
    private readonly CompactRows<int> _rows;
    private readonly CompactRows<int> _ties;

    private ResolvedKind(EntityKind kind, MentionsOfKind mentions, Decision[] decisions, RowDecisions answers, Resolution resolution)
    {
        (Kind, _mentions, _decisions, _answers, _resolution) = (kind, mentions, decisions, answers, resolution);
        _entityOf = EntityIds();
        Entities = InOrder();
        _rows = CompactRows.Of(mentions.Count, Enumerable.Range(0, mentions.Count).Select(row => (resolution.EntityOf[row], row)));
        _ties = CompactRows.Of(mentions.Count, Enumerable.Range(0, resolution.Ties.Count).Select(tie => (resolution.EntityOf[resolution.Ties[tie].A], tie)));
    }

    public EntityKind Kind { get; }

    /// <summary>Resolves the mentions of a kind by themselves.</summary>
    public static ResolvedKind Of(EntityKind kind, MentionsOfKind mentions, Decision[] decisions) =>
        Of(kind, mentions, decisions, answers => Resolver.Resolve(MentionTable.Of(kind, mentions), answers));

    /// <summary>The mentions of a kind and what the engine made of them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="decisions">The decisions in force.</param>
    /// <param name="resolve">Resolves them with what was decided about them as rows.</param>
    public static ResolvedKind Of(EntityKind kind, MentionsOfKind mentions, Decision[] decisions, Func<RowDecisions, Resolution> resolve)
    {
        var answers = decisions.OnRows(mentions);
        return new ResolvedKind(kind, mentions, decisions, answers, resolve(answers));
    }

    public (EntityId[] Ids, int[] Numbers) Entities { get; }

    public int CountOf(int number) => _rows[number].Length;

    /// <summary>Of the entity whose number is its first row.</summary>
    public void AddPlaces(int number, List<int> places)
    {
        foreach (var row in _rows[number]) places.Add(_mentions.PlaceOf(row));
    }

    public bool IsTied(int number) => CountOf(number) > 1; // a tree over one row has no ties

    public bool IsTouched(int number)
    {
        foreach (var row in _rows[number])
            if (_resolution.IsTouched(row)) return true;
        return false;
    }

    public ScoredPair[] TiesOf(int number)
    {
        var ties = _ties[number];
        var pairs = new ScoredPair[ties.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = TieOf(_resolution.Ties[ties[i]]);
        return StrongestFirst(pairs);
    }

    /// <summary>What the records alone say of the pairs that people decided on.</summary>
    public IEnumerable<AnsweredPair> Answered() =>
        _answers.Same.Select(pair => new AnsweredPair(PairOf(pair.A, pair.B), AreSame: true)).Concat(_answers.NotSame.Select(pair => new AnsweredPair(PairOf(pair.A, pair.B), AreSame: false)));

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
        Kind, _mentions.Count, _entityOf.Count(id => id is not null), _resolution.PairsCompared, Math.Round(_resolution.ExpectedPrecision, 6), Math.Round(_resolution.ExpectedRecall, 6), _resolution.Warnings);

    public RecordLookup Lookup() => _resolution.Lookup();

    /// <summary>The entity that a row which was met is of, or <see langword="null"/> when it is of nobody's.</summary>
    public EntityCandidate? CandidateOf(LookupCandidate found) =>
        _entityOf[_resolution.EntityOf[found.Row]] is { } entity ? new EntityCandidate(entity, _mentions.IdAt(found.Row), found.Why) : null;

    // By the first row of each entity; none for those of whom no row says who they are.
    private EntityId?[] EntityIds()
    {
        var areSomebody = new bool[_mentions.Count];
        for (var row = 0; row < areSomebody.Length; row++)
        {
            _mentions.FetchFrom(row);
            areSomebody[_resolution.EntityOf[row]] |= _mentions.IsSomebody(row);
        }

        var ids = new EntityId?[_mentions.Count];
        Workers.For(ids.Length, row =>
        {
            if (areSomebody[row]) ids[row] = EntityId.FoundedBy(_mentions.IdAt(row));
        });
        return ids;
    }

    private (EntityId[] Ids, int[] Numbers) InOrder()
    {
        int[] numbers = [.. Enumerable.Range(0, _entityOf.Length).Where(row => _entityOf[row] is not null)];
        var ids = Array.ConvertAll(numbers, row => _entityOf[row]!.Value);
        Array.Sort(ids, numbers);
        return (ids, numbers);
    }

    private static ScoredPair[] StrongestFirst(ScoredPair[] ties)
    {
        if (ties.Length < 2) return ties;
        var weights = Array.ConvertAll(ties, static tie => (-tie.Weight, tie.A, tie.B));
        Array.Sort(weights, ties);
        return ties;
    }

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

    private (MentionId, MentionId) InOrder(int a, int b) => (_mentions.IdAt(Math.Min(a, b)), _mentions.IdAt(Math.Max(a, b)));
}
