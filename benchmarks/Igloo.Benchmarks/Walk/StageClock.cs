using System.Diagnostics;
using System.Text.Json;

namespace Igloo.Benchmarks.Walk;

/// <summary>What a stage took.</summary>
/// <param name="Wall">Time that went by.</param>
/// <param name="Cpu">CPU time of the app.</param>
/// <param name="PeakMegabytes">Most memory that the app was seen to hold.</param>
internal readonly record struct StageCost(TimeSpan Wall, TimeSpan Cpu, double PeakMegabytes)
{
    public StageCost With(TimeSpan wall, TimeSpan cpu, double megabytes) => new(Wall + wall, Cpu + cpu, Math.Max(PeakMegabytes, megabytes));
}

/// <summary>Follows a walk to its end and shares out time and memory among its stages.</summary>
internal sealed class StageClock(MeasuredIgloo igloo)
{
    // Asking is answered by what is measured: short walks need a fine clock, and in a long one ten questions a second would be a seventh of its CPU.
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(1);
    private const int StepsOfAWalk = 200;

    private readonly Dictionary<string, StageCost> _stages = [];

    public IReadOnlyDictionary<string, StageCost> Stages => _stages;

    public TimeSpan Total { get; private set; }

    /// <summary>Waits until every upload has failed or stands in a published run.</summary>
    public async Task<JsonElement> FollowAsync(int files)
    {
        var clock = Stopwatch.StartNew();
        var (wall, cpu) = (clock.Elapsed, igloo.Cpu);
        while (true)
        {
            await Task.Delay(StepAfter(clock.Elapsed));
            var uploads = (await igloo.GetAsync("uploads?pageSize=1000")).GetProperty("items");
            var states = uploads.EnumerateArray().Select(upload => upload.GetProperty("state").GetString()).ToList();
            var stage = states.Any(state => state is "received" or "parsing") || states.Count < files ? "read" : await StageAsync();
            var (nowWall, nowCpu) = (clock.Elapsed, igloo.Cpu);
            _stages[stage] = _stages.GetValueOrDefault(stage).With(nowWall - wall, nowCpu - cpu, igloo.ResidentMegabytes);
            (wall, cpu) = (nowWall, nowCpu);
            if (states.Count < files || states.Exists(state => state is not ("analyzed" or "failed" or "superseded"))) continue;
            Total = clock.Elapsed;
            return uploads;
        }
    }

    private static TimeSpan StepAfter(TimeSpan elapsed) => TimeSpan.FromTicks(Math.Clamp((elapsed / StepsOfAWalk).Ticks, ShortestStep.Ticks, LongestStep.Ticks));

    private async Task<string> StageAsync()
    {
        foreach (var run in (await igloo.GetAsync("runs")).GetProperty("items").EnumerateArray())
            if (run.GetProperty("state").GetString() == "running" && run.GetProperty("progress") is { ValueKind: JsonValueKind.Object } progress)
                return progress.GetProperty("stage").GetString()!;
        return "wait";
    }
}
