using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>Waits that outlive the process.</summary>
public sealed class TimerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    public async Task One_that_is_due_already_completes_at_once(int seconds)
    {
        await using var engine = new TestEngine(_time);
        var done = await engine.RunAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.FromSeconds(seconds), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        Assert.Equal(_time.GetUtcNow().UtcDateTime, done.ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task One_fires_when_it_is_due_and_not_before()
    {
        await using var engine = WithMinute();
        var instance = await engine.BeginAsync("Minute");
        await engine.StartOf(instance);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False((await engine.Get(instance)).IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new DateTime(2026, 1, 1, 0, 1, 0, DateTimeKind.Utc), (await engine.EndOf(instance)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task One_that_fell_due_while_the_engine_was_stopped_fires_when_it_starts()
    {
        await using var engine = WithMinute();
        var instance = await engine.BeginAsync("Minute");
        await engine.StartOf(instance);
        await engine.StopAsync();
        _time.Advance(TimeSpan.FromHours(1));
        await engine.StartAsync();
        Assert.Equal(new DateTime(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc), (await engine.EndOf(instance)).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task Cancelling_one_ends_its_task_as_cancelled_and_it_does_not_keep_the_instance_alive()
    {
        await using var engine = new TestEngine(_time).Activity("Echo", input => input);
        var wasCancelled = false;
        var done = await engine.RunAsync(async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), stop.Token);
            await context.CallActivityAsync("Echo");
            stop.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
            wasCancelled = timer.IsCanceled;
            return null;
        });
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.True(wasCancelled);
    }

    [Fact]
    public async Task One_that_still_waits_when_the_orchestrator_returns_does_not_keep_the_instance_alive()
    {
        await using var engine = new TestEngine(_time);
        var done = await engine.RunAsync(context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return Task.FromResult<object?>("gone home");
        });
        Assert.Equal("gone home", done.ReadOutputAs<string>());
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(7, 3)]
    public async Task One_that_is_longer_than_three_days_is_split_and_each_part_takes_a_sequence_number(int days, int parts)
    {
        await using var engine = new TestEngine(new JumpingTime()).Activity("Fail", _ => throw new InvalidOperationException());
        TimeSpan waited = default;
        var executions = 0;
        TaskFailedException? next = null;
        await engine.RunAsync(async context =>
        {
            executions++;
            var began = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None);
            waited = context.CurrentUtcDateTime - began;
            next = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync("Fail"));
            return null;
        });
        Assert.Equal(TimeSpan.FromDays(days), waited);
        Assert.Equal(parts, next!.TaskId);
        Assert.Equal(parts + 2, executions);
    }

    [Fact]
    public async Task A_split_one_can_be_cancelled_in_a_later_part()
    {
        await using var engine = new TestEngine(_time).Orchestrator("Main", async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(7), stop.Token);
            await context.WaitForExternalEvent<string>("stop");
            stop.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
            return context.CurrentUtcDateTime;
        });
        var instance = await engine.BeginAsync("Main");
        await engine.StartOf(instance);
        for (var day = 0; day < 4; day++) _time.Advance(TimeSpan.FromDays(1));
        await engine.Client.RaiseEventAsync(instance, "stop", "", TestEngine.Cancellation);
        Assert.Equal(new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc), (await engine.EndOf(instance)).ReadOutputAs<DateTime>());
    }

    private TestEngine WithMinute() => new TestEngine(_time).Orchestrator("Minute", async context =>
    {
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        return context.CurrentUtcDateTime;
    });
}
