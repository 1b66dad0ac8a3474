using Igloo.EndToEnd.Processes;

namespace Igloo.EndToEnd;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_demo_finds_every_planted_network_keeps_every_look_alike_below_the_line_and_exits_0()
    {
        using var data = new DataFolder();
        var (exitCode, output) = await IglooProcess.RunAsync(TestContext.Current.CancellationToken, "demo", "--data", Path.Combine(data.Path, "demo"));
        Assert.True(exitCode == 0, output);
        Assert.Contains("4 of 4 planted networks are among the leads", output, StringComparison.Ordinal);
        Assert.Contains("20 of 20 look-alikes are below the line", output, StringComparison.Ordinal);
    }
}
