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
