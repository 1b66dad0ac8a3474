using Microsoft.DurableTask;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>Attempts, and the waits between them.</summary>
public sealed class RetryTests
{
    private readonly JumpingTime _time = new();
    private readonly List<DateTimeOffset> _attempts = [];

    private IEnumerable<int> Gaps => _attempts.Zip(_attempts.Skip(1), (earlier, later) => (int)(later - earlier).TotalMilliseconds);

    [Fact]
    public async Task Four_attempts_wait_300_then_600_then_at_most_900_milliseconds_and_each_attempt_and_wait_takes_a_sequence_number()
    {
        var policy = new RetryPolicy(4, Milliseconds(300), backoffCoefficient: 2, maxRetryInterval: Milliseconds(900));
        await using var engine = Failing();
        var failure = await FailureOf(engine, policy);
        Assert.Equal([300, 600, 900], Gaps);
        Assert.Equal(6, failure.TaskId);
        Assert.Equal("Task 'Fail' (#6) failed with an unhandled exception: no luck", failure.Message);
    }

    [Fact]
    public async Task An_attempt_that_succeeds_is_the_last()
    {
        var policy = new RetryPolicy(4, Milliseconds(300));
        await using var engine = Failing(times: 2);
        var done = await engine.RunAsync(async context => await context.CallActivityAsync<string>("Fail", TaskOptions.FromRetryPolicy(policy)));
        Assert.Equal("at last", done.ReadOutputAs<string>());
        Assert.Equal([300, 300], Gaps);
    }

    [Fact]
    public async Task The_retry_timeout_is_tested_before_a_wait_so_it_is_overrun_by_one()
    {
        var policy = new RetryPolicy(100, Milliseconds(300), retryTimeout: TimeSpan.FromSeconds(1));
        await using var engine = Failing();
        await FailureOf(engine, policy);
        Assert.Equal([300, 300, 300, 300], Gaps);
    }

    [Fact]
    public async Task A_failure_that_the_policy_does_not_handle_is_not_tried_again()
    {
        var asked = "";
        var policy = new RetryPolicy(4, Milliseconds(300))
        {
            HandleFailure = failure =>
            {
                asked = failure.ErrorType;
                return false;
            },
        };
        await using var engine = Failing();
        var failure = await FailureOf(engine, policy);
        Assert.Single(_attempts);
        Assert.Equal(0, failure.TaskId);
        Assert.Equal("System.InvalidOperationException", asked);
    }

    [Fact]
    public async Task A_retry_handler_is_told_which_attempt_failed_and_why_until_it_says_no()
    {
        var told = new List<(int Attempt, string ErrorType)>();
        RetryHandler handler = retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying) told.Add((retry.LastAttemptNumber, retry.LastFailure.ErrorType));
            return retry.LastAttemptNumber < 3;
        };
        await using var engine = Failing();
        var failure = await FailureOf(engine, handler);
        Assert.Equal(Enumerable.Range(1, 3).Select(attempt => (attempt, "System.InvalidOperationException")), told);
        Assert.Equal(3, _attempts.Count);
        Assert.Equal(2, failure.TaskId);
    }

    [Fact]
    public async Task An_asynchronous_retry_handler_may_wait_for_a_timer_before_the_next_attempt()
    {
        AsyncRetryHandler handler = async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
            return retry.TotalRetryTime < TimeSpan.FromMinutes(5);
        };
        await using var engine = Failing();
        await FailureOf(engine, handler);
        Assert.Equal([300_000], Gaps);
    }

    [Fact]
    public async Task A_sub_orchestration_is_tried_again_like_an_activity()
    {
        await using var engine = Failing(times: 1);
        engine.Orchestrator("Sub", async context => await context.CallActivityAsync<string>("Fail"));
        var done = await engine.RunAsync(async context =>
            await context.CallSubOrchestratorAsync<string>("Sub", TaskOptions.FromRetryPolicy(new RetryPolicy(2, Milliseconds(300)))));
        Assert.Equal("at last", done.ReadOutputAs<string>());
        Assert.Equal([300], Gaps);
    }

    [Theory]
    [InlineData(0, 1, 1.0, 1, 1)]
    [InlineData(1, 0, 1.0, 1, 1)]
    [InlineData(1, 1, 0.9, 1, 1)]
    [InlineData(1, 2, 1.0, 1, 2)]
    [InlineData(1, 2, 1.0, 2, 1)]
    public void A_policy_that_makes_no_sense_is_refused(int attempts, int first, double coefficient, int longest, int timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new RetryPolicy(attempts, TimeSpan.FromSeconds(first), coefficient, TimeSpan.FromSeconds(longest), TimeSpan.FromSeconds(timeout)));

    [Fact]
    public void A_policy_waits_an_hour_at_most_and_has_no_timeout_unless_told()
    {
        var policy = new RetryPolicy(1, Milliseconds(1));
        Assert.Equal((1.0, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan), (policy.BackoffCoefficient, policy.MaxRetryInterval, policy.RetryTimeout));
    }

    private TestEngine Failing(int times = int.MaxValue) => new TestEngine(_time).Activity("Fail", _ =>
    {
        _attempts.Add(_time.GetUtcNow());
        return _attempts.Count > times ? "at last" : throw new InvalidOperationException("no luck");
    });

    private static async Task<TaskFailedException> FailureOf(TestEngine engine, TaskRetryOptions retry)
    {
        TaskFailedException? caught = null;
        await engine.RunAsync(async context =>
        {
            caught = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync("Fail", new TaskOptions(retry)));
            return null;
        });
        return caught!;
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
