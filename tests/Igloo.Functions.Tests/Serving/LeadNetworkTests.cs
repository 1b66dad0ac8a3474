using System.Net;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Serving;

/// <summary>How a lead's network operates is told from visible records only, and of its actors only.</summary>
public sealed class LeadNetworkTests(RunningApp app)
{
    private readonly SharedCase _case = new(app);

    [Fact]
    public async Task Each_viewer_gets_the_profile_of_what_they_may_see()
    {
        var lead = await PublishAsync();
        Assert.Equal(2, RecordsIn(await _case.Coast.AskAsync(_case.At($"leads/{lead}/network"))));
        Assert.Equal(1, RecordsIn(await _case.Police.AskAsync(_case.At($"leads/{lead}/network"))));
    }

    [Fact]
    public async Task Only_actors_are_named_and_everybody_else_is_outside()
    {
        var lead = await PublishAsync();
        var answer = await _case.Coast.AskAsync(_case.At($"leads/{lead}/network"));
        Assert.Equal($"{_case.Ana}", Assert.Single(answer.Json["members"]!.AsArray())!["entity"]!["id"]!.ToString());
        Assert.DoesNotContain("Luz", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_case.Luz}", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_correlation_infers_is_told_with_its_chance_to_whom_all_its_records_are_released()
    {
        var phone = _case.GoesWith(SharedCase.Call, SharedCase.Trip);
        var lead = await PublishAsync();
        var inferred = Assert.Single((await _case.Coast.AskAsync(_case.At($"leads/{lead}/network"))).Json["inferred"]!.AsArray())!;
        string?[] ends = [inferred["a"]!["id"]!.ToString(), inferred["b"]!["id"]!.ToString()];
        Assert.Contains($"{phone}", ends);
        Assert.Equal(("goesWith", 1e-9, 2), (inferred["kind"]!.ToString(), inferred["chance"]!.GetValue<double>(), inferred["records"]!.AsArray().Count));
        Assert.Empty((await _case.Police.AskAsync(_case.At($"leads/{lead}/network"))).Json["inferred"]!.AsArray());
    }

    [Fact]
    public async Task An_entitys_links_tell_what_is_inferred_from_what_is_told()
    {
        var phone = _case.GoesWith(SharedCase.Call, SharedCase.Payment);
        await PublishAsync();
        var links = (await _case.Police.AskAsync(_case.At($"entities/{_case.Ana}/links"))).Json["items"]!.AsArray();
        Assert.Equal(1e-9, Assert.Single(links, link => link!["other"]!["id"]!.ToString() == $"{phone}")!["chance"]!.GetValue<double>());
        Assert.All(links, link => Assert.True(link!["chance"] is null || link["other"]!["id"]!.ToString() == $"{phone}"));
    }

    [Fact]
    public async Task A_network_says_where_it_ends()
    {
        var lead = await PublishAsync();
        var limits = (await _case.Coast.AskAsync(_case.At($"leads/{lead}/network"))).Json["limits"]!;
        Assert.Equal((24, 0, 50), (limits["most"]!.GetValue<int>(), limits["leftOut"]!.GetValue<int>(), limits["rows"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    [InlineData("L-7K2MQ3XA", HttpStatusCode.NotFound)]
    public async Task A_network_of_no_lead_is_refused(string lead, HttpStatusCode expected)
    {
        await PublishAsync();
        Assert.Equal(expected, (await _case.Coast.AskAsync(_case.At($"leads/{lead}/network"))).Status);
    }

    private async Task<LeadId> PublishAsync()
    {
        var lead = _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        _case.Calls(SharedCase.Call, _case.Between(), _case.Ana);
        _case.Calls(SharedCase.Trip, _case.Luz, _case.Ana);
        await _case.PublishAsync();
        return lead;
    }

    private static int RecordsIn(Answer answer) => answer.Json["days"]!.AsArray().Sum(count => count!.GetValue<int>());
}
