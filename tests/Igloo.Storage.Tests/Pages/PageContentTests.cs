using CsCheck;

namespace Igloo.Storage.Tests;

public sealed class PageContentTests
{
    [Fact]
    public void What_was_written_in_any_pieces_is_one_piece() => Gen.Byte.Array[0, 10_000].List[0, 5].Sample(pieces =>
    {
        using var content = new PageContent(new PageMemory());
        foreach (var piece in pieces) content.Write(piece);
        Assert.Equal([.. pieces.SelectMany(piece => piece)], content.Bytes.ToArray());
    });

    [Fact]
    public void Pages_that_grow_side_by_side_do_not_write_into_each_other()
    {
        var memory = new PageMemory();
        using var first = new PageContent(memory);
        using var second = new PageContent(memory);
        for (var i = 0; i < 1_000; i++)
        {
            first.Write(new byte[100]);
            second.Write([.. Enumerable.Repeat((byte)1, 100)]);
        }

        Assert.Equal((100_000, 100_000), (first.Length, second.Length));
        Assert.False(first.Bytes.ContainsAnyExcept((byte)0));
        Assert.False(second.Bytes.ContainsAnyExcept((byte)1));
    }

    [Fact]
    public void Memory_of_which_all_was_given_back_goes_and_none_of_which_a_part_is_lent()
    {
        var memory = new PageMemory();
        var (first, second) = (memory.Rent(), memory.Rent());
        memory.Return([first]);
        Assert.Same(second.Array, memory.Rent().Array);
        memory.Return([first, second]);
        Assert.NotSame(second.Array, memory.Rent().Array);
    }

    [Fact]
    public void The_blocks_of_a_page_are_lent_again_once_it_is_gone_and_not_before()
    {
        var memory = new PageMemory();
        var first = memory.Rent();
        Assert.NotEqual(first.Offset, memory.Rent().Offset);
        memory.Return([first]);
        Assert.Equal(first.Offset, memory.Rent().Offset);
    }
}
