using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Rows filed under hashed keys.</summary>
public sealed class KeyEntriesTests
{
    private static readonly uint[] Keys = [0, 1, 0x0000_FFFF, 0x0001_0000, 0x7FFF_0000, 0x7FFF_0001, uint.MaxValue];

    [Fact]
    public void A_key_begins_where_it_did_once_all_are_closed()
    {
        var (open, closed) = (Sorted(), Sorted());
        closed.Close();
        foreach (var key in Keys) Assert.Equal(open.StartOf(key), closed.StartOf(key));
        Assert.Equal([0, 1], [closed.RowAt(closed.StartOf(Keys[4])), closed.RowAt(closed.StartOf(Keys[4]) + 1)]);
    }

    [Theory]
    [InlineData(2u, 4)]
    [InlineData(0x0001_0001u, 8)]
    [InlineData(uint.MaxValue - 1, 12)]
    public void A_key_that_is_not_there_would_begin_behind_those_that_are_less(uint key, int start)
    {
        var closed = Sorted();
        closed.Close();
        Assert.Equal(start, closed.StartOf(key));
    }

    // Two rows under each key.
    private static KeyEntries Sorted()
    {
        var entries = new KeyEntries(0);
        for (var row = 0; row < 2; row++)
            foreach (var key in Keys) entries.Add(key, row);
        entries.Sort();
        return entries;
    }
}
