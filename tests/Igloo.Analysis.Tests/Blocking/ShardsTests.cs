using CsCheck;
using Igloo.Analysis.Blocking;

namespace Igloo.Analysis.Tests.Blocking;

public sealed class ShardsTests
{
    [Fact]
    public void Every_key_has_a_shard_that_exists() =>
        Gen.Select(Gen.String, Gen.Int[1, 64]).Sample((key, shards) => Shards.Of(key, shards) >= 0 && Shards.Of(key, shards) < shards);

    // Segments written by one process are read by another: these numbers must never change.
    [Theory]
    [InlineData("phone=+15550134", 2)]
    [InlineData("", 1)]
    public void The_shard_of_a_key_is_the_same_in_every_process(string key, int shard) =>
        Assert.Equal(shard, Shards.Of(key, 16));

    [Fact]
    public void Keys_spread_over_all_shards() =>
        Assert.Equal(8, Enumerable.Range(0, 200).Select(number => Shards.Of($"phone=+1555{number:D4}", 8)).Distinct().Count());

    [Fact]
    public void No_shards_at_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Shards.Of("a", 0));
}
