using System.Net;
using System.Text.Json.Nodes;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Serving;

/// <summary>What an agency keeps to itself is served to nobody else, in no field, count, score or rank.</summary>
public sealed class ReleaseTests(RunningApp app)
{
    private readonly SharedCase _case = new(app);

    [Fact]
    public async Task A_record_is_served_to_the_agency_that_keeps_it_and_to_no_other()
    {
        await _case.PublishAsync();
        Assert.Equal("Luz Vega", (await _case.Coast.AskAsync(_case.At($"records/{SharedCase.Trip}"))).Json["raw"]!["name"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await _case.Police.AskAsync(_case.At($"records/{SharedCase.Trip}"))).Status);
    }

    [Fact]
    public async Task Who_stands_in_the_evidence_without_a_part_is_masked_until_somebody_says_why_not()
    {
        var id = _case.Lead(1, _case.Luz, ("F06", SharedCase.Payment));
        await _case.PublishAsync();
        var lead = await _case.Coast.AskAsync(_case.At($"leads/{id}"));
        Assert.DoesNotContain("Ana", lead.Text, StringComparison.Ordinal);
        var masked = await _case.Coast.AskAsync(_case.At($"records/{SharedCase.Payment}"));
        Assert.Equal(("(protected)", 1), (masked.Json["raw"]!["name"]!.ToString(), masked.Json["protected"]!.GetValue<int>()));
        Assert.DoesNotContain("Ana", masked.Text, StringComparison.Ordinal);
        Assert.Equal("Ana Ruiz", (await UnmaskAsync("welfare")).Json["raw"]!["name"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await UnmaskAsync("curiosity")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await UnmaskAsync("0")).Status);

        Task<Answer> UnmaskAsync(string reason) => _case.Coast.AskAsync(HttpMethod.Post, _case.At($"records/{SharedCase.Payment}/unmask/{reason}"), "");
    }

    [Fact]
    public async Task Who_has_a_part_of_their_own_is_named_in_the_evidence()
    {
        var id = _case.Lead(("F06", SharedCase.Payment));
        await _case.PublishAsync();
        Assert.Equal("Ana Ruiz", (await _case.Police.AskAsync(_case.At($"leads/{id}"))).Json["rows"]![0]!["fields"]![0]!["raw"]!.ToString());
        Assert.Equal(0, (await _case.Police.AskAsync(_case.At($"records/{SharedCase.Payment}"))).Json["protected"]!.GetValue<int>());
    }

    [Fact]
    public async Task Not_there_and_not_for_you_are_one_answer()
    {
        await _case.PublishAsync();
        var hidden = await _case.Police.AskAsync(_case.At($"records/{SharedCase.Trip}"));
        var missing = await _case.Police.AskAsync(_case.At($"records/{new RecordId(99)}"));
        Assert.Equal(missing.Text.Replace($"{new RecordId(99)}", "ID", StringComparison.Ordinal), hidden.Text.Replace($"{SharedCase.Trip}", "ID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lead_is_made_of_what_the_viewer_may_see_and_says_whom_to_call_about_the_rest()
    {
        var id = _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call), ("T01", SharedCase.Trip));
        await _case.PublishAsync();
        var police = (await _case.Police.AskAsync(_case.At($"leads/{id}"))).Json;
        Assert.Equal(["C04", "F06"], Texts(police["rules"]!));
        Assert.Equal(["coast"], Texts(police["related"]!["agencies"]!));
        Assert.Contains("call coast", police["related"]!["call"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal([$"{SharedCase.Payment}", $"{SharedCase.Call}"], police["rows"]!.AsArray().Select(row => row!["recordId"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(police["points"]!.GetValue<long>(), police["waterfall"]!.AsArray().Sum(step => step!["points"]!.GetValue<long>()));

        var coast = (await _case.Coast.AskAsync(_case.At($"leads/{id}"))).Json;
        Assert.Equal(["C04", "F06", "T01"], Texts(coast["rules"]!));
        Assert.Null(coast["related"]);
    }

    [Fact]
    public async Task Nothing_of_a_hidden_record_stands_anywhere_in_what_another_agency_reads()
    {
        var id = _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call), ("T01", SharedCase.Trip));
        await _case.PublishAsync();
        foreach (var resource in new[] { "leads?strength=low", $"leads/{id}", $"entities/{_case.Ana}", $"entities/{_case.Ana}/links", $"entities/{_case.Ana}/why", "search?q=Luz" })
        {
            var answer = await _case.Police.AskAsync(_case.At(resource));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("Luz", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain($"{SharedCase.Trip}", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_lead_that_falls_below_the_line_is_only_pointed_to()
    {
        var id = _case.Lead(("F06", SharedCase.Payment), ("T01", SharedCase.Trip));
        await _case.PublishAsync();
        var page = (await _case.Police.AskAsync(_case.At("leads?strength=low"))).Json;
        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal(0, page["total"]!.GetValue<int>());
        Assert.Equal(["coast"], Texts(page["related"]!["agencies"]!));
        Assert.Equal(HttpStatusCode.NotFound, (await _case.Police.AskAsync(_case.At($"leads/{id}"))).Status);
        Assert.Single((await _case.Coast.AskAsync(_case.At("leads?strength=low"))).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_wholly_visible_points_to_nobody()
    {
        _case.Lead(("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await _case.PublishAsync();
        var page = (await _case.Police.AskAsync(_case.At("leads"))).Json;
        Assert.Single(page["items"]!.AsArray());
        Assert.Null(page["related"]);
    }

    [Fact]
    public async Task An_entity_that_stands_in_hidden_records_only_is_not_found()
    {
        await _case.PublishAsync();
        foreach (var resource in new[] { "", "/links", "/why" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _case.Police.AskAsync(_case.At($"entities/{_case.Luz}{resource}"))).Status);
            Assert.Equal(HttpStatusCode.OK, (await _case.Coast.AskAsync(_case.At($"entities/{_case.Luz}{resource}"))).Status);
        }
    }

    [Fact]
    public async Task A_lead_has_the_rank_of_the_viewers_queue_on_every_screen()
    {
        _case.Lead(1, _case.Luz, ("T01", SharedCase.Trip), ("F12", SharedCase.Trip));
        var second = _case.Lead(2, _case.Ana, ("F06", SharedCase.Payment), ("C04", SharedCase.Call));
        await _case.PublishAsync();
        var listed = Assert.Single((await _case.Police.AskAsync(_case.At("leads"))).Json["items"]!.AsArray())!;
        Assert.Equal(1, listed["rank"]!.GetValue<int>());
        Assert.Equal(1, (await _case.Police.AskAsync(_case.At($"leads/{second}"))).Json["rank"]!.GetValue<int>());
    }

    [Fact]
    public async Task Uploads_that_an_agency_keeps_are_listed_for_it_alone()
    {
        await _case.PublishAsync();
        Assert.Equal(1, (await _case.Police.AskAsync(_case.At("uploads"))).Json["total"]!.GetValue<int>());
        Assert.Equal(2, (await _case.Coast.AskAsync(_case.At("uploads"))).Json["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Records_of_one_workspace_are_not_found_in_another()
    {
        await _case.PublishAsync();
        var other = new SharedCase(app);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Police.AskAsync(other.At($"records/{SharedCase.Payment}"))).Status);
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(item => item!.ToString());
}
