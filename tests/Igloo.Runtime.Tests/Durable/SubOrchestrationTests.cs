using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>Orchestrations that start orchestrations.</summary>
public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task It_runs_under_the_id_given_and_knows_its_parent()
    {
        await using var engine = new TestEngine().Orchestrator("Child", context =>
            Task.FromResult<object?>($"{context.Name} {context.InstanceId} of {context.Parent!.Name} {context.Parent.InstanceId}"));
        var parent = await engine.RunAsync(async context =>
            await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: "the-child")));
        Assert.Equal($"Child the-child of Main {parent.InstanceId}", parent.ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await engine.Get("the-child")).RuntimeStatus);
    }

    [Fact]
    public async Task Without_an_id_it_gets_the_next_new_guid_as_32_hexadecimal_digits()
    {
        await using var engine = new TestEngine().Orchestrator("Child", context => Task.FromResult<object?>(context.InstanceId));
        var ids = (await engine.RunAsync(async context =>
            new[] { await context.CallSubOrchestratorAsync<string>("Child"), await context.CallSubOrchestratorAsync<string>("child") })).ReadOutputAs<string[]>()!;
        Assert.All(ids, id => Assert.Equal(5, Guid.ParseExact(id, "N").Version));
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task An_orchestration_that_a_client_started_has_no_parent()
    {
        await using var engine = new TestEngine();
        Assert.True((await engine.RunAsync(context => Task.FromResult<object?>(context.Parent is null))).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task Its_input_and_result_pass_and_its_failure_is_thrown_in_the_parent()
    {
        await using var engine = new TestEngine().Orchestrator("Child", context => Task.FromResult<object?>(
            context.GetInput<int>() is > 0 and var number ? 2 * number : throw new InvalidOperationException("not positive")));
        TaskFailedException? caught = null;
        var done = await engine.RunAsync(async context =>
        {
            caught = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallSubOrchestratorAsync("Child", -1));
            return await context.CallSubOrchestratorAsync<int>("Child", 21);
        });
        Assert.Equal(42, done.ReadOutputAs<int>());
        Assert.Equal("Task 'Child' (#0) failed with an unhandled exception: not positive", caught!.Message);
        Assert.Equal("System.InvalidOperationException", caught.FailureDetails.ErrorType);
        Assert.Null(caught.InnerException);
    }

    [Fact]
    public async Task Terminating_its_parent_ends_it_only_when_asked_to()
    {
        await using var engine = new TestEngine()
            .Orchestrator("Child", async context => await context.WaitForExternalEvent<string>("never"))
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-child")));
        foreach (var (id, recursive) in new[] { ("alone", false), ("both", true) })
        {
            await engine.BeginAsync("Parent", options: new StartOrchestrationOptions(id));
            await engine.StartOf($"{id}-child");
            await engine.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: recursive), TestEngine.Cancellation);
            Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await engine.EndOf(id)).RuntimeStatus);
        }
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await engine.EndOf("both-child")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await engine.Get("alone-child")).RuntimeStatus);
    }
}
