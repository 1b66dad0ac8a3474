using System.Net;
using Igloo.Analysis.Linking;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Serving;

/// <summary>What correlation found is served to those who may see every record that it rests on.</summary>
public sealed class CorrelationTests(RunningApp app)
{
    private readonly SharedCase _case = new(app);

    [Fact]
    public async Task An_entity_shows_what_its_records_tell_together_with_chance_decision_and_rows()
    {
        await _case.PublishAsync();
        await _case.CorrelatedAsync(SharedCase.Payment, SharedCase.Trip);
        var page = (await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}/correlations"))).Json;
        var found = Assert.Single(page["items"]!.AsArray())!;
        Assert.Equal(("feeMatch", 1e-6, true), (found["kind"]!.ToString(), found["chance"]!.GetValue<double>(), found["accepted"]!.GetValue<bool>()));
        Assert.Equal([$"{_case.Ana}", $"{_case.Luz}"], found["entities"]!.AsArray().Select(entity => entity!["id"]!.ToString()));
        Assert.Equal([$"{SharedCase.Payment}", $"{SharedCase.Trip}"], found["records"]!.AsArray().Select(record => record!.ToString()));
    }

    [Fact]
    public async Task Who_may_not_see_one_of_the_rows_does_not_see_the_conclusion()
    {
        await _case.PublishAsync();
        await _case.CorrelatedAsync(SharedCase.Payment, SharedCase.Trip);
        var answer = await _case.Police.AskAsync(_case.At($"entities/{_case.Ana}/correlations"));
        Assert.Empty(answer.Json["items"]!.AsArray());
        Assert.DoesNotContain($"{SharedCase.Trip}", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_persons_page_tells_none_and_others_name_nobody_protected()
    {
        _case.LuzTravels();
        _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await _case.PublishAsync();
        await _case.CorrelatedAsync(SharedCase.Payment, SharedCase.Trip);
        Assert.Empty((await _case.Coast.AskAsync(_case.At($"entities/{_case.Luz}/correlations"))).Json["items"]!.AsArray());
        var answer = await _case.Coast.AskAsync(_case.At($"entities/{_case.Ana}/correlations"));
        Assert.Single(answer.Json["items"]!.AsArray());
        Assert.Contains("Protected person", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Luz", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leads_network_carries_what_was_found_about_its_actors()
    {
        var lead = _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await _case.PublishAsync();
        await _case.CorrelatedAsync(SharedCase.Payment, SharedCase.Trip);
        var found = Assert.Single((await _case.Coast.AskAsync(_case.At($"leads/{lead}/network"))).Json["correlations"]!.AsArray())!;
        Assert.Equal($"{_case.Ana}", found["entities"]![0]!["id"]!.ToString());
        Assert.Null(found["entities"]![1]); // a person beside the network
        Assert.Empty((await _case.Police.AskAsync(_case.At($"leads/{lead}/network"))).Json["correlations"]!.AsArray());
    }

    [Fact]
    public async Task Super_connectors_are_listed_with_their_reasons_to_who_sees_all_uploads()
    {
        await _case.PublishAsync();
        await app.Storage.Lake.WriteJsonAsync<IReadOnlyList<CaseConnector>>(
            LakeNames.Document(await _case.RunAsync(), "connectors"), [new CaseConnector(_case.Ana, 240, 100, 0.5)], TestContext.Current.CancellationToken);
        var hub = Assert.Single((await _case.Coast.AskAsync(_case.At("super-connectors"))).Json["items"]!.AsArray())!;
        Assert.Equal((240, 100), (hub["degree"]!.GetValue<int>(), hub["usual"]!.GetValue<int>()));
        Assert.StartsWith("240 deal with it", hub["reason"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await _case.Police.AskAsync(_case.At("super-connectors"))).Status);
    }
}
