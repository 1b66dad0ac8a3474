namespace Igloo.Storage.Tests;

public sealed class PageTokenTests
{
    [Fact]
    public void A_token_is_read_back_with_its_run()
    {
        var token = new PageToken(new RunId(7), 50);
        Assert.True(PageToken.TryParse(token.ToString(), out var read));
        Assert.Equal(token, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("50")]
    [InlineData("00000000000000000000000000000007")]
    [InlineData("00000000000000000000000000000007.-1")]
    [InlineData("00000000000000000000000000000007.+1")]
    [InlineData("00000000000000000000000000000007.1.2")]
    [InlineData("xyz.50")]
    public void Other_text_is_no_token(string? text) => Assert.False(PageToken.TryParse(text, out _));
}
