using System.Net;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Api;

/// <summary>Every refusal is a problem (RFC 9457) that says what happened and what to do next.</summary>
public sealed class ProblemTests(RunningApp app)
{
    private readonly WorkspaceId _workspace = app.NextWorkspace();

    [Theory]
    [InlineData("leads/nonsense", HttpStatusCode.BadRequest)]
    [InlineData("leads/L-7K2MQ3XA", HttpStatusCode.NotFound)]
    [InlineData("records/nonsense", HttpStatusCode.BadRequest)]
    [InlineData("entities/nonsense", HttpStatusCode.BadRequest)]
    [InlineData("entities/P-0A1B2C3D4E5F6", HttpStatusCode.NotFound)]
    [InlineData("uploads/nonsense", HttpStatusCode.NotFound)]
    [InlineData("uploads?state=lost", HttpStatusCode.BadRequest)]
    [InlineData("search", HttpStatusCode.BadRequest)]
    [InlineData("search?q=a", HttpStatusCode.BadRequest)]
    [InlineData("nothing", HttpStatusCode.NotFound)]
    public async Task A_refusal_says_what_happened_and_what_to_do_next(string resource, HttpStatusCode status)
    {
        var answer = await app.As("police", Roles.Anyone, _workspace).AskAsync($"api/workspaces/{_workspace}/{resource}");
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal((int)status, answer.Json["status"]!.GetValue<int>());
        Assert.All(["type", "title", "detail", "next"], part => Assert.False(string.IsNullOrWhiteSpace(answer[part]), part));
    }

    [Fact]
    public async Task A_file_for_a_source_that_is_not_set_up_is_refused()
    {
        var answer = await app.As("police", Roles.Uploader, _workspace).AskAsync(HttpMethod.Post, At("uploads?agency=police&source=unheard-of&file=a.csv"), "a,b\n");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("administrator", answer["next"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploader_drops_no_file_of_another_agency()
    {
        await SetUpAsync(_workspace, "coast", "radar");
        var answer = await app.As("police", Roles.Uploader, _workspace).AskAsync(HttpMethod.Post, At("uploads?agency=coast&source=radar&file=a.csv"), "a,b\n");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"handling":"everybody"}""")]
    public async Task A_source_whose_readers_are_not_named_is_refused(string body)
    {
        var answer = await app.As("police", Roles.Administrator, _workspace).AskAsync(HttpMethod.Put, At("sources/police/calls"), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task An_administrator_takes_no_source_out_of_another_workspace()
    {
        var other = app.NextWorkspace();
        await SetUpAsync(other, "coast", $"of-{other}");
        var answer = await app.As("police", Roles.Administrator, _workspace).AskAsync(HttpMethod.Put, At($"sources/coast/of-{other}"), """{"handling":"shared"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(other, (await app.Storage.Sources.FindAsync(new SourceRef("coast", $"of-{other}"), TestContext.Current.CancellationToken))!.Workspace);
    }

    [Fact]
    public async Task A_mapping_is_set_only_for_a_source_of_the_workspace()
    {
        var other = app.NextWorkspace();
        await SetUpAsync(other, "coast", $"of-{other}");
        var answer = await app.As("police", Roles.Supervisor, _workspace).AskAsync(HttpMethod.Put, At($"mappings/coast/of-{other}"), "{}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("not set up", answer["detail"], StringComparison.Ordinal);
    }

    private async Task SetUpAsync(WorkspaceId workspace, string agency, string source)
    {
        var answer = await app.As(agency, Roles.Administrator, workspace).AskAsync(HttpMethod.Put, $"api/workspaces/{workspace}/sources/{agency}/{source}", """{"handling":"shared"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private string At(string resource) => $"api/workspaces/{_workspace}/{resource}";
}
