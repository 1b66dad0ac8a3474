using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Igloo.Cli.Reporting;

/// <summary>What a command that works on files tells: progress on stderr, one JSON object on stdout at its end.</summary>
internal sealed class CommandMeter
{
    // The summary is for people and programs that read JSON, never for a page: → and é stay what they are.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly JsonObject _stages = [];
    private string _stage = "starting";
    private TimeSpan _begun;

    /// <summary>Runs work with a progress display that never mixes with the summary.</summary>
    public static T Show<T>(Func<ProgressContext, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).Start(work);
    }

    /// <summary>Says that what is done from now on is another stage; all before the first is starting.</summary>
    public void Begin(string stage)
    {
        var spent = Environment.CpuUsage.TotalTime;
        _stages[_stage] = Math.Round(((double?)_stages[_stage] ?? 0) + (spent - _begun).TotalSeconds, 2);
        (_stage, _begun) = (stage, spent);
    }

    /// <summary>Prints the summary with time and memory of the whole process added, and the CPU seconds of each stage where any was begun.</summary>
    public void Print(JsonObject summary)
    {
        if (_stages.Count > 0)
        {
            Begin("");
            summary["cpu_s_of_stages"] = _stages;
        }

        using var process = Process.GetCurrentProcess();
        summary["cpu_s"] = Math.Round(process.TotalProcessorTime.TotalSeconds, 2);
        summary["wall_s"] = Math.Round(_clock.Elapsed.TotalSeconds, 2);
        summary["peak_rss_mb"] = Math.Round(process.PeakWorkingSet64 / 1e6);
        Console.WriteLine(summary.ToJsonString(Indented));
    }
}
