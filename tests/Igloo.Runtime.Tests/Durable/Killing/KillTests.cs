using Igloo.Runtime.Tests.Programs;
using Microsoft.Data.Sqlite;

namespace Igloo.Runtime.Tests.Durable.Killing;

/// <summary>The process may die at any moment: started again, the orchestration goes on and ends as if nothing had happened.</summary>
public sealed class KillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("killed-").FullName;

    /// <summary>How often each activity whose result was once found in the journal had run by then.</summary>
    private readonly Dictionary<string, int> _journalled = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nobody_disturbs_it_and_each_activity_runs_once()
    {
        Assert.Equal(0, await RunAsync(dieAt: 0));
        RequireTheSameEnd();
        Assert.Equal(OrchestratingProgram.Expected, Diary().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)] // as the first activity begins
    [InlineData(4)] // during the fan-out
    [InlineData(15)] // in the sub-orchestrations
    [InlineData(34)] // in the second generation
    public async Task Killed_at_a_moment_it_finishes_after_a_restart_and_no_journalled_activity_runs_again(int moment)
    {
        Assert.NotEqual(0, await RunAsync(dieAt: moment));
        Assert.Equal(0, await RunAsync(dieAt: 0));
        RequireTheSameEnd();
    }

    [Fact]
    public async Task Killed_again_and_again_it_still_finishes()
    {
        foreach (var moment in new[] { 3, 7, 5, 9 }) Assert.NotEqual(0, await RunAsync(moment));
        Assert.Equal(0, await RunAsync(dieAt: 0));
        RequireTheSameEnd();
    }

    [Fact(Explicit = true)]
    public async Task Killed_at_every_moment_that_there_is_it_finishes_after_a_restart()
    {
        for (var moment = 1; ; moment++)
        {
            var survived = await RunAsync(moment) == 0;
            if (!survived) Assert.Equal(0, await RunAsync(dieAt: 0));
            RequireTheSameEnd();
            if (survived) break;
            Assert.True(moment < 1000, "There is no end to the moments.");
            StartAfresh();
        }
    }

    [Fact(Explicit = true)]
    public async Task Killed_after_any_time_it_finishes_after_a_restart()
    {
        var chance = new Random(20261127);
        for (var round = 0; round < 60; round++)
        {
            using (var program = RunningProgram.Start(OrchestratingProgram.Name, _folder, "0"))
            {
                await Task.Delay(chance.Next(100, 900), TestContext.Current.CancellationToken);
                program.Kill();
                await program.ExitCodeAsync();
            }
            NoteWhatIsJournalled();
            Assert.Equal(0, await RunAsync(dieAt: 0));
            RequireTheSameEnd();
            StartAfresh();
        }
    }

    private async Task<int> RunAsync(int dieAt)
    {
        using var program = RunningProgram.Start(OrchestratingProgram.Name, _folder, $"{dieAt}");
        var exitCode = await program.ExitCodeAsync();
        NoteWhatIsJournalled();
        return exitCode;
    }

    private void RequireTheSameEnd()
    {
        var output = Assert.Single(Read("SELECT output FROM instances WHERE instance_id = 'root' AND status = 1"));
        Assert.Equal(OrchestratingProgram.Expected, System.Text.Json.JsonSerializer.Deserialize<string[]>(output)!);
        Assert.Equal(OrchestratingProgram.Expected, Diary().Distinct().Order(StringComparer.Ordinal));
        foreach (var (activity, runs) in _journalled) Assert.Equal(runs, Runs(activity));
        Assert.Empty(Read("SELECT name FROM activities"));
    }

    private void NoteWhatIsJournalled()
    {
        if (!File.Exists(OrchestratingProgram.JournalIn(_folder))) return;
        var texts = Read(
            """
            SELECT event FROM history WHERE json_extract(event, '$.is') = 'succeeded' UNION ALL
            SELECT event FROM messages WHERE json_extract(event, '$.is') = 'succeeded' UNION ALL
            SELECT coalesce(input, '') || coalesce(output, '') FROM instances
            """);
        foreach (var activity in OrchestratingProgram.Expected)
            if (texts.Any(text => text.Contains(activity, StringComparison.Ordinal))) _journalled.TryAdd(activity, Runs(activity));
    }

    private int Runs(string activity) => Diary().Count(line => line == activity);

    private string[] Diary() =>
        File.Exists(OrchestratingProgram.DiaryIn(_folder)) ? File.ReadAllLines(OrchestratingProgram.DiaryIn(_folder)) : [];

    // A journal that died before its first transaction has no tables yet.
    private List<string> Read(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = OrchestratingProgram.JournalIn(_folder), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        if (Equals(command.ExecuteScalar(), 0L)) return [];
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    private void StartAfresh()
    {
        foreach (var file in Directory.GetFiles(_folder)) File.Delete(file);
        _journalled.Clear();
    }
}
