using System.Globalization;
using System.Text;
using CsCheck;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>The same records give the same result, byte for byte, whatever happens to their order, to the threads and to the names of lists.</summary>
public sealed class DeterminismTests
{
    /// <summary>More than enough rows that values are prepared, filed and compared side by side.</summary>
    private const int ManyRows = 2_600;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Any_number_of_threads_gives_the_same_bytes(int threads) =>
        Assert.Equal(Text(Resolver.Resolve(Rows.Table(Crowd), threads: 1)), Text(Resolver.Resolve(Rows.Table(Crowd), threads: threads)));

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes_where_nothing_is_kept() =>
        Assert.Equal(Text(Resolver.ResolveOnce(Rows.Table(Crowd), threads: 1)), Text(Resolver.ResolveOnce(Rows.Table(Crowd), threads: 4)));

    [Fact]
    public void A_rerun_gives_the_same_bytes() => Assert.Equal(Text(Resolver.Resolve(Rows.Table(Crowd))), Text(Resolver.Resolve(Rows.Table(Crowd))));

    [Fact]
    public void Fewer_threads_than_one_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Resolver.Resolve(Rows.Table(Crowd[..2]), threads: 0));

    [Fact]
    public void Rows_in_any_order_give_the_same_entities_and_the_same_odds() => Gen.Int.Sample(seed =>
    {
        int[] order = [.. Enumerable.Range(0, Crowd.Length)];
        new Random(seed).Shuffle(order);
        Assert.Equal(Text(Resolver.Resolve(Rows.Table(Crowd)), name => name), Text(Resolver.Resolve(Rows.Table(order.Select(row => Crowd[row]))), row => order[row]));
    }, iter: 2, threads: 1);

    [Fact(Explicit = true)]
    public void Rows_of_a_table_larger_than_the_caches_give_the_same_entities_in_any_order()
    {
        (FieldType, string)[][] many = [.. Rows.Town(60_000), .. Rows.Town(10_000).Select((row, i) => i % 2 == 0 ? row : Slipped(row))];
        int[] turned = [.. Enumerable.Range(0, many.Length).Reverse()];
        Assert.Equal(Text(Resolver.Resolve(Rows.Table(many)), row => row), Text(Resolver.Resolve(Rows.Table(turned.Select(row => many[row]))), row => turned[row]));
    }

    [Fact]
    public void Files_in_any_order_give_the_same_entities_and_the_same_odds()
    {
        var (first, second) = (Crowd.Length / 3, Crowd.Length * 2 / 3);
        int[] order = [.. Enumerable.Range(second, Crowd.Length - second), .. Enumerable.Range(0, first), .. Enumerable.Range(first, second - first)];
        var straight = Lists(Crowd[..first], Crowd[first..second], Crowd[second..]);
        var turned = Lists(Crowd[second..], Crowd[..first], Crowd[first..second]);
        Assert.Equal(Text(Resolver.Resolve(straight), row => row), Text(Resolver.Resolve(turned), row => order[row]));
    }

    [Fact]
    public void Another_person_in_the_crowd_does_change_the_bytes() =>
        Assert.NotEqual(Text(Resolver.Resolve(Rows.Table(Crowd))), Text(Resolver.Resolve(Rows.Table([.. Crowd[..^1], Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07")]))));

    // People, and many of them again: with less known, with a slip, at the same home, and as they were.
    private static (FieldType, string)[][] Crowd { get; } =
    [
        .. Rows.Town(ManyRows / 2),
        .. Rows.Town(ManyRows / 4).Select((row, i) => i % 2 == 0 ? row[..3] : Slipped(row)),
        .. Rows.Town(ManyRows / 8).Select((row, i) => i % 2 == 0 ? new[] { row[1], row[4], row[3] } : [row[0], row[1], row[4]]),
        .. Rows.Town(ManyRows / 8),
    ];

    private static (FieldType, string)[] Slipped((FieldType Type, string Value)[] row) =>
        [(row[0].Type, row[0].Value[..^1]), row[1], (row[2].Type, row[2].Value[..4]), row[3], row[4]];

    private static RecordTable Lists(params (FieldType, string)[][][] lists)
    {
        var table = new RecordTable(FieldTypes.All);
        foreach (var list in lists)
        {
            table.BeginList();
            foreach (var row in list) Rows.AddTo(table, row);
        }

        return table;
    }

    private static string Text(RunResolution resolution) => new StringBuilder()
        .AppendJoin(',', resolution.EntityOf).AppendLine()
        .AppendJoin('\n', resolution.Ties).AppendLine()
        .AppendJoin('\n', resolution.WeighedPairs).AppendLine()
        .AppendJoin('\n', resolution.Doubts(100)).AppendLine()
        .AppendJoin('\n', resolution.Warnings).AppendLine()
        .Append(CultureInfo.InvariantCulture, $"{resolution.PairsCompared} {resolution.ExpectedPrecision:R} {resolution.ExpectedRecall:R}")
        .ToString();

    // The same in the rows' own names, and in the order of those: which of two equal rows stands for both is the one thing that may differ.
    private static string Text(RunResolution resolution, Func<int, int> nameOf)
    {
        var entities = Enumerable.Range(0, resolution.EntityOf.Count).GroupBy(row => resolution.EntityOf[row], nameOf).Select(names => string.Join(',', names.Order()));
        var odds = resolution.WeighedPairs.Select(pair => pair.Log2Odds).Order();
        return new StringBuilder()
            .AppendJoin('\n', entities.Order(StringComparer.Ordinal)).AppendLine()
            .AppendJoin('\n', odds).AppendLine()
            .Append(CultureInfo.InvariantCulture, $"{resolution.PairsCompared} {resolution.ExpectedPrecision:R} {resolution.ExpectedRecall:R}")
            .ToString();
    }
}
