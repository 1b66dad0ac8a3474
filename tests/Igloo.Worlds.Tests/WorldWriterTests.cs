using System.Globalization;
using CsCheck;
using Igloo.Worlds.Answers;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Tests;

public sealed class WorldWriterTests
{
    private const int MiB = 1024 * 1024;

    [Fact]
    public void The_same_seed_grows_the_same_bytes()
    {
        var (first, second) = (new GrownCase(Small(7)), new GrownCase(Small(7)));
        Assert.Equal(first.Paths, second.Paths);
        Assert.All(first.Paths, path => Assert.Equal(first.Bytes(path), second.Bytes(path)));
    }

    [Fact]
    public void Another_seed_grows_another_case()
    {
        var (first, second) = (new GrownCase(Small(7)), new GrownCase(Small(8)));
        var actors = first.Answer.Networks.SelectMany(network => network.Actors).SelectMany(actor => actor.Names);
        Assert.NotEqual(actors, second.Answer.Networks.SelectMany(network => network.Actors).SelectMany(actor => actor.Names));
        Assert.All(first.Paths.Where(path => !path.Contains("/places/", StringComparison.Ordinal)), path => Assert.NotEqual(first.Bytes(path), second.Bytes(path)));
    }

    [Fact]
    public void Rows_come_to_what_was_asked_for_within_two_in_a_hundred() =>
        Gen.Select(Gen.ULong, Gen.Int[4_000, 12_000]).Sample(
            (seed, rows) => Assert.InRange(WorldWriter.Write(WorldParameters.OfSize(rows, seed), new MemorySink()).Values.Sum(), rows * 0.98, rows * 1.02),
            iter: 20);

    [Fact]
    public void Every_row_that_an_answer_names_stands_in_its_file() =>
        Gen.ULong.Sample(
            seed =>
            {
                var grown = new GrownCase(Small(seed));
                foreach (var row in grown.Answer.Networks.SelectMany(network => network.Evidence).Concat(grown.Answer.LookAlikes.SelectMany(lookAlike => lookAlike.Evidence)))
                    Assert.NotEmpty(grown.Row(row.File, row.Row));
            },
            iter: 10);

    [Fact]
    public void Calls_stand_in_order_of_time()
    {
        var starts = GrownCase.Border.Rows("border-police/calls/calls.csv").Skip(1).Select(row => row[2]).ToList();
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
    }

    [Fact]
    public void More_of_everyday_life_changes_nothing_that_is_planted()
    {
        var (quiet, loud) = (new GrownCase(Small(7)), new GrownCase(Small(7) with { Rows = 6_000 }));
        Assert.Equal(quiet.Answer.Networks.Select(Planted), loud.Answer.Networks.Select(Planted));
    }

    [Fact]
    public void No_car_is_in_two_places_at_once_while_clocks_are_right()
    {
        var grown = new GrownCase(WorldParameters.OfSize(8_000, 3) with { LookAlikesPerNetwork = 0 });
        var reads = grown.Rows("highway-patrol/plate-reads/plate-reads.tsv").Skip(1)
            .Select(row => (Plate: row[0].Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), Reader: row[1], At: DateTime.Parse(row[4], CultureInfo.InvariantCulture)))
            .OrderBy(read => read.Plate, StringComparer.Ordinal).ThenBy(read => read.At).ToList();
        Assert.All(reads.Zip(reads.Skip(1)).Where(pair => pair.First.Plate == pair.Second.Plate && pair.First.Reader != pair.Second.Reader),
            pair => Assert.True(pair.Second.At - pair.First.At > TimeSpan.FromMinutes(20), $"{pair.First} then {pair.Second}"));
    }

    [Fact]
    public void More_rows_bring_more_people_and_few_more_networks()
    {
        var (small, large) = (WorldParameters.OfSize(10_000, 1), WorldParameters.OfSize(1_000_000, 1));
        Assert.True(large.People > 20 * small.People);
        Assert.InRange(large.Networks, small.Networks + 1, 5 * small.Networks);
    }

    [Fact]
    public void A_case_without_networks_plants_nothing()
    {
        var quiet = new GrownCase(Small(7) with { Networks = 0 });
        Assert.Empty(quiet.Answer.Networks);
        Assert.Empty(quiet.Answer.LookAlikes);
        Assert.All(quiet.Totals.Keys, path => Assert.DoesNotContain("resent", path, StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void A_million_rows_are_written_while_memory_stays_flat()
    {
        var sink = new CountingSink();
        var totals = WorldWriter.Write(WorldParameters.OfSize(1_000_000, 1), sink);
        Assert.InRange(totals.Values.Sum(), 980_000, 1_020_000);
        Assert.InRange(sink.HighestMemory, 0, 96 * MiB);
    }

    private static string Planted(NetworkAnswer network) =>
        $"{network.Kind}: {string.Join(", ", network.Actors.Select(actor => $"{actor.Id} {actor.Names[0]} {actor.Phones[0]}"))}: {network.Evidence.Count} rows";

    private static WorldParameters Small(ulong seed) => WorldParameters.OfSize(3_000, seed) with { Days = 40, Networks = 2 };

    /// <summary>Throws the bytes away and looks at the memory now and then.</summary>
    private sealed class CountingSink : IWorldSink
    {
        public long HighestMemory { get; private set; }

        public Stream Create(string path) => new Forgetting(() => HighestMemory = Math.Max(HighestMemory, GC.GetTotalMemory(forceFullCollection: true)));

        private sealed class Forgetting(Action look) : Stream
        {
            private const int WritesBetweenLooks = 50_000;
            private int _writes;
            private long _length;

            public override bool CanRead => false;

            public override bool CanSeek => true;

            public override bool CanWrite => true;

            public override long Length => _length;

            public override long Position { get; set; }

            public override void Write(ReadOnlySpan<byte> buffer)
            {
                Position += buffer.Length;
                _length = Math.Max(_length, Position);
                if (++_writes % WritesBetweenLooks == 0) look();
            }

            public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

            public override void Flush()
            {
            }

            public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

            public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

            public override void SetLength(long value) => throw new NotSupportedException();
        }
    }
}
