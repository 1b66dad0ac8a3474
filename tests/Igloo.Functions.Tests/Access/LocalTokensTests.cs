using Igloo.Functions.Access;

namespace Igloo.Functions.Tests.Access;

public sealed class LocalTokensTests
{
    private static readonly LocalTokens Tokens = new(LocalTokens.NewKey());
    private static readonly Viewer Analyst = new("u-1", "A. Analyst", "border-police", Roles.Analyst | Roles.Uploader, [new WorkspaceId("main")]);

    [Fact]
    public async Task A_token_gives_back_the_viewer_it_was_issued_for()
    {
        var identity = await Tokens.ValidateAsync(Tokens.Issue(Analyst, DateTimeOffset.UtcNow.AddHours(1)), TestContext.Current.CancellationToken);
        Assert.NotNull(identity);
        var viewer = Viewer.From(identity);
        Assert.Equal((Analyst.Subject, Analyst.Agency, Analyst.Roles), (viewer.Subject, viewer.Agency, viewer.Roles));
        Assert.True(viewer.MayEnter(new WorkspaceId("main")));
        Assert.False(viewer.MayEnter(new WorkspaceId("other")));
    }

    [Fact]
    public async Task A_token_of_another_key_is_no_token()
    {
        var foreign = new LocalTokens(LocalTokens.NewKey()).Issue(Analyst, DateTimeOffset.UtcNow.AddHours(1));
        Assert.Null(await Tokens.ValidateAsync(foreign, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_no_token() =>
        Assert.Null(await Tokens.ValidateAsync(Tokens.Issue(Analyst, DateTimeOffset.UtcNow.AddHours(-1)), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Any_text_is_no_token() =>
        Assert.Null(await Tokens.ValidateAsync("not-a-token", TestContext.Current.CancellationToken));

    [Fact]
    public void A_short_key_is_refused_with_its_length() =>
        Assert.Contains("16 bytes", Assert.Throws<ArgumentException>(() => new LocalTokens(new byte[16])).Message, StringComparison.Ordinal);
}
