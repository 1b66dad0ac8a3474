using System.Text.RegularExpressions;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Architecture;

/// <summary>Function code is written once; one props file says which runtime gives it its meaning.</summary>
public sealed partial class TwoRuntimesTests
{
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
        Assert.Equal("src/Igloo.Functions/FunctionsRuntime.props", Assert.Single(naming));
    }

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b", RegexOptions.Multiline)]
    private static partial Regex Conditional();
}
