using System.Net;
using Igloo.Functions.Serving;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Serving;

/// <summary>How entities hang together is served as anything else is: of visible records only, and no one is measured for whom they know.</summary>
public sealed class NetworkTests(RunningApp app)
{
    private readonly SharedCase _case = new(app);

    [Fact]
    public async Task A_neighbourhood_is_counted_by_kind_from_what_the_viewer_may_see()
    {
        _case.Between();
        await _case.PublishAsync();
        var coast = (await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}/neighbourhood"))).Json;
        Assert.Equal((2, 2), (coast["total"]!.GetValue<int>(), coast["counts"]!.AsArray().Sum(count => count!["count"]!.GetValue<int>())));
        var police = (await _case.Police.AskAsync(_case.At($"entities/{_case.Ana}/neighbourhood"))).Json;
        Assert.Equal(1, police["total"]!.GetValue<int>());
        Assert.Equal("person", Assert.Single(police["counts"]!.AsArray())!["kind"]!.ToString());
    }

    [Fact]
    public async Task The_shortest_ways_come_first_and_each_step_tells_its_records()
    {
        var between = _case.Between();
        await _case.PublishAsync();
        var found = (await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}/paths/{_case.Luz}"))).Json;
        var ways = found["paths"]!.AsArray().Select(path => path!["entities"]!.AsArray().Select(entity => entity!["id"]!.ToString()).ToArray()).ToArray();
        Assert.Equal([[$"{_case.Ana}", $"{_case.Luz}"], [$"{_case.Ana}", $"{between}", $"{_case.Luz}"]], ways);
        Assert.Equal($"{SharedCase.Trip}", found["paths"]![0]!["steps"]![0]!["links"]![0]!["records"]![0]!.ToString());
        Assert.Equal(0.72, found["paths"]![1]!["strength"]!.GetValue<double>(), 6);
        Assert.Equal($"{between}", Assert.Single(found["common"]!.AsArray())!["id"]!.ToString());
        Assert.True(found["isComplete"]!.GetValue<bool>());
        Assert.Single((await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}/paths/{_case.Luz}?most=1"))).Json["paths"]!.AsArray());
    }

    [Fact]
    public async Task No_way_leads_through_what_another_agency_keeps_to_itself()
    {
        var between = _case.Between();
        await _case.PublishAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _case.Police.AskAsync(_case.At($"entities/{_case.Ana}/paths/{_case.Luz}"))).Status);
        var answer = await _case.Police.AskAsync(_case.At($"entities/{_case.Ana}/paths/{between}?most=20"));
        Assert.Single(answer.Json["paths"]!.AsArray());
        Assert.Empty(answer.Json["common"]!.AsArray());
        Assert.DoesNotContain("Luz", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{SharedCase.Trip}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paths/nonsense")]
    [InlineData("paths/P-0A1B2C3D4E5F6?most=21")]
    [InlineData("paths/P-0A1B2C3D4E5F6?most=none")]
    public async Task What_cannot_be_asked_is_refused(string resource)
    {
        await _case.PublishAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}/{resource}"))).Status);
    }

    [Fact]
    public async Task The_figures_of_an_actor_are_served_to_those_who_see_all_that_they_were_made_of()
    {
        _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await MeasuredAsync();
        var coast = (await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}"))).Json["measures"]!;
        Assert.Equal((3, 0.75), (coast["degree"]!.GetValue<int>(), coast["leadership"]!.GetValue<double>()));
        Assert.Null((await _case.Police.AskAsync(_case.At($"entities/{_case.Ana}"))).Json["measures"]);
    }

    [Fact]
    public async Task Whom_no_lead_names_for_what_they_did_has_no_figures()
    {
        await MeasuredAsync();
        Assert.Null((await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}"))).Json["measures"]);
    }

    [Fact]
    public async Task A_community_is_profiled_around_whom_a_lead_names_with_what_gives_them_their_part()
    {
        var lead = _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        _case.Calls(SharedCase.Trip, _case.Luz, _case.Ana);
        await MeasuredAsync();
        var answer = await _case.Coast.AskAsync(_case.At("communities/0/network"));
        var members = answer.Json["members"]!.AsArray();
        Assert.Equal(["Ana Ruiz", "Member 1"], members.Select(member => member!["entity"]!["caption"]!.ToString()));
        Assert.Equal(["C04", "F06"], members[0]!["grounds"]!.AsArray().Select(ground => ground!["rule"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(members[1]!["grounds"]!.AsArray());
        Assert.Equal((0, 2, $"{lead}"), (answer.Json["community"]!["number"]!.GetValue<int>(), answer.Json["community"]!["size"]!.GetValue<int>(), answer.Json["community"]!["leads"]![0]!["id"]!.ToString()));
        Assert.DoesNotContain("Luz", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_is_served_to_nobody_who_does_not_see_all_that_it_was_made_of()
    {
        _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await MeasuredAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _case.Police.AskAsync(_case.At("communities/0/network"))).Status);
    }

    [Fact]
    public async Task A_community_in_which_no_lead_names_anybody_is_not_profiled()
    {
        await MeasuredAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _case.Coast.AskAsync(_case.At("communities/0/network"))).Status);
    }

    [Theory]
    [InlineData("7", HttpStatusCode.NotFound)]
    [InlineData("-1", HttpStatusCode.BadRequest)]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    public async Task A_number_of_no_community_is_refused(string number, HttpStatusCode expected)
    {
        _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await MeasuredAsync();
        Assert.Equal(expected, (await _case.Coast.AskAsync(_case.At($"communities/{number}/network"))).Status);
    }

    private async Task MeasuredAsync()
    {
        await _case.PublishAsync();
        var cancellation = TestContext.Current.CancellationToken;
        var run = (await app.Storage.Workspaces.GetAsync(_case.Workspace, cancellation)).CurrentRun!.Value;
        EntityMeasures[] measured = [.. new[] { _case.Ana, _case.Luz }.Select(entity => new EntityMeasures(entity, _case.Ana, 4, 0, 4, 1, 3, 2.2, 0.4, 0.5, 0, 0.3, 3, 750_000, 800_000, 700_000, null))];
        await new RunMeasures(app.Storage.Lake).WriteAsync(run, measured, [.. measured.Select(one => new CommunityMember(one.Entity, one.Community, one.Strength))], cancellation);
    }
}
