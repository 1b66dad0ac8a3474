using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>Watching an instance from outside, and steering it.</summary>
public sealed class ControlTests
{
    private static CancellationToken Cancellation => TestEngine.Cancellation;

    [Fact]
    public async Task A_custom_status_is_seen_while_it_runs_and_the_last_one_stays()
    {
        await using var engine = Waiting();
        var instance = await engine.BeginAsync("Wait");
        await engine.UntilStatusIs(instance, "waiting");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await engine.Get(instance)).RuntimeStatus);
        await engine.Client.RaiseEventAsync(instance, "go", "went", Cancellation);
        var done = await engine.EndOf(instance);
        Assert.Equal("{\"Got\":\"went\"}", done.SerializedCustomStatus);
    }

    [Fact]
    public async Task A_suspended_instance_keeps_its_events_until_it_resumes()
    {
        await using var engine = Waiting();
        var instance = await engine.BeginAsync("Wait");
        await engine.StartOf(instance);
        await engine.Client.SuspendInstanceAsync(instance, Cancellation);
        await UntilAsync(engine, instance, OrchestrationRuntimeStatus.Suspended);
        await engine.Client.RaiseEventAsync(instance, "go", "late", Cancellation);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await engine.Get(instance)).RuntimeStatus);
        await engine.Client.ResumeInstanceAsync(instance, Cancellation);
        Assert.Equal("late", (await engine.EndOf(instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task It_is_still_suspended_after_a_restart_of_the_engine()
    {
        await using var engine = Waiting();
        var instance = await engine.BeginAsync("Wait");
        await engine.StartOf(instance);
        await engine.Client.SuspendInstanceAsync(instance, Cancellation);
        await UntilAsync(engine, instance, OrchestrationRuntimeStatus.Suspended);
        await engine.Client.RaiseEventAsync(instance, "go", "kept", Cancellation);
        await engine.StopAsync();
        await engine.StartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await engine.Get(instance)).RuntimeStatus);
        await engine.Client.ResumeInstanceAsync(instance, Cancellation);
        Assert.Equal("kept", (await engine.EndOf(instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Terminating_ends_it_with_the_output_given_as_JSON()
    {
        await using var engine = Waiting();
        var instance = await engine.BeginAsync("Wait");
        await engine.StartOf(instance);
        await engine.Client.TerminateInstanceAsync(instance, (object)new { Why = "enough" }, Cancellation);
        var ended = await engine.EndOf(instance);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("{\"Why\":\"enough\"}", ended.SerializedOutput);
    }

    [Fact]
    public async Task Terminating_what_has_ended_or_never_was_changes_nothing()
    {
        await using var engine = Done();
        var instance = (await engine.EndOf(await engine.BeginAsync("Done"))).InstanceId;
        await engine.Client.TerminateInstanceAsync(instance, (object)"too late", Cancellation);
        await engine.Client.TerminateInstanceAsync("nobody", (object)"who", Cancellation);
        Assert.Equal((OrchestrationRuntimeStatus.Completed, "\"done\""), ((await engine.Get(instance)).RuntimeStatus, (await engine.Get(instance)).SerializedOutput));
        Assert.Null(await engine.Client.GetInstanceAsync("nobody", Cancellation));
    }

    [Fact]
    public async Task A_missing_instance_is_null_and_waiting_for_it_lasts_until_it_is_cancelled()
    {
        await using var engine = Done();
        var client = await engine.StartAsync();
        Assert.Null(await client.GetInstanceAsync("nobody", Cancellation));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WaitForInstanceCompletionAsync("nobody", patience.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.WaitForInstanceStartAsync("nobody", patience.Token));
    }

    [Fact]
    public async Task Inputs_and_outputs_come_only_when_asked_for()
    {
        await using var engine = Done();
        var instance = (await engine.EndOf(await engine.BeginAsync("Done", "in"))).InstanceId;
        var bare = (await engine.Client.GetInstanceAsync(instance, Cancellation))!;
        Assert.Equal((null, null), (bare.SerializedInput, bare.SerializedOutput));
        Assert.Throws<InvalidOperationException>(bare.ReadOutputAs<string>);
        var full = await engine.Get(instance);
        Assert.Equal(("in", "done"), (full.ReadInputAs<string>(), full.ReadOutputAs<string>()));
    }

    [Fact]
    public async Task Purging_removes_what_has_ended_once_and_nothing_that_runs()
    {
        await using var engine = Waiting();
        var instance = await engine.BeginAsync("Wait");
        await engine.StartOf(instance);
        Assert.Equal(0, (await engine.Client.PurgeInstanceAsync(instance, Cancellation)).PurgedInstanceCount);
        await engine.Client.RaiseEventAsync(instance, "go", "went", Cancellation);
        await engine.EndOf(instance);
        Assert.Equal(1, (await engine.Client.PurgeInstanceAsync(instance, Cancellation)).PurgedInstanceCount);
        Assert.Null(await engine.Client.GetInstanceAsync(instance, Cancellation));
        Assert.Equal(0, (await engine.Client.PurgeInstanceAsync(instance, Cancellation)).PurgedInstanceCount);
    }

    [Fact]
    public async Task Purging_by_filter_removes_the_ended_instances_of_those_statuses()
    {
        await using var engine = Done().Orchestrator("Fail", _ => throw new InvalidOperationException());
        engine.Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("never"));
        foreach (var name in new[] { "Done", "Fail", "Fail" }) await engine.EndOf(await engine.BeginAsync(name));
        var running = await engine.BeginAsync("Wait");
        Assert.Equal(2, (await PurgeAsync(OrchestrationRuntimeStatus.Failed)).PurgedInstanceCount);
        Assert.Equal(0, (await PurgeAsync(OrchestrationRuntimeStatus.Running)).PurgedInstanceCount);
        Assert.Equal(1, (await engine.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(), Cancellation)).PurgedInstanceCount);
        Assert.NotNull(await engine.Client.GetInstanceAsync(running, Cancellation));

        Task<PurgeResult> PurgeAsync(OrchestrationRuntimeStatus status) =>
            engine.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [status]), Cancellation);
    }

    private static Task UntilAsync(TestEngine engine, string instance, OrchestrationRuntimeStatus status) =>
        Eventually.HoldsAsync(async () => (await engine.Get(instance)).RuntimeStatus == status);

    private static TestEngine Done() => new TestEngine().Orchestrator("Done", _ => Task.FromResult<object?>("done"));

    private static TestEngine Waiting() => new TestEngine().Orchestrator("Wait", async context =>
    {
        context.SetCustomStatus("waiting");
        var went = await context.WaitForExternalEvent<string>("go");
        context.SetCustomStatus("nearly");
        context.SetCustomStatus(new { Got = went });
        return went;
    });
}
