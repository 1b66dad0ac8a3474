using System.Diagnostics;
using System.IO.Compression;

namespace Igloo.Functions.Tests.Workbench;

/// <summary>The page that the app serves: its own tests pass, it is light, and it asks no other origin for anything.</summary>
public sealed class PageTests
{
    private const int MostCompressedBytes = 200 << 10;

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    private static IEnumerable<string> FirstRoute => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".js" or ".css");

    [Fact]
    public void The_first_route_is_at_most_200_KiB_compressed()
    {
        var bytes = FirstRoute.Sum(Compressed);
        Assert.InRange(bytes, 1, MostCompressedBytes);
    }

    [Fact]
    public void The_page_itself_holds_no_script_or_style_that_its_policy_would_refuse()
    {
        var page = File.ReadAllText(Path.Combine(Root, "index.html"));
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)", page);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(src|href)=""(https?:)?//", page);
    }

    [Fact]
    public void No_style_fetches_from_elsewhere() =>
        Assert.DoesNotContain(FirstRoute.Where(file => file.EndsWith(".css", StringComparison.Ordinal)), file => File.ReadAllText(file).Contains("url(", StringComparison.Ordinal));

    [Fact]
    public async Task The_pages_own_tests_pass()
    {
        // A shell finds npm on every system: npm.cmd on Windows, npm elsewhere.
        var (shell, flag) = OperatingSystem.IsWindows() ? ("cmd", "/c") : ("sh", "-c");
        using var npm = Process.Start(new ProcessStartInfo(shell, [flag, "npm test --silent"])
        {
            WorkingDirectory = Path.Combine(SourceRoot(), "src", "Igloo.Workbench"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(npm.ExitCode == 0, $"{await output}{await errors}");
    }

    private static long Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return compressed.Length;
    }

    private static string SourceRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Igloo.Functions.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
