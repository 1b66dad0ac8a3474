using Igloo.Specs.Tree;

namespace Igloo.Specs.Infrastructure;

public sealed class BicepLintTests
{
    private const string AnyFile = "infra/**/*.bicep";

    [Fact]
    public async Task Every_Bicep_file_builds_and_lints_without_one_diagnostic()
    {
        BicepCompiler.SkipUnlessHere();
        var lint = await BicepCompiler.RunAsync("lint", "--pattern", AnyFile, "--no-restore");
        AssertSilent(lint);
    }

    [Fact]
    public async Task The_parameters_fit_the_template_without_one_diagnostic()
    {
        BicepCompiler.SkipUnlessHere();
        var build = await BicepCompiler.RunAsync("build-params", "infra/main.bicepparam", "--stdout", "--no-restore");
        AssertSilent(build with { Output = "" });
    }

    [Fact]
    public void The_lint_looks_at_the_main_file_and_at_each_module()
    {
        string[] expected =
        [
            "infra/main.bicep", "infra/modules/access.bicep", "infra/modules/events.bicep", "infra/modules/function-app.bicep",
            "infra/modules/monitoring.bicep", "infra/modules/storage.bicep",
        ];
        Assert.Equal(expected, SourceTree.FilesLike("infra/", ".bicep"));
    }

    // The compiler ends with 0 on a type error, so only its silence counts.
    [Theory]
    [InlineData("resource a 'Microsoft.Storage/storageAccounts@2026-06-01' = { noSuchProperty: 1 }", "BCP037")]
    [InlineData("resource a 'Microsoft.Storage/storageAccounts@1999-01-01' existing = { name: 'a' }", "BCP081")]
    [InlineData("param nobodyReads string", "no-unused-params")]
    public async Task A_planted_fault_is_told(string bicep, string diagnostic)
    {
        BicepCompiler.SkipUnlessHere();
        using var folder = new ScratchFolder();
        var file = folder.Write("planted.bicep", bicep);
        var lint = await BicepCompiler.RunAsync("lint", file, "--no-restore", "--config", SourceTree.Full("infra/bicepconfig.json"));
        Assert.Contains(diagnostic, lint.Errors + lint.Output, StringComparison.Ordinal);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertSilent(lint));
    }

    private static void AssertSilent(ToolRun run) => Assert.Equal((0, ""), (run.ExitCode, (run.Output + run.Errors).Trim()));
}
