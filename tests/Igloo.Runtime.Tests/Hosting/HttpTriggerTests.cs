using System.Net;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>Functions as their callers meet them.</summary>
[Collection(HostCollection.Name)]
public sealed class HttpTriggerTests(HostedApp app) : HostTest(app)
{
    [Fact]
    public async Task A_literal_route_wins_over_a_parameter_and_a_parameter_over_a_catch_all()
    {
        Assert.Equal("hello ice", await Get("things/ice"));
        Assert.Equal("the fixed one", await Get("things/fixed"));
        Assert.Equal("rest some/other/path", await Get("some/other/path"));
        Assert.Equal("rest ", await Get(""));
    }

    [Fact]
    public async Task A_function_without_a_route_answers_at_its_name() => Assert.Equal("no route", await Get("Routeless"));

    [Fact]
    public async Task A_route_value_binds_to_a_parameter_of_its_name_and_type()
    {
        var answer = await Http.PostAsync(Relative("numbers/21"), null, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("{\"twice\":42}", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_method_that_a_path_does_not_have_is_refused_with_those_that_it_has()
    {
        var answer = await Http.DeleteAsync(Relative("things/ice"), Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_trigger_that_names_no_method_takes_each()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var request = new HttpRequestMessage(method, Relative("any"));
            var answer = await Http.SendAsync(request, Cancellation);
            Assert.Equal($"\"{method}\"", await answer.Content.ReadAsStringAsync(Cancellation));
        }
    }

    [Fact]
    public async Task A_path_without_a_function_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Http.PostAsync(Relative("nobody/here"), null, Cancellation)).StatusCode);

    [Fact]
    public async Task A_level_opens_to_its_own_key_and_to_the_master_key_in_the_header_or_the_query()
    {
        foreach (var (path, key, status) in new[]
        {
            ("guarded", "", HttpStatusCode.Unauthorized),
            ("guarded", "wrong", HttpStatusCode.Unauthorized),
            ("guarded", HostedApp.FunctionKey, HttpStatusCode.OK),
            ("guarded", HostedApp.MasterKey, HttpStatusCode.OK),
            ("admin-only", "", HttpStatusCode.Unauthorized),
            ("admin-only", HostedApp.FunctionKey, HttpStatusCode.Unauthorized),
            ("admin-only", HostedApp.MasterKey, HttpStatusCode.OK),
        })
        {
            Assert.Equal(status, (await Http.GetAsync(Relative($"{path}?code={key}"), Cancellation)).StatusCode);
            using var request = new HttpRequestMessage(HttpMethod.Get, Relative(path)) { Headers = { { "x-functions-key", key } } };
            Assert.Equal(status, (await Http.SendAsync(request, Cancellation)).StatusCode);
        }
    }

    [Fact]
    public async Task Middleware_runs_around_a_function_in_the_order_added_and_may_answer_in_its_place()
    {
        await Get("things/ice");
        Assert.Equal(["outer before Greet", "outer after Greet"], Diary.Lines);
        Assert.Equal((HttpStatusCode)418, (await Http.GetAsync(Relative("things/ice?refuse"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task An_orchestration_started_over_HTTP_fans_out_to_activities_and_gives_its_result()
    {
        var answer = await Http.PostAsync(Relative("sums"), null, Cancellation);
        Assert.Equal("14", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(3, Diary.Lines.Count(line => line.StartsWith("square", StringComparison.Ordinal)));
    }

    private Task<string> Get(string path) => Http.GetStringAsync(Relative(path), Cancellation);

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
