using System.Text.RegularExpressions;
using System.Xml.Linq;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Architecture;

/// <summary>Function code is written once; one props file says which runtime gives it its meaning.</summary>
public sealed partial class TwoRuntimesTests
{
    private const string Props = "src/Igloo.Functions/FunctionsRuntime.props";

    [Fact]
    public void No_function_code_asks_which_runtime_it_is_on()
    {
        var files = SourceTree.FilesLike("src/Igloo.Functions/", ".cs").ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, path => Conditional().IsMatch(SourceTree.Read(path)));
    }

    [Fact]
    public void A_planted_condition_is_told() => Assert.Matches(Conditional(), "class A\n{\n  #if AZURE\n");

    [Fact]
    public void The_Functions_runtime_is_named_in_one_file_only()
    {
        var naming = SourceTree.Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(path) is ".csproj" or ".props" or ".targets")
            .Where(path => SourceTree.Read(path).Contains("Include=\"Microsoft.Azure.Functions.Worker", StringComparison.Ordinal));
        Assert.Equal(Props, Assert.Single(naming));
    }

    [Fact]
    public void Each_package_of_the_Azure_build_is_pinned_to_one_version()
    {
        var packages = XElement.Parse(SourceTree.Read(Props)).Descendants("PackageReference").ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches(OneVersion(), package.Attribute("VersionOverride")?.Value ?? ""));
    }

    [Theory]
    [InlineData("1.16.*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("")]
    public void A_version_that_floats_is_told(string version) => Assert.DoesNotMatch(OneVersion(), version);

    [Theory]
    [InlineData(Props)]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/decisions/0001-two-runtimes.md")]
    public void Whoever_reads_about_the_Azure_build_learns_that_it_is_unproven_until_CI_has_run_it(string path) =>
        Assert.Matches(Unproven(), SourceTree.Read(path));

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex OneVersion();

    [GeneratedRegex(@"first\s+run\s+in\s+CI[^.]*unproven|unproven[^.]*first\s+run\s+in\s+CI")]
    private static partial Regex Unproven();

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b", RegexOptions.Multiline)]
    private static partial Regex Conditional();
}
