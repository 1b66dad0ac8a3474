using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>An orchestrator that no replay can repeat fails, and its message says where.</summary>
public sealed class DeterminismTests
{
    private const string NonDeterministic = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";
    private int _executions;

    [Fact]
    public async Task Awaiting_a_delay_fails_and_names_the_action_before_it()
    {
        await using var engine = WithEcho();
        var failed = await engine.RunAsync(async context =>
        {
            await context.CallActivityAsync("Echo");
            await Task.Delay(1);
            return null;
        });
        RequireForeign(failed, "after activity 'Echo' (#0)");
    }

    [Fact]
    public async Task Awaiting_a_delay_before_anything_else_fails_and_says_so()
    {
        await using var engine = WithEcho();
        RequireForeign(
            await engine.RunAsync(async _ =>
            {
                await Task.Delay(100); // long enough not to be over before it is awaited
                return null;
            }),
            "before its first action");
    }

    [Fact]
    public async Task Racing_a_delay_against_a_task_of_the_context_fails_when_the_delay_ends()
    {
        await using var engine = WithEcho();
        var failed = await engine.RunAsync(async context =>
        {
            var never = context.WaitForExternalEvent<string>("never");
            await Task.WhenAny(never, Task.Delay(50));
            return null;
        });
        RequireForeign(failed, "before its first action");
    }

    [Fact]
    public async Task Leaving_the_scheduler_of_the_context_fails()
    {
        await using var engine = WithEcho();
        var failed = await engine.RunAsync(async context =>
        {
            await context.CallActivityAsync("Echo");
            await Task.Yield();
            await Task.Run(() => 1).ConfigureAwait(false);
            return await context.CallActivityAsync<object>("Echo");
        });
        RequireForeign(failed, "Main");
    }

    [Fact]
    public async Task Blocking_the_thread_fails_after_a_while()
    {
        await using var engine = new TestEngine(stallTimeout: TimeSpan.FromMilliseconds(200)).Activity("Echo", input => input);
        var failed = await engine.RunAsync(context =>
        {
#pragma warning disable xUnit1031 // that is what is tested
            context.CallActivityAsync("Echo").Wait(TimeSpan.FromSeconds(5));
#pragma warning restore xUnit1031
            return Task.FromResult<object?>(null);
        });
        RequireForeign(failed, "never block");
    }

    [Fact]
    public async Task Another_activity_than_the_recorded_one_fails_and_the_message_names_the_number_and_both() =>
        await RequireNonDeterministic(
            async context => await context.CallActivityAsync<object>(++_executions == 1 ? "Echo" : "Other"),
            "sequence number 0", "activity 'Echo'", "activity 'Other'");

    [Fact]
    public async Task Another_kind_of_action_than_the_recorded_one_fails() =>
        await RequireNonDeterministic(
            async context =>
            {
                if (++_executions == 1) await context.CallActivityAsync("Echo");
                else await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                return null;
            },
            "sequence number 0", "activity 'Echo'", "a timer");

    [Fact]
    public async Task A_recorded_action_that_the_replay_leaves_out_fails() =>
        await RequireNonDeterministic(
            async context =>
            {
                if (++_executions == 1) await context.CallActivityAsync("Echo");
                await context.WaitForExternalEvent<string>("never");
                return null;
            },
            "sequence number 0", "activity 'Echo'", "nothing");

    [Fact]
    public async Task An_action_that_the_history_does_not_know_fails() =>
        await RequireNonDeterministic(
            async context =>
            {
                if (++_executions > 1) _ = context.CallActivityAsync("Other");
                await context.CallActivityAsync("Echo");
                return null;
            },
            "sequence number 0", "activity 'Echo'", "activity 'Other'");

    [Fact]
    public async Task An_orchestrator_that_asks_the_context_for_what_changes_is_deterministic()
    {
        await using var engine = WithEcho();
        var done = await engine.RunAsync(async context =>
        {
            var first = await context.CallActivityAsync<string>("Echo", $"{context.NewGuid()} {context.CurrentUtcDateTime:o}");
            return await context.CallActivityAsync<string>(first.Length > 0 ? "Echo" : "Other", first);
        });
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
    }

    private async Task RequireNonDeterministic(Func<TaskOrchestrationContext, Task<object?>> orchestrator, params string[] said)
    {
        await using var engine = WithEcho();
        var failed = await engine.RunAsync(orchestrator);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal(NonDeterministic, failed.FailureDetails!.ErrorType);
        Assert.All(said, part => Assert.Contains(part, failed.FailureDetails.ErrorMessage, StringComparison.Ordinal));
    }

    private static void RequireForeign(OrchestrationMetadata failed, string said)
    {
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Contains("Orchestrator 'Main'", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(said, failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    private static TestEngine WithEcho() => new TestEngine().Activity("Echo", input => input).Activity("Other", input => input);
}
