namespace Igloo.Runtime.Tests.Durable;

/// <summary>An orchestration that begins again with a new input and an empty history.</summary>
public sealed class ContinueAsNewTests
{
    [Fact]
    public async Task Each_generation_begins_without_replaying_gets_the_new_input_and_has_a_history_of_its_own()
    {
        await using var engine = new TestEngine().Activity("Echo", input => input);
        var tops = new List<(int Generation, bool IsReplaying)>();
        var done = await engine.RunAsync(
            async context =>
            {
                var generation = context.GetInput<int>();
                tops.Add((generation, context.IsReplaying));
                await context.CallActivityAsync("Echo");
                if (generation < 3) context.ContinueAsNew(generation + 1);
                return generation;
            },
            input: 1);
        Assert.Equal([(1, false), (1, true), (2, false), (2, true), (3, false), (3, true)], tops);
        Assert.Equal(3, done.ReadOutputAs<int>());
        Assert.Equal(3, done.ReadInputAs<int>());
    }

    [Fact]
    public async Task The_code_after_the_call_still_runs_and_its_return_value_is_ignored()
    {
        var ranOn = false;
        await using var engine = new TestEngine();
        var done = await engine.RunAsync(
            context =>
            {
                if (context.GetInput<string>() == "last") return Task.FromResult<object?>("the end");
                context.ContinueAsNew("last");
                ranOn = true;
                return Task.FromResult<object?>("ignored");
            },
            input: "first");
        Assert.True(ranOn);
        Assert.Equal("the end", done.ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_event_raised_before_the_first_generation_reaches_the_third()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
        {
            var generation = context.GetInput<int>();
            if (generation == 3) return await context.WaitForExternalEvent<string>("carried");
            await context.WaitForExternalEvent<string>("go");
            context.ContinueAsNew(generation + 1);
            return null;
        });
        var instance = await engine.BeginAsync("Main", 1);
        await engine.Client.RaiseEventAsync(instance, "carried", "all the way", TestEngine.Cancellation);
        for (var i = 0; i < 2; i++) await engine.Client.RaiseEventAsync(instance, "go", "", TestEngine.Cancellation);
        Assert.Equal("all the way", (await engine.EndOf(instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Unread_events_are_dropped_when_asked_to()
    {
        await using var engine = new TestEngine(new JumpingTime()).Orchestrator("Main", async context =>
        {
            if (context.GetInput<int>() == 2)
            {
                await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<string>("unread", TimeSpan.FromMinutes(1), CancellationToken.None));
                return "dropped";
            }
            await context.WaitForExternalEvent<string>("go");
            context.ContinueAsNew(2, preserveUnprocessedEvents: false);
            return null;
        });
        var instance = await engine.BeginAsync("Main", 1);
        await engine.Client.RaiseEventAsync(instance, "unread", "", TestEngine.Cancellation);
        await engine.Client.RaiseEventAsync(instance, "go", "", TestEngine.Cancellation);
        Assert.Equal("dropped", (await engine.EndOf(instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_from_before_and_after_a_restart_are_carried_together_in_their_order()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
        {
            if (context.GetInput<int>() == 2)
                return new[] { await context.WaitForExternalEvent<string>("kept"), await context.WaitForExternalEvent<string>("kept") };
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<string>("seen");
            context.SetCustomStatus("seen");
            await context.WaitForExternalEvent<string>("go");
            context.ContinueAsNew(2);
            return null;
        });
        var instance = await engine.BeginAsync("Main", 1);
        await engine.UntilStatusIs(instance, "waiting");
        await engine.Client.RaiseEventAsync(instance, "kept", "before", TestEngine.Cancellation);
        await engine.Client.RaiseEventAsync(instance, "seen", "", TestEngine.Cancellation);
        await engine.UntilStatusIs(instance, "seen");
        await engine.StopAsync();
        await engine.StartAsync();
        await engine.Client.RaiseEventAsync(instance, "kept", "after", TestEngine.Cancellation);
        await engine.Client.RaiseEventAsync(instance, "kept", "surplus", TestEngine.Cancellation);
        await engine.Client.RaiseEventAsync(instance, "go", "", TestEngine.Cancellation);
        Assert.Equal(["before", "after"], (await engine.EndOf(instance)).ReadOutputAs<string[]>()!);
    }
}
