using Igloo.EndToEnd.Processes;

namespace Igloo.EndToEnd;

public sealed class StopTests
{
    [Fact]
    public async Task Told_to_stop_once_it_ends_by_itself_with_0_and_keeps_everything()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var patience = new Patience(TestContext.Current.CancellationToken);
        using var data = new DataFolder();
        await using (var first = await IglooProcess.UpAsync(data.Path, patience.Token))
        {
            await SampleFiles.DropAsync(first.Http, patience.Token);
            Assert.Equal(0, await first.TerminateAsync(patience.Token));
        }

        await using var second = await IglooProcess.UpAsync(data.Path, patience.Token);
        await SampleFiles.SettleAsync(second.Http, RunningIgloo.SampleFileCount, patience.Token);
    }
}
