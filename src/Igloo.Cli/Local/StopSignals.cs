using System.Runtime.InteropServices;

namespace Igloo.Cli.Local;

/// <summary>Ctrl+C and a service manager's request to end: the first lets a command stop in its own time, the second ends it at once.</summary>
/// <remarks>What is cut off is kept and goes on at the next start; stopping in order only spares that start its checks.</remarks>
internal sealed class StopSignals : IDisposable
{
    /// <summary>What a command ends with that was cut off, as shells count a SIGINT.</summary>
    public const int ExitCode = 130;

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_stop.IsCancellationRequested) Environment.Exit(ExitCode);
        _stop.Cancel();
    }
}
