namespace Igloo.Storage.Tests;

public sealed class RunStoreTests(StorageFixture fixture)
{
    private readonly RunStore _runs = fixture.Storage.Runs;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task A_run_is_read_back_with_its_stages_and_counts()
    {
        var run = await _runs.StartAsync(Run(1, minute: 0));
        await _runs.UpdateAsync(_workspace, run.Id, stored => stored with
        {
            State = RunState.Published,
            Stages = [new RunStage("detect", 4, 4, 120)],
            Leads = 3,
            Changes = new RunChanges(3, 0, 0, 0, 1),
            Progress = new Progress("publish", 1, 2, 900),
        });
        var stored = (await _runs.FindAsync(_workspace, run.Id))!;
        Assert.Equal((RunState.Published, 3, new RunChanges(3, 0, 0, 0, 1)), (stored.State, stored.Leads, stored.Changes));
        Assert.Equal([new RunStage("detect", 4, 4, 120)], stored.Stages);
        Assert.Equal(new Progress("publish", 1, 2, 900), stored.Progress);
    }

    [Fact]
    public async Task A_run_that_begins_again_keeps_its_first_start()
    {
        await _runs.StartAsync(Run(1, minute: 0));
        var again = await _runs.StartAsync(Run(1, minute: 5));
        Assert.Equal(0, again.StartedAt.Minute);
    }

    [Fact]
    public async Task Runs_are_listed_with_the_latest_first()
    {
        await _runs.StartAsync(Run(1, minute: 0));
        await _runs.StartAsync(Run(2, minute: 5));
        Assert.Equal([new RunId(2), new RunId(1)], (await _runs.ListAsync(_workspace)).Select(run => run.Id));
    }

    [Fact]
    public async Task Runs_that_never_ended_or_are_not_sealed_are_told_and_others_are_not()
    {
        await _runs.StartAsync(Run(1, minute: 0));
        await _runs.StartAsync(Run(2, minute: 1) with { State = RunState.Published });
        await _runs.StartAsync(Run(3, minute: 2) with { State = RunState.Published, Sealed = true });
        await _runs.StartAsync(Run(4, minute: 3) with { State = RunState.Failed, Reason = "the disk is full" });
        Assert.Equal([new RunId(1), new RunId(2)], (await _runs.UnsealedAsync(_workspace)).Select(run => run.Id).Order());
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_found_and_cannot_be_changed()
    {
        Assert.Null(await _runs.FindAsync(_workspace, new RunId(9)));
        await Assert.ThrowsAsync<ArtefactMissingException>(() => _runs.UpdateAsync(_workspace, new RunId(9), run => run));
    }

    private Run Run(ulong id, int minute) => new()
    {
        Id = new RunId(id),
        Workspace = _workspace,
        StartedAt = new DateTimeOffset(2026, 1, 1, 0, minute, 0, TimeSpan.Zero),
        Generation = 0,
    };
}
