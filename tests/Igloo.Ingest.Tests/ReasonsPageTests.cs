using System.Text.RegularExpressions;

namespace Igloo.Ingest.Tests;

/// <summary>The page of reasons against the code that gives them.</summary>
public sealed partial class ReasonsPageTests
{
    [Fact]
    public void Every_reason_that_reading_gives_stands_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Drop.Root, "docs", "formats", "reasons.md"));
        var reasons = Directory.EnumerateFiles(Path.Combine(Drop.Root, "src", "Igloo.Ingest"), "*.cs", SearchOption.AllDirectories).Where(IsOwn).SelectMany(file => Reason.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();
        Assert.True(reasons.Count > 50, "the code's reasons were not found");
        Assert.DoesNotContain(reasons, reason => !page.Contains(LongestPieceOf(reason), StringComparison.Ordinal));
    }

    // Spans of narratives are only tried; nobody is told why they are none.
    private static bool IsOwn(string file) => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "Text" or "Narratives");

    private static string LongestPieceOf(string reason) => Hole.Split(reason).Select(piece => piece.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal).Trim()).MaxBy(piece => piece.Length)!;

    [GeneratedRegex("""(?:UnreadableFileException\(|Unusable<[^>]*>\(|RawRow\.Bad\([^"\n]*|RowFlaw\.\w+ => |new Reject\([^"\n]*)\$?"((?:[^"\\]|\\.){6,})["]""")]
    private static partial Regex Reason { get; }

    [GeneratedRegex("""\{[^{}]*\}?""")]
    private static partial Regex Hole { get; }
}
