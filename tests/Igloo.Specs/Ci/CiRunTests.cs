using Igloo.Specs.Tree;

namespace Igloo.Specs.Ci;

/// <summary>The last line of .ci/run, with a stand-in for <c>dotnet</c> that says what a run of tests would say.</summary>
public sealed class CiRunTests
{
    [Fact]
    public async Task The_last_line_sums_the_default_and_the_long_suites()
    {
        var run = await RunAsync(Summary(failed: 0, succeeded: 40), Summary(failed: 0, succeeded: 2));
        Assert.Equal((0, "42 passed, 0 failed"), (run.ExitCode, LastLine(run)));
    }

    [Fact]
    public async Task No_long_suite_at_all_is_no_failure()
    {
        var run = await RunAsync(Summary(failed: 0, succeeded: 40), Summary(failed: 0, succeeded: 0));
        Assert.Equal((0, "40 passed, 0 failed"), (run.ExitCode, LastLine(run)));
    }

    [Fact]
    public async Task A_failed_test_of_either_run_fails_the_whole()
    {
        var run = await RunAsync(Summary(failed: 1, succeeded: 40) + "exit 2\n", Summary(failed: 2, succeeded: 3) + "exit 2\n");
        Assert.Equal((1, "43 passed, 3 failed"), (run.ExitCode, LastLine(run)));
    }

    [Fact]
    public async Task A_build_that_breaks_counts_as_a_failure()
    {
        var run = await RunAsync("echo 'error CS1002: ; expected'\nexit 1\n", Summary(failed: 0, succeeded: 3));
        Assert.Equal((1, "3 passed, 1 failed"), (run.ExitCode, LastLine(run)));
    }

    [Fact]
    public async Task Tests_that_were_not_asked_for_are_not_listed_and_other_skips_are()
    {
        const string skips = "printf 'skipped A.B\\n  Not run (due to explicit test filtering)\\n  from a.dll\\nskipped C.D\\n  No browser\\n  from a.dll\\n'\n";
        var run = await RunAsync(Summary(failed: 0, succeeded: 1), skips + Summary(failed: 0, succeeded: 0));
        Assert.DoesNotContain("A.B", run.Output, StringComparison.Ordinal);
        Assert.Contains("skipped C.D", run.Output, StringComparison.Ordinal);
    }

    private static string Summary(int failed, int succeeded) =>
        $"printf '\\nTest run summary: Done\\n  total: {failed + succeeded}\\n  failed: {failed}\\n  succeeded: {succeeded}\\n  skipped: 0\\n'\n";

    private static string LastLine(ToolRun run) => run.Output.TrimEnd().Split('\n')[^1];

    private static async Task<ToolRun> RunAsync(string defaultSuites, string longSuites)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), ".ci/run is for the Linux machine of the integration run.");
        using var folder = new ScratchFolder();
        Executable(folder.Write("dotnet", $"#!/bin/sh\nif [ \"$*\" = test ]; then\n{defaultSuites}else\n{longSuites}fi\n"));
        Executable(folder.Write("chromium", "#!/bin/sh\n"));
        return await Tool.RunAsync("/usr/bin/env", $"PATH={folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}", SourceTree.Full(".ci/run"));
    }

    private static void Executable(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
