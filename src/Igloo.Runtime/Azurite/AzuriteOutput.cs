using System.Diagnostics;

namespace Igloo.Runtime.Azurite;

/// <summary>What the Azurite process prints: its addresses, and the last lines for the message when it fails.</summary>
internal sealed class AzuriteOutput
{
    private const int KeptLines = 20;

    private readonly Lock _gate = new();
    private readonly Queue<string> _lastLines = new();
    private readonly AzuriteEndpoints _endpoints = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    public AzuriteOutput(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async Task<string> ReadConnectionStringAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var exited = _process.WaitForExitAsync(cancellationToken);
        var silent = Task.Delay(timeout, cancellationToken);
        var first = await Task.WhenAny(_ready.Task, exited, silent);
        cancellationToken.ThrowIfCancellationRequested();
        if (first == _ready.Task) return await _ready.Task;
        var what = first == exited ? $"ended with exit code {_process.ExitCode}" : $"did not listen within {timeout.TotalSeconds:0} seconds";
        throw new InvalidOperationException($"Azurite {what}. Its last lines: {LastLines()}");
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_gate)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > KeptLines) _lastLines.Dequeue();
            _endpoints.Read(line);
            if (_endpoints.AreComplete) _ready.TrySetResult(_endpoints.ConnectionString);
        }
    }

    private string LastLines()
    {
        lock (_gate) return string.Join(Environment.NewLine, _lastLines);
    }
}
