using System.Net;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Serving;

/// <summary>Lists come in pages that tell how much there is, and that all tell of one run.</summary>
public sealed class PagingTests(RunningApp app)
{
    private readonly SharedCase _case = new(app);

    [Fact]
    public async Task Pages_together_are_the_list_and_each_says_how_much_it_shows_of_how_much()
    {
        await PublishTwoLeadsAsync();
        var whole = await LeadsAsync("");
        var first = await LeadsAsync("&pageSize=1");
        var second = await LeadsAsync($"&pageSize=1&continuation={Next(first)}");
        Assert.Equal((2, 1, 1), (Total(whole), Shown(first), Shown(second)));
        Assert.Equal(Ids(whole), Ids(first).Concat(Ids(second)));
        Assert.Null(second.Json["next"]);
    }

    [Fact]
    public async Task A_continued_list_stays_in_the_run_that_it_began_in()
    {
        await PublishTwoLeadsAsync();
        var first = await LeadsAsync("&pageSize=1");
        await _case.PublishAsync(run: 2);
        var second = await LeadsAsync($"&pageSize=1&continuation={Next(first)}");
        Assert.Equal(first["runId"], second["runId"]);
        Assert.NotEqual(first["runId"], (await LeadsAsync(""))["runId"]);
    }

    [Fact]
    public async Task The_token_of_a_run_that_is_gone_says_to_start_again()
    {
        await PublishTwoLeadsAsync();
        var next = Next(await LeadsAsync("&pageSize=1"));
        await _case.PublishAsync(run: 2);
        await CollectAsync();
        var answer = await LeadsAsync($"&continuation={next}");
        Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Contains("without the continuation", answer["next"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pageSize=0")]
    [InlineData("pageSize=1001")]
    [InlineData("pageSize=many")]
    [InlineData("continuation=nonsense")]
    [InlineData("strength=enormous")]
    [InlineData("lane=fast")]
    public async Task A_parameter_that_cannot_be_right_is_refused_with_what_to_send(string parameter)
    {
        await _case.PublishAsync();
        var answer = await _case.Police.AskAsync(_case.At($"leads?{parameter}"));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.False(string.IsNullOrEmpty(answer["next"]));
    }

    [Fact]
    public async Task Before_the_first_run_a_list_is_empty()
    {
        var answer = await LeadsAsync("");
        Assert.Equal((HttpStatusCode.OK, 0), (answer.Status, Total(answer)));
        Assert.Null(answer["runId"]);
    }

    private async Task PublishTwoLeadsAsync()
    {
        _case.Lead(1, _case.Ana, ("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        _case.Lead(2, _case.Luz, ("F12", SharedCase.Payment), ("T01", SharedCase.Call));
        await _case.PublishAsync();
    }

    // A run counts as out of force from the first round that sees it so.
    private async Task CollectAsync()
    {
        await using var storage = IglooStorage.Open(app.StorageOptions with { Retention = TimeSpan.Zero });
        for (var round = 0; round < 2; round++) await storage.Collector.CollectAsync(_case.Workspace, TestContext.Current.CancellationToken);
    }

    private Task<Answer> LeadsAsync(string parameters) => _case.Police.AskAsync(_case.At($"leads?strength=low{parameters}"));

    private static string Next(Answer page) => Uri.EscapeDataString(page["next"]!);

    private static int Total(Answer page) => page.Json["total"]!.GetValue<int>();

    private static int Shown(Answer page) => page.Json["shown"]!.GetValue<int>();

    private static IEnumerable<string> Ids(Answer page) => page.Json["items"]!.AsArray().Select(lead => lead!["id"]!.ToString());
}
