using Microsoft.Extensions.Logging;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>An orchestrator runs again from the top for each step, and cannot tell but by asking.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task Three_activities_one_after_another_are_four_executions_of_which_all_but_the_first_begin_replaying()
    {
        await using var engine = new TestEngine().Activity("Echo", input => input);
        var tops = new List<bool>();
        var afterAwaits = new List<bool>();
        await engine.RunAsync(async context =>
        {
            tops.Add(context.IsReplaying);
            for (var i = 0; i < 3; i++)
            {
                await context.CallActivityAsync("Echo", i);
                afterAwaits.Add(context.IsReplaying);
            }
            return null;
        });
        Assert.Equal([false, true, true, true], tops);
        Assert.Equal([false, true, false, true, true, false], afterAwaits);
    }

    [Fact]
    public async Task The_clock_stands_still_between_awaits_and_shows_every_replay_the_same()
    {
        await using var engine = new TestEngine(new JumpingTime());
        var seen = new List<(int Step, DateTime Time)>();
        await engine.RunAsync(async context =>
        {
            for (var step = 0; step < 3; step++)
            {
                seen.Add((step, context.CurrentUtcDateTime));
                seen.Add((step, context.CurrentUtcDateTime));
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            }
            return null;
        });
        var start = seen[0].Time;
        Assert.Equal(DateTimeKind.Utc, start.Kind);
        Assert.Equal([(0, start), (1, start.AddMinutes(1)), (2, start.AddMinutes(2))], seen.Distinct());
        Assert.Equal(18, seen.Count);
    }

    [Fact]
    public async Task New_guids_are_of_version_5_and_the_same_on_every_replay()
    {
        await using var engine = new TestEngine().Activity("Echo", input => input);
        var executions = new List<List<Guid>>();
        await engine.RunAsync(async context =>
        {
            var guids = new List<Guid>();
            executions.Add(guids);
            for (var i = 0; i < 2; i++)
            {
                guids.Add(context.NewGuid());
                guids.Add(context.NewGuid());
                await context.CallActivityAsync("Echo");
            }
            return null;
        });
        var last = executions[^1];
        Assert.Equal(4, last.Distinct().Count());
        Assert.All(last, guid => Assert.Equal(5, guid.Version));
        Assert.All(executions, guids => Assert.Equal(last.Take(guids.Count), guids));
    }

    [Fact]
    public async Task Two_instances_get_different_guids()
    {
        await using var engine = new TestEngine(new JumpingTime()).Orchestrator("Guid", context => Task.FromResult<object?>(context.NewGuid()));
        var one = await engine.EndOf(await engine.BeginAsync("Guid"));
        var other = await engine.EndOf(await engine.BeginAsync("Guid"));
        Assert.NotEqual(one.ReadOutputAs<Guid>(), other.ReadOutputAs<Guid>());
    }

    [Fact]
    public async Task A_replay_safe_logger_writes_each_line_once()
    {
        await using var engine = new TestEngine().Activity("Echo", input => input);
        await engine.RunAsync(async context =>
        {
            var logger = context.CreateReplaySafeLogger("test");
            for (var i = 0; i < 3; i++)
            {
                logger.LogInformation("step {Step}", i);
                await context.CallActivityAsync("Echo");
            }
            logger.LogInformation("step {Step}", 3);
            return null;
        });
        Assert.Equal(
            ["Information: step 0", "Information: step 1", "Information: step 2", "Information: step 3"],
            engine.Log.Lines.Where(line => line.Contains("step", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_engine_that_stops_in_the_middle_goes_on_from_its_journal_and_runs_no_finished_activity_again()
    {
        var mayEnd = false;
        var firsts = 0;
        await using var engine = new TestEngine()
            .Activity("First", _ => ++firsts)
            .SlowActivity("Second", async cancellation =>
            {
                if (!mayEnd) await Task.Delay(Timeout.Infinite, cancellation);
                return "done";
            })
            .Orchestrator("Main", async context => $"{await context.CallActivityAsync<int>("First")} {await context.CallActivityAsync<string>("Second")}");
        var instance = await engine.BeginAsync("Main");
        await Eventually.HoldsAsync(() => firsts == 1);
        await engine.StopAsync();
        mayEnd = true;
        await engine.StartAsync();
        Assert.Equal("1 done", (await engine.EndOf(instance)).ReadOutputAs<string>());
        Assert.Equal(1, firsts);
    }

    // On a quiet machine this takes a tenth of that; the official engine needs 20 s on a busy one.
    [Fact(Explicit = true)]
    public async Task A_hundred_activities_one_after_another_take_less_than_two_seconds()
    {
        await using var engine = new TestEngine().Activity("Echo", input => input);
        engine.Orchestrator("Loop", async context =>
        {
            for (var i = 0; i < context.GetInput<int>(); i++) await context.CallActivityAsync("Echo", i);
            return null;
        });
        await engine.EndOf(await engine.BeginAsync("Loop", 5));
        var began = TimeProvider.System.GetTimestamp();
        await engine.EndOf(await engine.BeginAsync("Loop", 100));
        var took = TimeProvider.System.GetElapsedTime(began);
        TestContext.Current.SendDiagnosticMessage("100 sequential activities took {0:0} ms", took.TotalMilliseconds);
        Assert.True(took < TimeSpan.FromSeconds(2), $"It took {took}.");
    }
}
