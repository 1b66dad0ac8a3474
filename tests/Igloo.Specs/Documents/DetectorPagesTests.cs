using System.Globalization;
using System.Text.RegularExpressions;
using Igloo.Analysis.Detecting;
using Igloo.Analysis.Leads;
using Igloo.Model;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Documents;

/// <summary>Each detector has a page that says what it sees and what fools it, with the parameters that it really has.</summary>
public sealed partial class DetectorPagesTests
{
    private const string Folder = "docs/detectors/";

    private static readonly string[] Chapters = ["What it sees", "Parameters", "What fools it", "Innocent explanation", "Limits", "Source"];

    private static readonly Dictionary<string, Rule> RuleOf = Detectors.All
        .ToDictionary(detector => PageOf(detector.GetType()), detector => detector.Rule)
        .Append(KeyValuePair.Create(Folder + "triangulation.md", Triangulation.Rule))
        .ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Pages => [.. RuleOf.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void There_is_a_page_for_each_detector_and_none_for_any_other() =>
        Assert.Equal(RuleOf.Keys.Order(StringComparer.Ordinal), SourceTree.FilesLike(Folder, ".md"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_headed_by_its_rule_and_has_every_chapter(string page)
    {
        var text = SourceTree.Read(page).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {RuleOf[page].Id} {RuleOf[page].Title}\n", text, StringComparison.Ordinal);
        Assert.All(Chapters, chapter => Assert.Contains($"\n## {chapter}\n\n", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_tells_each_parameter_with_its_default_unit_and_range(string page) =>
        Assert.Equal(RuleOf[page].Parameters.Select(RowOf), RowsOf(SourceTree.Read(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_tells_the_innocent_explanation_that_the_leads_tell(string page) =>
        Assert.Contains(RuleOf[page].Innocent, Unwrapped(SourceTree.Read(page)), StringComparison.Ordinal);

    private static string PageOf(Type detector)
    {
        var folder = detector.Namespace![(detector.Namespace!.LastIndexOf('.') + 1)..];
        return $"{Folder}{WordStart().Replace(folder, "-").ToLowerInvariant()}.md";
    }

    private static string RowOf(RuleParameter parameter) => string.Create(
        CultureInfo.InvariantCulture,
        $"| `{parameter.Name}` | {parameter.Default:#,0.####} | {parameter.Unit} | {parameter.Minimum:#,0.####} to {parameter.Maximum:#,0.####} |");

    private static IEnumerable<string> RowsOf(string page) => ParameterRow().Matches(page).Select(row => row.Value);

    private static string Unwrapped(string page) => page.ReplaceLineEndings(" ");

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^\| `\w+` \| [^|]+ \| [^|]+ \| [^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex ParameterRow();
}
