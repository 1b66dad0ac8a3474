using System.Net;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Access;

/// <summary>Every address of the app is closed to whoever its rule does not name.</summary>
public sealed class AccessTests(RunningApp app)
{
    private static readonly Roles[] SingleRoles = [Roles.Uploader, Roles.Analyst, Roles.Supervisor, Roles.Auditor, Roles.Administrator];

    public static TheoryData<string> Closed => [.. Endpoint.All.Where(endpoint => !endpoint.Access.IsPublic).Select(endpoint => endpoint.Name)];

    public static TheoryData<string> OfWorkspace => [.. Endpoint.All.Where(endpoint => endpoint.IsOfWorkspace).Select(endpoint => endpoint.Name)];

    public static TheoryData<string, Roles> Refused =>
        [.. from endpoint in Endpoint.All from role in SingleRoles where !endpoint.Access.IsPublic && (endpoint.Access.Roles & role) == 0 select (endpoint.Name, role)];

    public static TheoryData<string, Roles> LetIn =>
        [.. from endpoint in Endpoint.All from role in SingleRoles where (endpoint.Access.Roles & role) != 0 select (endpoint.Name, role)];

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in(string name)
    {
        var answer = await AskAsync(app.Anonymous(), name, app.NextWorkspace());
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal("Bearer", answer.Message.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_role_that_the_rule_does_not_name_is_refused(string name, Roles role)
    {
        var workspace = app.NextWorkspace();
        var answer = await AskAsync(app.As("police", role, workspace), name, workspace);
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.Status, answer.MediaType));
    }

    [Theory]
    [MemberData(nameof(LetIn))]
    public async Task A_role_that_the_rule_names_is_let_in(string name, Roles role)
    {
        var workspace = app.NextWorkspace();
        var answer = await AskAsync(app.As("police", role, workspace), name, workspace);
        Assert.NotEqual(HttpStatusCode.Unauthorized, answer.Status);
        Assert.NotEqual(HttpStatusCode.Forbidden, answer.Status);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
    }

    [Theory]
    [MemberData(nameof(OfWorkspace))]
    public async Task A_token_opens_no_other_workspace_whatever_its_role(string name)
    {
        var answer = await AskAsync(app.As("police", Roles.Anyone, app.NextWorkspace()), name, app.NextWorkspace());
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_token_without_a_role_opens_nothing() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("police", Roles.None).AskAsync("api/me")).Status);

    [Fact]
    public async Task A_token_signed_by_somebody_else_is_no_token()
    {
        var foreign = new LocalTokens(LocalTokens.NewKey()).Issue(new Viewer("u", "U", "police", Roles.Anyone, []), DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.With(foreign).AskAsync("api/me")).Status);
    }

    [Fact]
    public async Task The_liveness_probe_and_the_page_need_no_token()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().AskAsync("api/health/live")).Status);
        Assert.Equal("text/html", (await app.Anonymous().AskAsync("leads/L-7K2MQ3XA")).MediaType);
    }

    [Theory]
    [InlineData("api/me")]
    [InlineData("api/health/live")]
    [InlineData("api/nothing")]
    [InlineData("leads")]
    public async Task Every_answer_carries_the_security_headers_refusals_included(string path)
    {
        var headers = (await app.Anonymous().AskAsync(path)).Message.Headers;
        Assert.StartsWith("default-src 'self'", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_caller_is_told_who_they_are_and_how_to_handle_what_they_see()
    {
        var workspace = app.NextWorkspace();
        var answer = await app.As("police", Roles.Analyst | Roles.Uploader, workspace).AskAsync("api/me");
        Assert.Equal("For the desk only", answer["handling"]);
        Assert.Equal(["uploader", "analyst"], answer.Json["roles"]!.AsArray().Select(role => role!.ToString()));
        Assert.Equal([workspace.Value], answer.Json["workspaces"]!.AsArray().Select(name => name!.ToString()));
    }

    private static Task<Answer> AskAsync(HttpClient http, string name, WorkspaceId workspace)
    {
        var endpoint = Endpoint.Of(name);
        return http.AskAsync(endpoint.Method, endpoint.In(workspace));
    }
}
