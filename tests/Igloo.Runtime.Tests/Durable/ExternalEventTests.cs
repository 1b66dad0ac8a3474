using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>What people and other orchestrations tell a running instance.</summary>
public sealed class ExternalEventTests
{
    [Fact]
    public async Task The_case_of_a_name_does_not_matter()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context => await context.WaitForExternalEvent<string>("Approved"));
        Assert.Equal("yes", (await AfterRaising(engine, ("APPROVED", "yes"))).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_that_come_first_are_kept_and_read_in_the_order_of_their_arrival()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
        {
            await context.WaitForExternalEvent<string>("go");
            return new[] { await context.WaitForExternalEvent<string>("e"), await context.WaitForExternalEvent<string>("e"), await context.WaitForExternalEvent<string>("e") };
        });
        var done = await AfterRaising(engine, ("e", "first"), ("E", "second"), ("go", ""), ("e", "third"));
        Assert.Equal(["first", "second", "third"], done.ReadOutputAs<string[]>()!);
    }

    [Fact]
    public async Task Of_two_waiters_for_one_name_the_later_gets_the_first_event()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
            await Task.WhenAll(context.WaitForExternalEvent<string>("e"), context.WaitForExternalEvent<string>("e")));
        var instance = await engine.BeginAsync("Main");
        await engine.StartOf(instance);
        await engine.Client.RaiseEventAsync(instance, "e", "first", TestEngine.Cancellation);
        await engine.Client.RaiseEventAsync(instance, "e", "second", TestEngine.Cancellation);
        Assert.Equal(["second", "first"], (await engine.EndOf(instance)).ReadOutputAs<string[]>()!);
    }

    [Fact]
    public async Task Waiting_no_longer_than_a_timeout_ends_in_a_cancelled_task()
    {
        await using var engine = new TestEngine(new JumpingTime());
        var done = await engine.RunAsync(async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<string>("never", TimeSpan.FromDays(1), CancellationToken.None));
            return context.CurrentUtcDateTime;
        });
        Assert.Equal(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), done.ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task An_event_within_the_timeout_is_given()
    {
        await using var engine = new TestEngine(new FakeTimeProvider())
            .Orchestrator("Main", async context => await context.WaitForExternalEvent<int>("e", TimeSpan.FromDays(1), CancellationToken.None));
        Assert.Equal(7, (await AfterRaising(engine, ("e", 7))).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_waiter_that_gave_up_takes_no_event_from_a_later_one()
    {
        await using var engine = new TestEngine(new JumpingTime()).Orchestrator("Main", async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<string>("e", TimeSpan.FromMinutes(1), CancellationToken.None));
            context.SetCustomStatus("again");
            return await context.WaitForExternalEvent<string>("e");
        });
        var instance = await engine.BeginAsync("Main");
        await engine.UntilStatusIs(instance, "again");
        await engine.Client.RaiseEventAsync(instance, "e", "late", TestEngine.Cancellation);
        Assert.Equal("late", (await engine.EndOf(instance)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_payload_of_another_type_fails_the_instance_and_the_orchestrator_cannot_catch_it()
    {
        await using var engine = new TestEngine().Orchestrator("Main", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<int>("number");
            }
            catch (Exception)
            {
                return "caught";
            }
        });
        var instance = await engine.BeginAsync("Main");
        await engine.StartOf(instance);
        await engine.Client.RaiseEventAsync(instance, "number", "seven", TestEngine.Cancellation);
        var failed = await engine.EndOf(instance);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("System.Text.Json.JsonException", failed.FailureDetails!.ErrorType);
    }

    [Fact]
    public async Task One_orchestration_can_send_an_event_to_another()
    {
        await using var engine = new TestEngine()
            .Orchestrator("Receiver", async context => await context.WaitForExternalEvent<string>("greeting"))
            .Orchestrator("Sender", context =>
            {
                context.SendEvent("receiver", "Greeting", "hello");
                return Task.FromResult<object?>(null);
            });
        await engine.BeginAsync("Receiver", options: new StartOrchestrationOptions("receiver"));
        await engine.BeginAsync("Sender");
        Assert.Equal("hello", (await engine.EndOf("receiver")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_event_sent_to_nobody_is_dropped_with_a_warning_and_the_sender_goes_on()
    {
        await using var engine = new TestEngine();
        var done = await engine.RunAsync(context =>
        {
            context.SendEvent("nobody", "greeting", "hello");
            return Task.FromResult<object?>("sent");
        });
        Assert.Equal("sent", done.ReadOutputAs<string>());
        Assert.Contains("Warning: Event greeting dropped: no instance nobody is running", engine.Log.Lines);
    }

    [Fact]
    public async Task An_event_raised_for_nobody_is_dropped_with_a_warning_and_the_engine_goes_on()
    {
        await using var engine = new TestEngine();
        await (await engine.StartAsync()).RaiseEventAsync("nobody", "greeting", "hello", TestEngine.Cancellation);
        Assert.Contains("Warning: Event greeting dropped: no instance nobody is running", engine.Log.Lines);
        Assert.Equal(1, (await engine.RunAsync(_ => Task.FromResult<object?>(1))).ReadOutputAs<int>());
    }

    private static async Task<OrchestrationMetadata> AfterRaising(TestEngine engine, params (string Name, object Payload)[] events)
    {
        var instance = await engine.BeginAsync("Main");
        foreach (var (name, payload) in events) await engine.Client.RaiseEventAsync(instance, name, payload, TestEngine.Cancellation);
        return await engine.EndOf(instance);
    }
}
