using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Igloo.Benchmarks.Walk;

/// <summary>Igloo in a process of its own, measured from outside: CPU and memory of the app, and CPU of its local storage.</summary>
internal sealed class MeasuredIgloo : IDisposable
{
    public const string Workspace = "api/workspaces/main";
    public const string Storage = "published as `dotnet publish` makes it, Azurite 3.37.0 on disk";
    private readonly Process _process;

    private MeasuredIgloo(Process process, HttpClient http) => (_process, Http) = (process, http);

    public HttpClient Http { get; }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>What the app's process holds now.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<MeasuredIgloo> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { PublishedIgloo.Path, "up", "--data", data, "--port", "0" })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var access = Path.Combine(data, "access.json");
        while (!File.Exists(access))
        {
            if (process.HasExited) throw new InvalidOperationException($"igloo up ended with {process.ExitCode}.");
            await Task.Delay(100);
        }

        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(access));
        var http = new HttpClient { BaseAddress = new Uri(file.RootElement.GetProperty("Address").GetString()!), Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", file.RootElement.GetProperty("Token").GetString());
        return new MeasuredIgloo(process, http);
    }

    /// <summary>Drops every file of a folder laid out as agency/source/file….</summary>
    public async Task<int> DropAsync(string folder)
    {
        var files = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parts = Path.GetRelativePath(folder, file).Replace('\\', '/').Split('/', 3);
            if (parts.Length < 3) continue;
            await DropFileAsync(parts[0], parts[1], file, parts[2]);
            files++;
        }

        return files;
    }

    /// <summary>Drops one file under its own name, or another.</summary>
    public async Task DropFileAsync(string agency, string source, string file, string? name = null)
    {
        using var known = await Http.PutAsJsonAsync($"{Workspace}/sources/{agency}/{source}", new { handling = "shared" });
        known.EnsureSuccessStatusCode();
        await using var stream = File.OpenRead(file);
        using var content = new StreamContent(stream);
        using var answer = await Http.PostAsync($"{Workspace}/uploads?agency={agency}&source={source}&file={Uri.EscapeDataString(name ?? Path.GetFileName(file))}", content);
        answer.EnsureSuccessStatusCode();
    }

    public Task<JsonElement> GetAsync(string resource) => Http.GetFromJsonAsync<JsonElement>($"{Workspace}/{resource}");

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
