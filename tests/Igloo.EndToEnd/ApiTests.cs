using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Igloo.EndToEnd.Processes;

namespace Igloo.EndToEnd;

/// <summary>The documented endpoints (docs/api.md) as curl would call them.</summary>
public sealed class ApiTests(RunningIgloo igloo) : IClassFixture<RunningIgloo>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("api/health")]
    [InlineData("api/me")]
    [InlineData("api/detectors")]
    [InlineData("api/openapi.json")]
    [InlineData("api/workspaces/main/uploads")]
    [InlineData("api/workspaces/main/runs")]
    [InlineData("api/workspaces/main/leads")]
    [InlineData("api/workspaces/main/sources")]
    [InlineData("api/workspaces/main/search?q=555")]
    public async Task A_documented_endpoint_answers_with_a_token_and_refuses_without_one(string address)
    {
        var answer = await igloo.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var anonymous = new HttpClient { BaseAddress = igloo.Http.BaseAddress };
        var refusal = await anonymous.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode);
        Assert.Equal("application/problem+json", refusal.Content.Headers.ContentType!.MediaType);
        Assert.False(string.IsNullOrEmpty((await refusal.Content.ReadFromJsonAsync<JsonElement>(None)).GetProperty("next").GetString()));
    }

    [Fact]
    public async Task Another_workspace_stays_closed_to_the_token()
    {
        var answer = await igloo.Http.GetAsync(new Uri("api/workspaces/other/leads", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_says_where_the_known_ones_are_listed()
    {
        var answer = await igloo.Http.GetAsync(new Uri("api/nothing", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("openapi.json", await answer.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_lead_goes_down_to_the_raw_row_of_a_file_and_its_parts_sum_to_its_points()
    {
        foreach (var row in (await GetAsync("leads?pageSize=1000")).GetProperty("items").EnumerateArray())
        {
            var lead = await GetAsync($"leads/{row.GetProperty("id").GetString()}");
            Assert.Equal(lead.GetProperty("points").GetInt64(), lead.GetProperty("waterfall").EnumerateArray().Sum(step => step.GetProperty("points").GetInt64()));
            Assert.NotEmpty(lead.GetProperty("innocent").EnumerateArray());
            var evidence = lead.GetProperty("rows")[0];
            var record = await GetAsync($"records/{evidence.GetProperty("recordId").GetString()}");
            Assert.Equal(evidence.GetProperty("row").GetInt64(), record.GetProperty("row").GetInt64());
            Assert.NotEmpty(record.GetProperty("raw").EnumerateObject());
        }
    }

    [Fact]
    public async Task Every_upload_keeps_rows_in_equal_to_records_and_rejects()
    {
        foreach (var upload in (await GetAsync("uploads?pageSize=1000")).GetProperty("items").EnumerateArray())
            Assert.Equal(upload.GetProperty("rows").GetInt64(), upload.GetProperty("records").GetInt64() + upload.GetProperty("rejects").GetInt64());
    }

    [Fact]
    public async Task A_list_goes_on_where_its_page_ended_in_the_same_run()
    {
        var whole = (await GetAsync("leads?strength=low&pageSize=1000")).GetProperty("items").EnumerateArray().Select(Id).ToList();
        var first = await GetAsync("leads?strength=low&pageSize=1");
        var second = await GetAsync($"leads?strength=low&pageSize=1000&continuation={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");
        Assert.Equal(whole, first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(Id));
        Assert.Equal(first.GetProperty("runId").GetString(), second.GetProperty("runId").GetString());

        static string? Id(JsonElement lead) => lead.GetProperty("id").GetString();
    }

    [Fact]
    public async Task People_without_an_actors_role_are_named_nowhere_in_a_lead()
    {
        foreach (var row in (await GetAsync("leads?strength=low&pageSize=1000")).GetProperty("items").EnumerateArray())
            foreach (var person in (await GetAsync($"leads/{row.GetProperty("id").GetString()}")).GetProperty("people").EnumerateArray())
                if (person.GetProperty("kind").GetString() == "person" && !person.GetProperty("isActor").GetBoolean())
                    Assert.Equal("Protected person", person.GetProperty("caption").GetString());
    }

    private Task<JsonElement> GetAsync(string resource) =>
        igloo.Http.GetFromJsonAsync<JsonElement>($"{SampleFiles.Workspace}/{resource}", TestContext.Current.CancellationToken);
}
