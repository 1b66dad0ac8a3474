using System.Net;
using Azure.Storage.Queues;
using Igloo.Runtime.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>The embedded host as its functions and callers meet it.</summary>
public sealed class HostTests(HostedApp app) : IClassFixture<HostedApp>, IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("host-").FullName;
    private IHost? _host;
    private HttpClient? _http;
    private Diary? _diary;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Http => _http!;

    private Diary Diary => _diary!;

    public async ValueTask InitializeAsync() => (_host, _http, _diary) = await app.StartAsync(_data);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Theory]
    [InlineData("things/ice", "hello ice")]
    [InlineData("things/fixed", "the fixed one")]
    [InlineData("some/other/path", "rest some/other/path")]
    [InlineData("", "rest ")]
    public async Task A_literal_route_wins_over_a_parameter_and_a_parameter_over_a_catch_all(string path, string answer) =>
        Assert.Equal(answer, await Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation));

    [Fact]
    public async Task A_route_value_binds_to_a_parameter_of_its_name_and_type()
    {
        var answer = await Http.PostAsync(new Uri("numbers/21", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("{\"twice\":42}", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_method_that_a_path_does_not_have_is_refused_with_those_that_it_has()
    {
        var answer = await Http.DeleteAsync(new Uri("things/ice", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("guarded", HttpStatusCode.Unauthorized)]
    [InlineData("guarded?code=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("guarded?code=open-sesame", HttpStatusCode.OK)]
    public async Task A_function_level_needs_the_function_key(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await Http.GetAsync(new Uri(path, UriKind.Relative), Cancellation)).StatusCode);

    [Fact]
    public async Task Middleware_runs_around_a_function_in_the_order_added_and_may_answer_in_its_place()
    {
        await Http.GetStringAsync(new Uri("things/ice", UriKind.Relative), Cancellation);
        Assert.Equal(["outer before Greet", "outer after Greet"], Diary.Lines);
        Assert.Equal((HttpStatusCode)418, (await Http.GetAsync(new Uri("things/ice?refuse", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task An_orchestration_started_over_HTTP_fans_out_to_activities_and_gives_its_result()
    {
        var answer = await Http.PostAsync(new Uri("sums", UriKind.Relative), null, Cancellation);
        Assert.Equal("14", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(3, Diary.Lines.Count(line => line.StartsWith("square", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dropped_blob_runs_its_function_once_and_not_again_after_a_restart()
    {
        var path = await DropAsync("a/b/once.txt", "one");
        await Eventually.HoldsAsync(() => Diary.Lines.Contains($"{path}: one"));
        await RestartAsync();
        await DropAsync("after.txt", "next");
        await Eventually.HoldsAsync(() => Diary.Lines.Any(line => line.EndsWith(": next", StringComparison.Ordinal)));
        Assert.Single(Diary.Lines, line => line == $"{path}: one");
    }

    [Fact]
    public async Task A_blob_that_is_dropped_while_the_app_is_down_is_not_missed()
    {
        await StopAsync();
        var path = await DropAsync("missed.txt", "still here");
        (_host, _http, _) = await app.StartAsync(_data, Diary);
        await Eventually.HoldsAsync(() => Diary.Lines.Contains($"{path}: still here"));
    }

    [Fact]
    public async Task A_new_version_of_a_blob_runs_its_function_again()
    {
        var path = await DropAsync("versions.txt", "first");
        await Eventually.HoldsAsync(() => Diary.Lines.Contains($"{path}: first"));
        await app.Drops.GetBlobClient(path).UploadAsync(BinaryData.FromString("second"), overwrite: true, Cancellation);
        await Eventually.HoldsAsync(() => Diary.Lines.Contains($"{path}: second"));
    }

    [Fact]
    public async Task A_blob_whose_function_fails_twice_is_tried_again_until_it_succeeds()
    {
        var path = $"{Guid.NewGuid():N}/twice.txt";
        Diary.Failures[path] = 2;
        await UploadAsync(path, "at last");
        await Eventually.HoldsAsync(() => Diary.Lines.Contains($"{path}: at last"));
        Assert.Equal(2, Diary.Lines.Count(line => line == $"{path}: failed"));
    }

    [Fact]
    public async Task A_blob_whose_function_always_fails_is_poison_after_five_tries_and_a_person_can_see_it_and_replay_it()
    {
        var path = $"{Guid.NewGuid():N}/poison.txt";
        Diary.Failures[path] = 5;
        await UploadAsync(path, "cured");
        var poison = _host!.Services.GetRequiredService<PoisonBlobs>();
        await Eventually.HoldsAsync(async () => (await poison.ListAsync(Cancellation)).Any(blob => blob.BlobName == path));
        Assert.Equal(5, Diary.Lines.Count(line => line == $"{path}: failed"));
        var queue = new QueueClient(app.Connection, "webjobs-blobtrigger-poison");
        Assert.True(await queue.ExistsAsync(Cancellation));

        await poison.ReplayAsync((await poison.ListAsync(Cancellation)).Single(blob => blob.BlobName == path), Cancellation);
        await Eventually.HoldsAsync(() => Diary.Lines.Contains($"{path}: cured"));
        Assert.DoesNotContain(await poison.ListAsync(Cancellation), blob => blob.BlobName == path);
    }

    private async Task<string> DropAsync(string name, string content)
    {
        var path = $"{Guid.NewGuid():N}/{name}";
        await UploadAsync(path, content);
        return path;
    }

    private async Task UploadAsync(string path, string content)
    {
        await app.Drops.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await app.Drops.GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true, Cancellation);
    }

    private async Task RestartAsync()
    {
        await StopAsync();
        (_host, _http, _) = await app.StartAsync(_data, Diary);
    }

    private async Task StopAsync()
    {
        _http?.Dispose();
        await _host!.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
