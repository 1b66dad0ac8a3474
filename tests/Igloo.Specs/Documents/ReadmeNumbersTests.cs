using System.Text.RegularExpressions;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Documents;

/// <summary>Every figure that the README tells stands in a committed result.</summary>
public sealed partial class ReadmeNumbersTests
{
    private const string Results = "benchmarks/results/";

    private static readonly string Readme = SourceTree.Read("README.md").ReplaceLineEndings("\n");

    public static TheoryData<string> Rows => [.. ResultRow().Matches(Readme).Select(row => row.Value)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_figure_of_the_README_stands_in_the_result_that_its_row_names(string row)
    {
        var (told, result) = Parts(row);
        Assert.NotEmpty(Figures(told));
        Assert.Empty(Figures(told).Except(Figures(result)));
    }

    [Fact]
    public void The_README_has_a_table_of_numbers()
    {
        Assert.Contains("\n## Numbers\n", Readme, StringComparison.Ordinal);
        Assert.NotEmpty(Rows);
    }

    [Fact]
    public void Every_result_that_is_committed_says_how_to_measure_it_again()
    {
        var results = SourceTree.FilesLike(Results, ".md").ToList();
        Assert.NotEmpty(results);
        Assert.All(results, path =>
        {
            var text = SourceTree.Read(path);
            Assert.All(["- Command: `dotnet run", "- Machine: ", "- Versions: "], line => Assert.Contains(line, text, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("38.9 s, 2,574 rows/s", "38.9,2,574")]
    [InlineData("| 100,000 rows |", "100,000")]
    public void Figures_are_read_with_their_commas_and_points(string text, string figures) =>
        Assert.Equal(figures, string.Join(',', Figures(text)));

    private static (string Told, string Result) Parts(string row)
    {
        var link = ResultRow().Match(row).Groups["file"].Value;
        return (row[..row.IndexOf('[')], SourceTree.Read(link));
    }

    private static IEnumerable<string> Figures(string text) => Figure().Matches(text).Select(figure => figure.Value);

    [GeneratedRegex(@"^\| .* \| \[[^\]]+\]\((?<file>benchmarks/results/[\w-]+\.md)\) \|$", RegexOptions.Multiline)]
    private static partial Regex ResultRow();

    [GeneratedRegex(@"\d{1,3}(,\d{3})+|\d+(\.\d+)?")]
    private static partial Regex Figure();
}
