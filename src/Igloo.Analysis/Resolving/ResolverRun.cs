using Igloo.Analysis.Graphs;
using System.Globalization;

namespace Igloo.Analysis.Resolving;

/// <summary>One run of the engine.</summary>
internal sealed class ResolverRun
{
    /// <summary>Rounds in which the model learns before and after it knows who is somebody.</summary>
    private const int Rounds = 10;

    /// <summary>Passes over the pairs while entities grow: a pair refused early may fit when both sides have grown.</summary>
    public const int Passes = 3;

    /// <summary>
    /// Least log2 odds of a pair that is still considered: what its entities know besides may lift it. Weaker pairs hardly ever join anything, and would connect a great part
    /// of all rows with each other, so that nothing could be grown for itself.
    /// </summary>
    private const double LeastOdds = -4;

    /// <summary>log2 odds from which two rows are one for the purpose of counting who holds a value: 16 to 1.</summary>
    private const double SafeOdds = 4;

    /// <summary>Pairs, or rows, that a thread takes at a time.</summary>
    private const int AtATime = 1 << 14;

    private readonly Action<string> _onStage;
    private readonly int[] _order;
    private readonly PreparedTable _table;
    private readonly RecordTable? _records;
    private readonly RowDecisions _decisions;
    private readonly DistinctRows _distinct;
    private readonly ParallelOptions _threads;

    public ResolverRun(RecordTable table, RowDecisions decisions, Action<string> onStage, bool keepsRecords, ParallelOptions threads)
    {
        (_records, _onStage, _threads) = (keepsRecords ? table : null, onStage, threads);
        onStage(Resolver.Stages[0]);
        // Everything below sees the rows in an order of their own, so that nothing can depend on the one in which they came.
        _order = table.ContentOrder(threads);
        _table = new PreparedTable(table, _order, keepsRecords, threads);
        _decisions = decisions.Renumbered(Places());
        // What was decided about a row need not hold for those that look like it, and what a list has twice is two things where it names each once.
        _distinct = new DistinctRows(_table, [.. _decisions.Rows(), .. _table.RepeatedInLists()], threads);
    }

    public RunResolution Run()
    {
        var (learnt, odds) = Learn(keepsFirst: false);
        var (pairs, ends) = StrongestFirst(learnt.Found.Pairs, odds);
        return Report(learnt, odds, Grow(learnt, pairs, ends));
    }

    /// <summary>Resolves the rows and keeps what was learnt from them, so that more can be added.</summary>
    public ResolvedArchive RunAndKeep()
    {
        var (learnt, odds) = Learn(keepsFirst: true);
        var (pairs, ends) = StrongestFirst(learnt.Found.Pairs, odds);
        var growth = Grow(learnt, pairs, ends);
        var rowOf = new int[_order.Length];
        for (var place = 0; place < rowOf.Length; place++) rowOf[_order[place]] = _distinct.FirstOf[place];
        var oddsOfEqual = new double[_table.Count];
        var expected = Expected(learnt, odds, growth, PlacesOf(growth, learnt.Weigher, oddsOfEqual), oddsOfEqual);
        var entities = new ArchiveEntities([.. Enumerable.Range(0, _table.Count).Select(growth.Find)], [.. growth.Ties], new Lazy<RowDoubt[]>(() => [.. new GreyZone(growth).Doubts(int.MaxValue)]));
        var model = new FittedModel(_table, _distinct.Rows, learnt.Index, learnt.First!, learnt.Weigher, learnt.Found.Dull)
        {
            ExpectedPrecision = expected.Precision,
            ExpectedRecall = expected.Recall,
            PairsCompared = learnt.Found.Compared,
            Warnings = [.. Warnings(learnt.Index, learnt.Found)],
        };
        return new ResolvedArchive(model, rowOf, pairs, entities, _decisions, _threads);
    }

    private (Learnt Learnt, int[] Odds) Learn(bool keepsFirst)
    {
        var rows = _distinct.Rows;
        _onStage(Resolver.Stages[1]);
        var index = new CandidateIndex(_table, rows, LimitFor(rows.Length), _threads);
        _onStage(Resolver.Stages[2]);
        var classes = new ThreeClasses(_table.Texts.AreTexts) { SameRate = -Math.Log2(Math.Max(2, rows.Length)), HouseholdRate = -Math.Log2(Math.Max(2, rows.Length)) - 1 };
        StrangerEstimate.Fill(_table, rows, classes, _threads);
        var chances = new ValueChances(_table, rows, classes, somebodyOf: null, _threads);
        var first = keepsFirst ? new PairWeigher(classes.Copy(), chances) : null;
        var found = new PairFinder(_table, index, rows, new PairWeigher(classes, chances), _threads).Find();
        var pairs = found.Pairs;

        _onStage(Resolver.Stages[3]);
        new ClassEstimate(classes, chances, pairs, rows.Length, _threads).Improve(Rounds);
        // Who is somebody is known only now, and with it how many different people hold a value.
        chances = new ValueChances(_table, rows, classes, Somebodies(pairs, new PairWeigher(classes, chances)), _threads);
        new ClassEstimate(classes, chances, pairs, rows.Length, _threads).Improve(Rounds);

        _onStage(Resolver.Stages[4]);
        var weigher = new PairWeigher(classes, chances);
        return (new Learnt(index, found, first, weigher), Odds(pairs, weigher));
    }

