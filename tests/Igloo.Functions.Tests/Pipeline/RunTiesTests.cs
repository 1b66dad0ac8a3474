using System.Text.Json;
using Igloo.Functions.Pipeline;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>A run under the model of an earlier one keeps what may hold entities together otherwise, and is read as if it kept everything.</summary>
public sealed class RunTiesTests(RunningApp app)
{
    private readonly DroppedPeople _people = new(app);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Lake Lake => app.Storage.Lake;

    [Fact]
    public async Task A_run_over_a_ground_is_read_as_one_that_keeps_everything()
    {
        await DropAsync();
        await ResolveAsync(1, Plan(null, 5));
        await ResolveAsync(2, Plan(1, 2, 5));
        await ResolveAsync(3, Plan(1, 1, 2, 5));
        await ResolveAsync(13, Plan(null, 1, 2, 5));
        Assert.Equal(await TextAsync(13, Plan(null, 1, 2, 5)), await TextAsync(3, Plan(1, 1, 2, 5)));
        Assert.False(await Lake.ExistsAsync(LakeNames.GroundTies(_people.Workspace, _people.Run(3)), Cancellation));
    }

    [Fact]
    public async Task What_is_kept_is_of_those_who_came_since_and_whom_they_joined_and_of_nobody_else()
    {
        await DropAsync();
        await ResolveAsync(1, Plan(null, 5));
        await ResolveAsync(2, Plan(1, 2, 5));
        var layer = (await new RunTies(Lake, _people.Run(2), Plan(1, 2, 5)).LayerAsync(Cancellation))!;
        Assert.Equal(_people.Run(1), layer.Ground);
        // Two who are known and now hang together, and one who is alone.
        Assert.Equal([0, 1, 1], layer.Later.Select(ties => ties.Pairs.Count).Order());
        Assert.Equal(3, await new RunTies(Lake, _people.Run(2), Plan(1, 2, 5)).CountLaterAsync(Cancellation));
        Assert.Null(await new RunTies(Lake, _people.Run(1), Plan(null, 5)).LayerAsync(Cancellation));
    }

    [Fact]
    public async Task A_run_that_learns_anyway_from_an_upload_which_the_ground_did_not_have_keeps_everything()
    {
        await DropAsync();
        await ResolveAsync(1, Plan(null, 5));
        MentionId a = new(_people.RecordOf(5, 0, 1), Role.Subject, EntityKind.Person), b = new(_people.RecordOf(2, 0, 2), Role.Subject, EntityKind.Person);
        await app.Storage.Decisions.AppendAsync(_people.Workspace, "act-1", new Decision(0, DecisionKind.NotSame, a, b, "u-1", "other papers", DateTimeOffset.UnixEpoch), Cancellation);
        var plan = Plan(1, 2, 5) with { Decisions = 1, Added = [_people.Upload(2)] };
        await ResolveAsync(2, plan);
        Assert.Null(await new RunTies(Lake, _people.Run(2), plan).LayerAsync(Cancellation));
        Assert.True(await Lake.ExistsAsync(LakeNames.GroundTies(_people.Workspace, _people.Run(2)), Cancellation));
    }

    // Many, some of whom are told twice; two of them again and one more; and two who are known through those who came before.
    private async Task DropAsync()
    {
        await _people.DropAsync(upload: 5, chunk: 0, from: 0, count: 80);
        await _people.DropAsync(upload: 2, chunk: 0, from: 78, count: 3);
        await _people.DropAsync(upload: 1, chunk: 0, from: 80, count: 1);
    }

    private Task ResolveAsync(int run, RunPlan plan) => _people.ResolveAsync(run, new MentionPools(Lake), plan);

    private RunPlan Plan(int? ground, params int[] uploads) => _people.Plan([.. uploads.Select(upload => _people.Planned(upload))]) with
    {
        TieGround = ground is { } run ? _people.Run(run) : null,
        UnderModel = [_people.Upload(1), _people.Upload(2)],
    };

    private async Task<List<string>> TextAsync(int run, RunPlan plan) =>
        await new RunTies(Lake, _people.Run(run), plan).StreamAsync(Cancellation).Where(ties => ties.Pairs.Count > 0).Select(ties => JsonSerializer.Serialize(ties)).ToListAsync(Cancellation);
}
