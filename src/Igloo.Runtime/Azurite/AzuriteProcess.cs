using System.ComponentModel;
using System.Diagnostics;

namespace Igloo.Runtime.Azurite;

/// <summary>A running storage emulator (blobs, queues, tables) on free ports of this machine.</summary>
/// <remarks>
/// It ends with this process however that ends, SIGKILL included. With a <see cref="AzuriteOptions.Location"/> it saves every
/// 5 seconds and when it is disposed: what was acknowledged in between is lost only when Azurite itself is killed.
/// </remarks>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly AzuriteOptions _options;
    private readonly AzuriteOutput _output;
    private readonly Lazy<Task> _stop;

    private AzuriteProcess(Process process, AzuriteOptions options)
    {
        _process = process;
        _options = options;
        _output = new AzuriteOutput(process);
        _stop = new(StopAsync);
        ProcessId = process.Id;
        Exited = process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>A connection string for all three services; valid once <see cref="StartAsync"/> has returned.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The operating system's id of the process.</summary>
    public int ProcessId { get; }

    /// <summary>Completes when the process ends, whoever ended it.</summary>
    public Task Exited { get; }

    /// <summary>Starts Azurite and waits until its three services listen.</summary>
    /// <exception cref="DirectoryNotFoundException">Azurite is not installed.</exception>
    /// <exception cref="InvalidOperationException">Node is missing, or Azurite ended or stayed silent; the message holds its last lines.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var azurite = new AzuriteProcess(Launch(options), options);
        try
        {
            azurite.ConnectionString = await azurite._output.ReadConnectionStringAsync(options.StartTimeout, cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Stops Azurite as SIGTERM would, waits until it has saved its folder, and kills it only when that takes too long. A host may stop
    /// its services more than once: each call waits for the one stop.
    /// </summary>
    public ValueTask DisposeAsync() => new(_stop.Value);

    private async Task StopAsync()
    {
        // Closing its input is the one way to ask for a clean stop that exists on every operating system (see azurite.mjs).
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(_options.StopTimeout);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }

    private static Process Launch(AzuriteOptions options)
    {
        var folder = options.InstallFolder ?? AzuriteFolder.Find(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("node", Arguments(folder, options))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"node could not be started to run Azurite: {exception.Message}", exception);
        }
    }

    private static string[] Arguments(string folder, AzuriteOptions options) =>
    [
        // Without skipApiVersionCheck every blob and queue call of a client newer than this Azurite is refused.
        Path.Combine(folder, "azurite.mjs"), "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        .. options.Location is { } location ? ["--location", Path.GetFullPath(location)] : (string[])["--inMemoryPersistence"],
    ];
}
