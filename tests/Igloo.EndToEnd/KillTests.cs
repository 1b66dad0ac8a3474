using Igloo.EndToEnd.Processes;

namespace Igloo.EndToEnd;

/// <summary>Ends Igloo as a crash or a power cut would, at several points of the walk, and compares what it comes to with an undisturbed walk.</summary>
public sealed class KillTests(RunningIgloo undisturbed) : IClassFixture<RunningIgloo>
{
    [Theory]
    [InlineData("drop")]
    [InlineData("read")]
    [InlineData("resolve")]
    [InlineData("publish")]
    public Task Killed_once_at_a_stage_and_started_again_it_ends_with_the_same_tables(string stage) => WalkAsync(process => process.Kill(), [stage]);

    [Theory]
    [InlineData("read")]
    [InlineData("publish")]
    public Task When_its_storage_is_killed_too_what_was_accepted_is_still_there(string stage) => WalkAsync(process => process.KillWithItsStorage(), [stage]);

    [Theory(Explicit = true)]
    [InlineData("plan", "resolve")]
    [InlineData("resolve", "link")]
    [InlineData("detect", "lead")]
    [InlineData("read", "publish", "seal")]
    public Task Killed_again_and_again_it_ends_with_the_same_tables(params string[] stages) => WalkAsync(process => process.Kill(), stages);

    [Theory(Explicit = true)]
    [InlineData("drop")]
    [InlineData("plan", "resolve")]
    [InlineData("link", "detect")]
    [InlineData("resolve", "seal")]
    public Task Cut_off_with_its_storage_again_and_again_it_ends_with_the_same_tables(params string[] stages) => WalkAsync(process => process.KillWithItsStorage(), stages);

    private async Task WalkAsync(Action<IglooProcess> end, string[] stages)
    {
        using var patience = new Patience(TestContext.Current.CancellationToken);
        var cancellation = patience.Token;
        using var data = new DataFolder();
        var process = await IglooProcess.UpAsync(data.Path, cancellation);
        try
        {
            await SampleFiles.DropAsync(process.Http, cancellation);
            foreach (var stage in stages)
            {
                await Stages.ReachAsync(process.Http, stage, cancellation);
                end(process);
                await process.DisposeAsync();
                process = await IglooProcess.UpAsync(data.Path, cancellation);
            }

            await SampleFiles.SettleAsync(process.Http, RunningIgloo.SampleFileCount, cancellation);
            Assert.Equal(await Results.RefusedAsync(undisturbed.Http, cancellation), await Results.RefusedAsync(process.Http, cancellation));
            Assert.Equal(await Results.ReadAsync(undisturbed.Http, cancellation), await Results.ReadAsync(process.Http, cancellation));
        }
        finally
        {
            await process.DisposeAsync();
        }
    }
}
