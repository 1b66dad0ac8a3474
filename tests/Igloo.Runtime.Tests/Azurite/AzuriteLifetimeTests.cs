using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Igloo.Runtime.Tests.Programs;

namespace Igloo.Runtime.Tests.Azurite;

/// <summary>The storage that an app starts lives as long as the app, however that ends.</summary>
public sealed partial class AzuriteLifetimeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lifetime-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_app_that_is_told_to_end_stops_its_storage_and_ends_with_exit_code_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var app = Serve();
        using var storage = Process.GetProcessById(await StorageOf(app));
        await app.TerminateAsync();
        Assert.Equal(0, await app.ExitCodeAsync());
        Assert.True(storage.HasExited);
    }

    [Fact]
    public async Task An_app_whose_storage_was_killed_before_it_still_ends_with_exit_code_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var app = Serve();
        using var storage = Process.GetProcessById(await StorageOf(app));
        storage.Kill();
        await app.TerminateAsync();
        Assert.Equal(0, await app.ExitCodeAsync());
    }

    // So long that every client has given up trying again.
    [Fact(Explicit = true)]
    public async Task An_app_whose_storage_is_gone_for_a_minute_and_a_half_keeps_running()
    {
        using var app = Serve();
        using var storage = Process.GetProcessById(await StorageOf(app));
        storage.Kill();
        await Task.Delay(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);
        Assert.False(app.HasExited);
    }

    [Fact]
    public async Task An_app_that_is_killed_leaves_no_storage_behind()
    {
        using var app = Serve();
        using var storage = Process.GetProcessById(await StorageOf(app));
        app.Kill();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await storage.WaitForExitAsync(patience.Token);
    }

    private RunningProgram Serve() => RunningProgram.Start(
        ServingProgram.Name, "--Embedded:Urls=http://127.0.0.1:0", $"--Embedded:DataFolder={_folder}", "--Embedded:StorageInMemory=true");

    // "Application started" comes after every service has started; the storage says its process id before that.
    private static async Task<int> StorageOf(RunningProgram app)
    {
        var id = await app.ReadUntilAsync(line => StorageStarted().Match(line) is { Success: true } match ? match.Groups["id"].Value : null);
        await app.ReadUntilAsync(line => line.Contains("Application started", StringComparison.Ordinal) ? line : null);
        return int.Parse(id, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Local storage started as process (?<id>\d+)")]
    private static partial Regex StorageStarted();
}
