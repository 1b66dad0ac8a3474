using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>What an orchestrator and a client learn of something that failed.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_failed_activity_tells_its_name_number_message_type_stack_and_inner_failures()
    {
        var failure = await CaughtFrom("Lose");
        Assert.Equal("Task 'Lose' (#0) failed with an unhandled exception: the file is gone", failure.Message);
        Assert.Equal(("Lose", 0), (failure.TaskName, failure.TaskId));
        var details = failure.FailureDetails;
        Assert.Equal(("System.IO.FileNotFoundException", "the file is gone"), (details.ErrorType, details.ErrorMessage));
        Assert.Contains(nameof(Lose), details.StackTrace, StringComparison.Ordinal);
        Assert.Equal(("System.FormatException", "bad name"), (details.InnerFailure!.ErrorType, details.InnerFailure.ErrorMessage));
        Assert.Null(details.InnerFailure.InnerFailure);
    }

    [Fact]
    public async Task A_failure_is_caused_by_its_type_and_the_bases_of_that_and_by_no_other()
    {
        var details = (await CaughtFrom("Lose")).FailureDetails;
        Assert.True(details.IsCausedBy<FileNotFoundException>());
        Assert.True(details.IsCausedBy<IOException>());
        Assert.True(details.IsCausedBy<Exception>());
        Assert.False(details.IsCausedBy<FormatException>());
        Assert.False((details with { ErrorType = "Nobody.Knows" }).IsCausedBy<Exception>());
    }

    [Fact]
    public async Task Awaiting_all_of_three_of_which_two_fail_throws_the_first_and_keeps_both()
    {
        await using var engine = new TestEngine().Activity<int>("Odd", number => number % 2 == 0 ? number : throw new InvalidOperationException($"{number} is odd"));
        string? thrown = null;
        string[] kept = [];
        await engine.RunAsync(async context =>
        {
            var all = Task.WhenAll(new[] { 1, 2, 3 }.Select(number => context.CallActivityAsync("Odd", number)));
            thrown = (await Assert.ThrowsAsync<TaskFailedException>(() => all)).FailureDetails.ErrorMessage;
            kept = [.. all.Exception!.InnerExceptions.Cast<TaskFailedException>().Select(failure => failure.FailureDetails.ErrorMessage)];
            return null;
        });
        Assert.Equal(["1 is odd", "3 is odd"], kept.Order(StringComparer.Ordinal));
        Assert.Equal(kept[0], thrown);
    }

    [Fact]
    public async Task An_activity_that_nobody_registered_fails_without_a_stack()
    {
        var details = (await CaughtFrom("Missing")).FailureDetails;
        Assert.Equal("ActivityTaskNotFound", details.ErrorType);
        Assert.Contains("Missing", details.ErrorMessage, StringComparison.Ordinal);
        Assert.Null(details.StackTrace);
    }

    [Fact]
    public async Task An_orchestrator_that_nobody_registered_fails_its_instance_without_a_stack()
    {
        await using var engine = new TestEngine();
        var failed = await engine.EndOf(await engine.BeginAsync("Missing"));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("OrchestratorTaskNotFound", failed.FailureDetails!.ErrorType);
        Assert.Null(failed.FailureDetails.StackTrace);
    }

    [Fact]
    public async Task An_exception_that_an_orchestrator_does_not_catch_fails_its_instance_and_its_bare_message_is_the_output()
    {
        await using var engine = new TestEngine();
        var failed = await engine.RunAsync(_ => throw new ArgumentException("not \"that\""));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("not \"that\"", failed.SerializedOutput);
        Assert.Equal("System.ArgumentException", failed.FailureDetails!.ErrorType);
        Assert.NotNull(failed.FailureDetails.StackTrace);
    }

    [Fact]
    public async Task A_failed_activity_that_nobody_catches_is_the_inner_failure_of_its_orchestration()
    {
        await using var engine = new TestEngine().Activity("Lose", Lose);
        var failed = await engine.RunAsync(async context => await context.CallActivityAsync<object>("Lose"));
        Assert.Equal("Microsoft.DurableTask.TaskFailedException", failed.FailureDetails!.ErrorType);
        Assert.Equal("System.IO.FileNotFoundException", failed.FailureDetails.InnerFailure!.ErrorType);
        Assert.Equal("System.FormatException", failed.FailureDetails.InnerFailure.InnerFailure!.ErrorType);
    }

    private static object? Lose(object? input) => throw new FileNotFoundException("the file is gone", new FormatException("bad name"));

    private static async Task<TaskFailedException> CaughtFrom(string activity)
    {
        await using var engine = new TestEngine().Activity("Lose", Lose);
        TaskFailedException? caught = null;
        await engine.RunAsync(async context =>
        {
            caught = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync(activity));
            return null;
        });
        return caught!;
    }
}
