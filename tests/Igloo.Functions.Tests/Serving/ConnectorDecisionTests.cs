using System.Net;
using System.Text.Json;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Serving;

/// <summary>People decide whether a thing ties those who have to do with it; each run obeys.</summary>
public sealed class ConnectorDecisionTests(PeopleCase people) : IClassFixture<PeopleCase>
{
    [Fact]
    public async Task What_is_said_to_tie_nobody_makes_no_links_until_that_is_taken_back()
    {
        var phone = await SharedPhoneAsync();
        var (before, person) = (await LinksAsync(phone), Guid.NewGuid().ToString());
        Assert.NotEmpty(before);
        Assert.Empty(await people.ItemsAsync("super-connectors"));

        var decided = await DecideAsync(people.As(Roles.Analyst, person), "tiesNobody", phone);
        Assert.Equal((HttpStatusCode.Accepted, "1", person), (decided.Status, decided["number"], decided["by"]));
        await people.RunAsync(run => run.ConnectorDecisions == 1);
        Assert.EndsWith("a person decided that it ties nobody", Assert.Single(await people.ItemsAsync("super-connectors"))!["reason"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await LinksAsync(phone));

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(people.As(Roles.Analyst), "undo", phone)).Status);
        var supervisor = people.As(Roles.Supervisor);
        Assert.Equal("2", (await DecideAsync(supervisor, "undo", phone, "once"))["number"]);
        Assert.Equal("2", (await DecideAsync(supervisor, "undo", phone, "once"))["number"]);
        await people.RunAsync(run => run.ConnectorDecisions == 2);
        Assert.Empty(await people.ItemsAsync("super-connectors"));
        Assert.Equal(before, await LinksAsync(phone));
        Assert.Equal([("undo", false), ("tiesNobody", false)], (await people.ItemsAsync("super-connectors/decisions")).Select(entry => (entry!["verdict"]!.ToString(), entry["inForce"]!.GetValue<bool>())));
    }

    [Fact]
    public async Task Nobody_decides_that_of_a_person_of_what_is_not_there_or_without_a_reason()
    {
        var person = (await people.ItemsAsync("search?q=estebanico"))[0]!["entity"]!["id"]!.ToString();
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(people.As(Roles.Analyst), "tiesNobody", person)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(people.As(Roles.Analyst), "tiesNobody", "T-0000000000001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(people.AsStranger(), "tiesNobody", await SharedPhoneAsync())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(people.As(Roles.Analyst), "tiesNobody", await SharedPhoneAsync(), reason: "")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(people.As(Roles.Analyst), "hide", await SharedPhoneAsync())).Status);
    }

    private Task<Answer> DecideAsync(HttpClient who, string verdict, string thing, string? act = null, string reason = "a shelter's line") =>
        who.AskAsync(HttpMethod.Post, people.At("super-connectors/decisions"), JsonSerializer.Serialize(new { verdict, thing, reason, act }));

    private async Task<string> SharedPhoneAsync() => (await people.ItemsAsync("search?q=15552000134")).Select(found => found!["entity"]!["id"]!.ToString()).Single(id => id.StartsWith('T'));

    private async Task<string[]> LinksAsync(string thing) => [.. (await people.ItemsAsync($"entities/{thing}/links")).Select(link => link!.ToJsonString())];
}
