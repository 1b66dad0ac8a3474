namespace Igloo.Model.Tests;

public sealed class DigestTests
{
    [Fact]
    public void Parts_are_framed_so_that_moving_a_letter_between_them_changes_the_id() =>
        Assert.NotEqual(Digest.Of("ab", "c"), Digest.Of("a", "bc"));
}
