using Microsoft.DurableTask;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>Tries again as the options say; the waits between attempts are durable timers.</summary>
internal static class Retries
{
    public static Task<T> Run<T>(TaskOrchestrationContext context, TaskRetryOptions? retry, Func<Task<T>> attempt) => retry switch
    {
        { Policy: { } policy } => ByPolicy(context, policy, attempt),
        { Handler: { } handler } => ByHandler(context, handler, attempt),
        _ => attempt(),
    };

    private static async Task<T> ByPolicy<T>(TaskOrchestrationContext context, RetryPolicy policy, Func<Task<T>> attempt)
    {
        var began = context.CurrentUtcDateTime;
        for (var failures = 0; ; failures++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException e) when (failures + 1 < policy.MaxNumberOfAttempts
                && policy.Handles(e.FailureDetails) && HasTime(policy, context.CurrentUtcDateTime - began))
            {
            }
            await context.CreateTimer(Delay(policy, failures), CancellationToken.None);
        }
    }

    private static async Task<T> ByHandler<T>(TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<T>> attempt)
    {
        var began = context.CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException e)
            {
                var spent = context.CurrentUtcDateTime - began;
                if (!await handler(new(context, attempts, e.FailureDetails, spent, CancellationToken.None))) throw;
            }
        }
    }

    // Tested before the delay, as in the real engine: the timeout can be overrun by one interval.
    private static bool HasTime(RetryPolicy policy, TimeSpan spent) =>
        policy.RetryTimeout == Timeout.InfiniteTimeSpan || spent < policy.RetryTimeout;

    private static TimeSpan Delay(RetryPolicy policy, int failures)
    {
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        var ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, failures);
        return ticks < longest.Ticks ? TimeSpan.FromTicks((long)ticks) : longest;
    }
}
