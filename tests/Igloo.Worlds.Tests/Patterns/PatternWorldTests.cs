using System.Text;
using Igloo.Worlds.Files;
using Igloo.Worlds.Patterns;

namespace Igloo.Worlds.Tests.Patterns;

public sealed class PatternWorldTests
{
    private static readonly PatternParameters Small = new(5, 1_000, 30);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        Assert.Equal(Text(Small, "reads.csv"), Text(Small, "reads.csv"));
        Assert.NotEqual(Text(Small, "reads.csv"), Text(Small with { Seed = 6 }, "reads.csv"));
    }

    [Fact]
    public void Each_pattern_has_look_alikes_beside_it()
    {
        var planted = PatternWorld.Write(Small, new MemorySink());
        foreach (var pattern in new[] { "convoy", "companions", "takeover", "card takeover", "account takeover", "relay", "fee match", "milestones" })
        {
            Assert.Equal(Small.Plants, planted.Count(one => one.Kind == pattern));
            Assert.Contains(planted, one => one.Resembles == pattern);
        }
    }

    [Fact]
    public void Every_member_stands_in_the_files()
    {
        var sink = new MemorySink();
        var planted = PatternWorld.Write(Small, sink);
        var words = sink.Paths.Where(path => path.EndsWith(".csv", StringComparison.Ordinal))
            .SelectMany(path => Encoding.UTF8.GetString(sink.Read(path)).Split('\n', ',')).ToHashSet();
        Assert.All(planted.SelectMany(one => one.Members), member => Assert.Contains(member, words));
    }

    [Fact]
    public void Nobody_is_in_two_patterns()
    {
        var members = PatternWorld.Write(Small, new MemorySink()).SelectMany(one => one.Members).ToArray();
        Assert.Equal(members.Length, members.Distinct().Count());
    }

    [Theory]
    [InlineData(999, 60)]
    [InlineData(1_000, 29)]
    public void Too_small_a_world_is_refused(int people, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PatternWorld.Write(new PatternParameters(1, people, days), new MemorySink()));

    private static string Text(PatternParameters parameters, string path)
    {
        var sink = new MemorySink();
        PatternWorld.Write(parameters, sink);
        return Encoding.UTF8.GetString(sink.Read(path));
    }
}
