using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Igloo.EndToEnd.Processes;

/// <summary>The igloo command as its user starts it: a process of its own, on a data folder of its own.</summary>
internal sealed class IglooProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private bool _isDisposed;

    private IglooProcess(Process process, string address, string token)
    {
        _process = process;
        Address = address;
        Token = token;
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Address { get; }

    public string Token { get; }

    public HttpClient Http { get; }

    /// <summary>Starts <c>igloo up</c> on a data folder and waits until it answers.</summary>
    public static async Task<IglooProcess> UpAsync(string data, CancellationToken cancellation)
    {
        var access = Path.Combine(data, "access.json");
        File.Delete(access);
        var process = Start("up", "--data", data, "--port", "0");
        try
        {
            await AnswersAsync(process, access, cancellation);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(access, cancellation));
        return new IglooProcess(process, file.RootElement.GetProperty(nameof(Address)).GetString()!, file.RootElement.GetProperty(nameof(Token)).GetString()!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Tells it to stop, as a service manager does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Ends it as a crash would; its storage notices and ends by itself.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ends it and its storage at once, as a power cut would: what storage had not saved yet is gone.</summary>
    public void KillWithItsStorage()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "igloo.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task AnswersAsync(Process process, string access, CancellationToken cancellation)
    {
        var said = Listen(process);
        var clock = Stopwatch.StartNew();
        while (!File.Exists(access))
        {
            if (process.HasExited) throw new InvalidOperationException($"igloo up ended with {process.ExitCode} before it answered: {string.Join('\n', said)}");
            if (clock.Elapsed > StartLimit) throw new TimeoutException($"igloo up did not answer within {StartLimit}: {string.Join('\n', said)}");
            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>What it says, for the message of a failure; and read, so that it never fills a pipe.</summary>
    private static ConcurrentQueue<string> Listen(Process process)
    {
        var said = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return said;
    }
}
