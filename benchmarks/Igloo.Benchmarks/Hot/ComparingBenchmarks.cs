using BenchmarkDotNet.Attributes;
using Igloo.Analysis.Blocking;
using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Benchmarks.Hot;

/// <summary>Two names, and all pairs of a case that share a key.</summary>
public class ComparingBenchmarks
{
    private const int Pairs = 1_000;

    private string[] _names = [];
    private List<SegmentEntry> _entries = [];

    [GlobalSetup]
    public void Load()
    {
        _names = [.. Corpus.Typed(FieldType.PersonFamilyName, Pairs + 1).Select(Folding.Fold)];
        _entries = [.. from record in Corpus.Records from mention in Mentions.Of(record, Corpus.Source, Corpus.Release) from key in BlockingKeys.Of(mention) select new SegmentEntry(key, mention)];
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double TwoNamesByJaroWinkler()
    {
        var sum = 0.0;
        for (var i = 0; i < Pairs; i++) sum += JaroWinkler.Of(_names[i], _names[i + 1]);
        return sum;
    }

    [Benchmark]
    public int AllPairsOfACaseOf20000Rows() => PairComparer.Compare(_entries, new PairBudget()).Pairs.Count;
}
