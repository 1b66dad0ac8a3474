using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run waits until no file has come for a moment, and no longer.</summary>
public sealed class SurveyWorkspaceTests(RunningApp app)
{
    private readonly WorkspaceId _workspace = app.NextWorkspace();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_is_quiet_so_long_after_the_file_that_came_last()
    {
        await ReceiveAsync("first.csv");
        var last = await ReceiveAsync("last.csv");
        Assert.Equal(TimeSpan.FromSeconds(2), (await SurveyAsync(last)).Unquiet);
        Assert.Equal(TimeSpan.FromSeconds(0.5), (await SurveyAsync(last.AddSeconds(1.5))).Unquiet);
        Assert.Equal(TimeSpan.Zero, (await SurveyAsync(last.AddSeconds(2))).Unquiet);
        Assert.Equal(TimeSpan.Zero, (await SurveyAsync(last.AddHours(1))).Unquiet);
    }

    [Fact]
    public async Task A_workspace_that_got_no_file_is_quiet() => Assert.Equal(TimeSpan.Zero, (await SurveyAsync(DateTimeOffset.UtcNow)).Unquiet);

    /// <summary>When the file came, as storage tells it.</summary>
    private async Task<DateTimeOffset> ReceiveAsync(string file)
    {
        var path = new UploadPath(new SourceRef("coast", "calls"), file);
        var upload = await app.Storage.Uploads.ReceiveAsync(_workspace, path, file, 1, new ReleaseClass("coast", ReleaseClass.Shared), Cancellation);
        return (await app.Storage.Uploads.FindAsync(_workspace, upload.Id, Cancellation))!.ReceivedAt;
    }

    private Task<Survey> SurveyAsync(DateTimeOffset now) =>
        new SurveyWorkspace(
            app.Storage.Uploads, app.Storage.Runs, app.Storage.Workspaces, app.Storage.Decisions, app.Storage.ConnectorDecisions, app.Storage.Collector,
            new FakeTimeProvider(now), Options.Create(new IglooSettings { QuietSeconds = 2 })).Run(_workspace.Value, Cancellation);
}
