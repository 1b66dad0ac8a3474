using System.Text.RegularExpressions;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Documents;

/// <summary>A lead is never proof: no text that a person may read says otherwise of anybody.</summary>
public sealed partial class WordingTests
{
    // What an analyst reads on the page, in a lead, in a problem or in the terminal.
    private static readonly string[] Spoken =
    [
        "src/Igloo.Workbench/src/", "src/Igloo.Analysis/Detecting/", "src/Igloo.Analysis/Leads/", "src/Igloo.Functions/Api/", "src/Igloo.Functions/Access/",
        "src/Igloo.Cli/", "docs/detectors/",
    ];

    private static readonly string[] Extensions = [".ts", ".tsx", ".cs", ".md"];

    public static TheoryData<string> Files =>
        [.. SourceTree.Files.Where(path => Spoken.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && Extensions.Contains(Path.GetExtension(path)))];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_that_people_read_speaks_of_guilt(string path) => Assert.DoesNotMatch(Guilt(), SourceTree.Read(path));

    [Theory]
    [InlineData("the suspect drove")]
    [InlineData("Guilty")]
    [InlineData("criminals")]
    [InlineData("which proves it")]
    [InlineData("Confirmed identity")]
    [InlineData("threat score 9")]
    [InlineData("illegal alien")]
    public void A_planted_word_of_guilt_is_told(string text) => Assert.Matches(Guilt(), text);

    [Theory]
    [InlineData("A lead, not proof.")]
    [InlineData("An indicator is not proof of a crime.")]
    [InlineData("likely the same")]
    public void The_words_that_we_do_say_pass(string text) => Assert.DoesNotMatch(Guilt(), text);

    [Fact]
    public void Every_screen_says_that_a_lead_is_no_proof() =>
        Assert.Contains("A lead, not proof. Check the source records before acting.", SourceTree.Read("src/Igloo.Workbench/src/views/App.tsx"), StringComparison.Ordinal);

    [GeneratedRegex(@"\b(suspects?|suspected|suspicious|guilt|guilty|criminals?|prove[ns]?|confirmed identity|threat score|illegals?|illegal alien|offenders?|perpetrators?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Guilt();
}
