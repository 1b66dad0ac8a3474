using System.Net;
using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Serving;

/// <summary>People look somebody up, are asked what is in doubt, and decide; each run obeys.</summary>
public sealed class WhoIsWhoTests(PeopleCase people) : IClassFixture<PeopleCase>
{
    [Fact]
    public async Task What_is_in_doubt_is_decided_obeyed_and_taken_back()
    {
        var before = await people.PeopleAsync();
        Assert.Contains("1984-07-14", before, StringComparison.Ordinal);
        // A row that fits two alike is neither, which leaves two doubts about it.
        var doubt = (await people.ItemsAsync("doubts")).First(doubt => !doubt!["areJoined"]!.GetValue<bool>())!;
        Assert.NotEqual(doubt["a"]!["id"]!.ToString(), doubt["b"]!["id"]!.ToString());
        Assert.Equal(doubt["pair"]!["weight"]!.GetValue<long>(), Sum(doubt["pair"]!));
        var person = Guid.NewGuid().ToString();

        var merged = await DecideAsync(people.As(Roles.Analyst, person), "merge", doubt);
        Assert.Equal((HttpStatusCode.Accepted, "1", person), (merged.Status, merged["number"], merged["by"]));
        await people.RunObeyingAsync(1);
        await RequireTaughtAsync(same: 1);
        Assert.DoesNotContain(await people.ItemsAsync("doubts"), other => Names(other!) == Names(doubt));
        var gone = await GoneAsync(doubt["a"]!["id"]!.ToString(), doubt["b"]!["id"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await LineageAsync(people.AsStranger(), gone)).Status);
        string[] heirs = [.. (await LineageAsync(people.As(Roles.Analyst), gone)).Json["later"]!.AsArray().Select(heir => heir!["id"]!.ToString())];
        var whys = new List<Answer>();
        foreach (var heir in heirs) whys.Add(await people.As(Roles.Analyst).AskAsync(people.At($"entities/{heir}/why")));
        Assert.All(whys, why => Assert.Equal(HttpStatusCode.OK, why.Status));
        Assert.Contains(whys, why => why.Text.Contains("decision=1", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(people.As(Roles.Analyst), "notSame", doubt)).Status);
        var supervisor = people.As(Roles.Supervisor);
        Assert.Equal("2", (await DecideAsync(supervisor, "undo", doubt, "once"))["number"]);
        Assert.Equal("2", (await DecideAsync(supervisor, "undo", doubt, "once"))["number"]);
        await people.RunObeyingAsync(2);
        Assert.Equal(before, await people.PeopleAsync());
        await RequireTaughtAsync(same: 0);
        Assert.True((await LineageAsync(people.As(Roles.Analyst), gone)).Json["inUse"]!.GetValue<bool>());
        Assert.Equal(["undo", "merge"], (await people.ItemsAsync("decisions")).Select(decision => decision!["kind"]!.ToString()));
    }

    // One answer teaches nothing, and whoever asks is told how many would.
    private async Task RequireTaughtAsync(int same)
    {
        var opinions = await people.As(Roles.Analyst).AskAsync(people.At("doubts/second-opinions"));
        Assert.Equal((same, 0), (opinions.Json["same"]!.GetValue<int>(), opinions.Json["different"]!.GetValue<int>()));
        Assert.StartsWith($"{same} answers count in this run; from 200", opinions["reason"], StringComparison.Ordinal);
        Assert.Empty(opinions.Json["opinions"]!.AsArray());
    }

    [Fact]
    public async Task Somebody_is_looked_up_by_what_is_known_with_reasons()
    {
        var found = await LookUpAsync(people.As(Roles.Analyst), """{"values":{"person.givenName":"ESTEBANICO","person.familyName":"QUIROGGA","person.birthDate":"1984-07-14"}}""");
        var best = found.Json["candidates"]![0]!;
        Assert.True(best["confidence"]!.GetValue<double>() > .5);
        Assert.Equal(best["weight"]!.GetValue<long>(), Sum(best));
        Assert.Contains(best["fields"]!.AsArray(), field => field!["type"]!.ToString() == "person.familyName" && field["level"]!.ToString() == "spelt alike");
        Assert.Equal(HttpStatusCode.OK, (await people.As(Roles.Analyst).AskAsync(people.At($"records/{best["record"]}"))).Status);
    }

