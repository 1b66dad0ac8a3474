using System.Diagnostics;

namespace Igloo.Runtime.Tests.Programs;

/// <summary>One of the programs of this folder, run as a process of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    public static RunningProgram Start(params IEnumerable<string> arguments)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Igloo.Runtime.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return new(Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!);
    }

    /// <summary>Reads what the program prints up to the first line of which <paramref name="read"/> makes something.</summary>
    public async Task<T> ReadUntilAsync<T>(Func<string, T?> read)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (read(line) is { } found) return found;
        throw new InvalidOperationException("The program ended before it printed what was waited for.");
    }

    public void Kill() => _process.Kill();

    /// <summary>SIGTERM, as a terminal or a service manager sends it.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for the end; 0 only when the program finished what it had to do.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
