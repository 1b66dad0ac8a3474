using System.Net;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Api;

public sealed class PutSourceTests(RunningApp app)
{
    [Theory]
    [InlineData("America/Monterrey", HttpStatusCode.OK)]
    [InlineData("-06:00", HttpStatusCode.OK)]
    [InlineData("Nowhere/Base", HttpStatusCode.BadRequest)]
    public async Task A_source_follows_the_clocks_of_a_zone_that_there_is(string zone, HttpStatusCode expected)
    {
        var workspace = app.NextWorkspace();
        var answer = await app.As("desk", Roles.Administrator, workspace).AskAsync(HttpMethod.Put, $"api/workspaces/{workspace}/sources/desk/{workspace}", $$"""{"handling":"shared","timeZone":"{{zone}}"}""");
        Assert.Equal((expected, expected == HttpStatusCode.OK ? zone : null), (answer.Status, (string?)answer.Json["timeZone"]));
    }

    [Theory]
    [InlineData("MX", "dmy", HttpStatusCode.OK)]
    [InlineData("MX", "", HttpStatusCode.OK)]
    [InlineData("Mexico", "dmy", HttpStatusCode.BadRequest)]
    [InlineData("MX", "dayFirst", HttpStatusCode.BadRequest)]
    public async Task A_word_that_stands_for_nothing_is_refused_with_what_to_send(string region, string order, HttpStatusCode expected)
    {
        var workspace = app.NextWorkspace();
        var answer = await app.As("desk", Roles.Administrator, workspace).AskAsync(HttpMethod.Put, $"api/workspaces/{workspace}/sources/desk/{workspace}", $$"""{"handling":"shared","phoneRegion":"{{region}}","dateOrder":"{{order}}"}""");
        Assert.Equal((expected, expected != HttpStatusCode.OK), (answer.Status, answer["next"] is { Length: > 0 }));
    }
}