    [Fact]
    public async Task What_is_typed_as_people_type_it_is_read_as_a_file_is()
    {
        var typed = await LookUpAsync(people.As(Roles.Analyst), """{"values":{"person.fullName":"quiroga, estebanico","person.birthDate":"14/07/1984","phone":"(555) 200-0134"}}""");
        var best = typed.Json["candidates"]![0]!;
        Assert.All(["person.birthDate", "phone"], type => Assert.Contains(best["fields"]!.AsArray(), field => field!["type"]!.ToString() == type && field["weight"]!.GetValue<long>() > 0));
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_told_with_its_reason()
    {
        var answer = await LookUpAsync(people.As(Roles.Analyst), """{"values":{"person.birthDate":"04/07/1984"}}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("person.birthDate cannot be read", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_says_how_sure_it_is_of_who_is_who()
    {
        var run = (await people.ItemsAsync("runs"))[0]!["id"]!;
        var reports = (await people.As(Roles.Analyst).AskAsync(people.At($"runs/{run}/resolution"))).Json["reports"]!.AsArray();
        Assert.Equal(["person", "organization"], reports.Select(report => report!["kind"]!.ToString()));
        Assert.InRange(reports[0]!["expectedPrecision"]!.GetValue<double>(), .5, 1);
        Assert.True(reports[0]!["mentions"]!.GetValue<int>() >= reports[0]!["entities"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_run_that_is_not_there_says_nothing_of_who_is_who() => Assert.Equal(
        HttpStatusCode.NotFound, (await people.As(Roles.Analyst).AskAsync(people.At("runs/00000000000000000000000000000001/resolution"))).Status);

    [Fact]
    public async Task Who_is_not_there_is_not_found() => Assert.Empty(
        (await LookUpAsync(people.As(Roles.Analyst), """{"values":{"person.fullName":"Xiulan Ouyang","person.birthDate":"1966-12-19"}}""")).Json["candidates"]!.AsArray());

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"values":{"person.sex":"F"}}""")]
    [InlineData("""{"kind":"vehicle","values":{"vehicle.plate":"ABC123"}}""")]
    [InlineData("not JSON")]
    public async Task A_lookup_of_nobody_is_told_what_to_send(string body)
    {
        var answer = await LookUpAsync(people.As(Roles.Analyst), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("person.familyName", answer["next"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_agency_keeps_to_itself_is_neither_asked_nor_found_nor_decided_by_another()
    {
        var doubt = (await people.ItemsAsync("doubts"))[0]!;
        var stranger = people.AsStranger();
        Assert.Equal("0", (await stranger.AskAsync(people.At("doubts")))["total"]);
        Assert.Empty((await LookUpAsync(stranger, """{"values":{"person.fullName":"Estebanico Quiroga"}}""")).Json["candidates"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(stranger, "merge", doubt)).Status);
    }

    [Theory]
    [InlineData("""{"kind":"merge","a":"x","b":"y","reason":"seen"}""")]
    [InlineData("""{"kind":"perhaps","a":"00000000000000000000000000000001/P0","b":"00000000000000000000000000000002/P0","reason":"seen"}""")]
    [InlineData("""{"kind":"merge","a":"00000000000000000000000000000001/P0","b":"00000000000000000000000000000001/P0","reason":"seen"}""")]
    [InlineData("""{"kind":"merge","a":"00000000000000000000000000000001/P0","b":"00000000000000000000000000000002/O0","reason":"seen"}""")]
    [InlineData("""{"kind":"merge","a":"00000000000000000000000000000001/P0","b":"00000000000000000000000000000002/P0","reason":""}""")]
    public async Task A_decision_without_two_mentions_or_a_reason_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await people.As(Roles.Analyst).AskAsync(HttpMethod.Post, people.At("decisions"), body)).Status);

    [Fact]
    public async Task A_decision_on_records_that_are_not_there_is_not_found() => Assert.Equal(
        HttpStatusCode.NotFound,
        (await people.As(Roles.Analyst).AskAsync(HttpMethod.Post, people.At("decisions"), """{"kind":"merge","a":"00000000000000000000000000000001/P0","b":"00000000000000000000000000000002/P0","reason":"seen"}""")).Status);

    private Task<Answer> LineageAsync(HttpClient http, string entity) => http.AskAsync(people.At($"entities/{entity}/lineage"));

    // Whose least record is the other's keeps its id.
    private async Task<string> GoneAsync(string a, string b) =>
        (await people.As(Roles.Analyst).AskAsync(people.At($"entities/{a}"))).Status == HttpStatusCode.NotFound ? a : b;

    private Task<Answer> LookUpAsync(HttpClient http, string body) => http.AskAsync(HttpMethod.Post, people.At("lookup"), body);

    private Task<Answer> DecideAsync(HttpClient http, string kind, JsonNode doubt, string? act = null) => http.AskAsync(
        HttpMethod.Post, people.At("decisions"),
        new JsonObject { ["kind"] = kind, ["a"] = doubt["pair"]!["a"]!.ToString(), ["b"] = doubt["pair"]!["b"]!.ToString(), ["reason"] = "seen the papers", ["act"] = act }.ToJsonString());

    private static string Names(JsonNode doubt) => $"{doubt["pair"]!["a"]} {doubt["pair"]!["b"]}";

    private static long Sum(JsonNode pair) =>
        pair["prior"]!.GetValue<long>() + pair["household"]!.GetValue<long>() + pair["fields"]!.AsArray().Sum(field => field!["weight"]!.GetValue<long>());
}
