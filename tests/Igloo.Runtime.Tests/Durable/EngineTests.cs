using System.Collections.Concurrent;
using Igloo.Runtime.Durable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Igloo.Runtime.Tests.Durable;

/// <summary>The engine as its host starts and stops it.</summary>
public sealed class EngineTests
{
    [Fact]
    public async Task No_more_activities_run_at_once_than_allowed_and_as_many_as_that()
    {
        var running = new ConcurrentDictionary<Guid, bool>();
        var seen = new ConcurrentQueue<int>();
        await using var engine = new TestEngine().SlowActivity("Busy", async _ =>
        {
            var self = Guid.NewGuid();
            running[self] = true;
            // The first waits for company; from then on there is always some, or has been.
            if (seen.IsEmpty) await Eventually.HoldsAsync(() => running.Count > 1 || !seen.IsEmpty);
            seen.Enqueue(running.Count);
            running.TryRemove(self, out var _);
            return null;
        });
        await engine.RunAsync(async context =>
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => context.CallActivityAsync("Busy")));
            return null;
        });
        Assert.Equal(new DurableEngineOptions { JournalPath = "" }.MaxConcurrentActivities, seen.Max());
    }

    [Fact]
    public async Task A_second_engine_on_one_journal_is_refused_until_the_first_has_stopped()
    {
        await using var first = new TestEngine();
        await first.StartAsync();
        await using var second = OnJournalOf(first);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.StartAsync(TestEngine.Cancellation));
        Assert.Contains("in use by another engine", refused.Message, StringComparison.Ordinal);
        await first.StopAsync();
        await second.StartAsync(TestEngine.Cancellation);
    }

    [Fact]
    public async Task A_journal_of_another_version_is_refused_and_left_as_it_is()
    {
        await using var engine = new TestEngine();
        await engine.StartAsync();
        await engine.StopAsync();
        await using (var connection = new SqliteConnection($"Data Source={engine.JournalPath};Pooling=False"))
        {
            await connection.OpenAsync(TestEngine.Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync(TestEngine.Cancellation);
        }
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(engine.StartAsync);
        Assert.Contains("version 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_client_says_so_when_the_engine_does_not_run()
    {
        await using var unused = new TestEngine();
        await using var stopped = OnJournalOf(unused);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => stopped.Client.GetInstanceAsync("one", TestEngine.Cancellation));
        Assert.Contains("StartAsync", refused.Message, StringComparison.Ordinal);
    }

    private static DurableEngine OnJournalOf(TestEngine engine) =>
        new(new DurableTasks(), new() { JournalPath = engine.JournalPath }, NullLoggerFactory.Instance, TimeProvider.System);
}