    private EntityGrowth Grow(Learnt learnt, (int A, int B, int Odds)[] pairs, int[] ends)
    {
        var growth = new EntityGrowth(_table, learnt.Weigher, _decisions, new FoundPatterns(learnt.Found.Pairs, _table.Count), _threads);
        growth.Grow(pairs, Passes, ends);
        return growth;
    }

    /// <summary>Most rows that may meet under one key: as many as the pairs of a set of this size may cost.</summary>
    internal static int LimitFor(int rows) => (int)Math.Clamp(2_000_000.0 / Math.Max(1, rows), 16, 200);

    private int[] Somebodies(PairSet pairs, PairWeigher weigher)
    {
        var groups = new UnionFind(_table.Count);
        var areSafe = new bool[pairs.Count];
        // A household only takes from the odds.
        var (ceilings, least) = (new WeightCeilings(weigher.Classes, weigher.Chances), SafeOdds - weigher.Classes.SameRate);
        ForEach(areSafe.Length, i => areSafe[i] = !ceilings.IsBelow(pairs.Patterns[i], least) && weigher.Odds(pairs.Patterns[i], pairs.A[i], pairs.B[i]) >= SafeOdds);
        for (var i = 0; i < areSafe.Length; i++)
            if (areSafe[i]) groups.Join(pairs.A[i], pairs.B[i]);
        return groups.FindAll();
    }

    private int[] Odds(PairSet pairs, PairWeigher weigher)
    {
        var odds = new int[pairs.Count];
        ForEach(odds.Length, i => odds[i] = weigher.Thousandths(pairs.Patterns[i], pairs.A[i], pairs.B[i]));
        return odds;
    }

    // Each number has its own place, so that the threads cannot show.
    private void ForEach(int count, Action<int> each) => SideBySide.InRanges(_threads, count, AtATime, (from, to) =>
    {
        for (var i = from; i < to; i++) each(i);
    });

    // Rows that no chain of pairs connects cannot touch each other, so the pairs of each connected part stand together: what grows at a time is near in memory.
    private ((int A, int B, int Odds)[] Pairs, int[] Ends) StrongestFirst(PairSet pairs, int[] odds)
    {
        var partOf = PartsOf(pairs, odds);
        var ends = new int[_table.Count + 1];
        for (var i = 0; i < odds.Length; i++)
            if (IsConsidered(odds[i])) ends[partOf[pairs.A[i]] + 1]++;
        for (var part = 0; part < _table.Count; part++) ends[part + 1] += ends[part];
        var strong = new (int A, int B, int Odds)[ends[^1]];
        for (var i = 0; i < odds.Length; i++)
            if (IsConsidered(odds[i])) strong[ends[partOf[pairs.A[i]]]++] = (pairs.A[i], pairs.B[i], odds[i]);
        SideBySide.InRanges(_threads, _table.Count, AtATime, (from, to) =>
        {
            for (int part = from, start = from == 0 ? 0 : ends[from - 1]; part < to; start = ends[part++])
                if (ends[part] - start > 1) strong.AsSpan(start, ends[part] - start).Sort(StrongestFirst);
        });
        return (strong, ends);
    }

