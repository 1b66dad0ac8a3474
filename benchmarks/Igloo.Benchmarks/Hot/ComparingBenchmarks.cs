using BenchmarkDotNet.Attributes;
using Igloo.Analysis.Entities;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Benchmarks.Hot;

/// <summary>Two names, and who is who in a case.</summary>
public class ComparingBenchmarks
{
    private const int Pairs = 1_000;

    private string[] _names = [];
    private MentionProfile[] _mentions = [];

    [GlobalSetup]
    public void Load()
    {
        _names = [.. Corpus.Typed(FieldType.PersonFamilyName, Pairs + 1).Select(Folding.Fold)];
        _mentions = [.. Corpus.Records.SelectMany(record => Mentions.Of(record, Corpus.Source, Corpus.Release))];
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double TwoNamesByJaroWinkler()
    {
        var sum = 0.0;
        for (var i = 0; i < Pairs; i++) sum += JaroWinkler.Of(_names[i], _names[i + 1]);
        return sum;
    }

    [Benchmark]
    public int EntitiesOfACaseOf20000Rows() => EntityResolver.Resolve(_mentions, []).Entities.Count;
}
