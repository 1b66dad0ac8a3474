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
}