    internal static int StrongestFirst((int A, int B, int Odds) x, (int A, int B, int Odds) y) => x.Odds != y.Odds ? y.Odds.CompareTo(x.Odds) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B);

    private int[] PartsOf(PairSet pairs, int[] odds)
    {
        var parts = new UnionFind(_table.Count);
        foreach (var (a, b) in _decisions.Same) parts.Join(a, b);
        for (var i = 0; i < odds.Length; i++)
            if (IsConsidered(odds[i])) parts.Join(pairs.A[i], pairs.B[i]);
        return parts.FindAll();
    }

    /// <summary>Whether a pair of such odds, in thousandths, counts when entities are grown.</summary>
    internal static bool IsConsidered(int odds) => odds >= 1000 * LeastOdds;

    private RunResolution Report(Learnt learnt, int[] odds, EntityGrowth growth)
    {
        var (index, found, _, weigher) = learnt;
        var oddsOfEqual = new double[_table.Count];
        var places = PlacesOf(growth, weigher, oddsOfEqual);
        var expected = Expected(learnt, odds, growth, places, oddsOfEqual);
        int[] entityOf = [];
        List<RowTie> ties = [];
        SideBySide.Do(_threads, () => ties = Ties(growth, places), () => entityOf = EntityOf(places));
        return new RunResolution(Explainer(new PairExplainer(_table, weigher, index.MetUnder)), most => Doubts(growth, most), () => Lookup(weigher))
        {
            EntityOf = entityOf,
            Ties = ties,
            ExpectedPrecision = expected.Precision,
            ExpectedRecall = expected.Recall,
            PairsCompared = found.Compared,
            WeighedPairs = new WeighedPairs(found.Pairs, odds, _order),
            Warnings = [.. Warnings(index, found)],
        };
    }

    private ExpectedQuality Expected(Learnt learnt, int[] odds, EntityGrowth growth, int[] places, double[] oddsOfEqual) =>
        new(learnt.Found, odds, learnt.Index, growth, new JoinedRows(places, _distinct.FirstOf, oddsOfEqual), _table.Texts, _threads);

    private RecordLookup Lookup(PairWeigher weigher) =>
        new(_records ?? throw new InvalidOperationException("The records were given up as they were read; use Resolve, not ResolveOnce, to look somebody up."), _order, _table, _distinct.Rows, weigher);

    private Func<int, int, PairExplanation> Explainer(PairExplainer explainer)
    {
        var placeOf = Places();
        return (a, b) => Explain(explainer, placeOf[a], placeOf[b]);
    }

    private PairExplanation Explain(PairExplainer explainer, int a, int b) =>
        _distinct.FirstOf[a] == _distinct.FirstOf[b] ? explainer.ExplainEqual(_distinct.FirstOf[a]) : explainer.Explain(_distinct.FirstOf[a], _distinct.FirstOf[b]);

    private int[] Places()
    {
        var placeOf = new int[_order.Length];
        for (var place = 0; place < placeOf.Length; place++) placeOf[_order[place]] = place;
        return placeOf;
    }

    private List<RowTie> Ties(EntityGrowth growth, int[] places)
    {
        var ties = new List<RowTie>(growth.Ties.Count + places.Length - _distinct.Rows.Length);
        ties.AddRange(growth.Ties.Select(tie => tie with { A = _order[tie.A], B = _order[tie.B] }));
        for (var row = 0; row < places.Length; row++)
            if (_distinct.FirstOf[row] != row && places[row] != row) ties.Add(new RowTie(_order[_distinct.FirstOf[row]], _order[row], TieKind.Equal, 0, 1));
        return ties;
    }

    private RowDoubt[] Doubts(EntityGrowth growth, int most) =>
        [.. new GreyZone(growth).Doubts(most).Select(doubt => doubt with { A = _order[doubt.A], B = _order[doubt.B] })];

    // Back in the order in which the rows came: an entity is named after the first of its rows.
    private int[] EntityOf(int[] places)
    {
        var (first, entityOf) = (new int[places.Length], new int[places.Length]);
        Array.Fill(first, int.MaxValue);
        for (var row = 0; row < places.Length; row++) first[places[row]] = Math.Min(first[places[row]], _order[row]);
        for (var row = 0; row < places.Length; row++) entityOf[_order[row]] = first[places[row]];
        return entityOf;
    }

    // Where each row's entity stands. Rows with equal values are one only when those values say enough: their log2 odds are kept at the first of them.
    private int[] PlacesOf(EntityGrowth growth, PairWeigher weigher, double[] oddsOfEqual)
    {
        var (places, comparer) = (new int[_table.Count], new RowComparer(_table));
        for (var row = 0; row < places.Length; row++)
        {
            var first = _distinct.FirstOf[row];
            if (first != row) oddsOfEqual[first] = weigher.OddsOfEqual(comparer.Compare(first, first), first);
            places[row] = first == row || oddsOfEqual[first] >= 0 ? growth.Find(first) : row;
        }

        return places;
    }

    private IEnumerable<string> Warnings(CandidateIndex index, FoundPairs found)
    {
        if (index.CutEntries > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"Keys so common that nobody was compared on them hold {index.CutEntries} entries of {_distinct.Rows.Length} different rows; rows that share nothing rarer are not brought together.");
        if (found.LeftOut >= 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"Meetings on keys that cost more than fifty comparisons for a match were not followed; about {found.LeftOut:0} matches may be missed, which the expected recall counts.");
    }

    /// <summary>What the rows taught.</summary>
    /// <param name="Index">Their keys.</param>
    /// <param name="Found">The pairs worth weighing.</param>
    /// <param name="First">The weights by which those were found, where they are kept.</param>
    /// <param name="Weigher">The fitted weights.</param>
    private sealed record Learnt(CandidateIndex Index, FoundPairs Found, PairWeigher? First, PairWeigher Weigher);
}
