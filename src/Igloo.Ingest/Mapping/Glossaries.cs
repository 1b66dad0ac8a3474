using System.Reflection;

namespace Igloo.Ingest.Mapping;

/// <summary>The words of headers language by language, as people who know them wrote them down: files of lines <c>plain words:word word idiom_of_words</c>, read after the lexicon's own entries.</summary>
internal static class Glossaries
{
    private const string Folder = ".Mapping.Glossaries.";
    private const char Remark = '#';

    /// <summary>The lines of all glossaries, in one order everywhere.</summary>
    public static IEnumerable<string> Lines =>
        Own.GetManifestResourceNames().Where(name => name.Contains(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(LinesOf);

    /// <summary>English words that only look as if they began or ended as a word of a header in some language, and stand for none of its meanings.</summary>
    public static IEnumerable<string> EnglishAlone => LinesOf(Own.GetManifestResourceNames().Single(name => name.EndsWith(".EnglishAlone.txt", StringComparison.Ordinal))).SelectMany(line => line.Split(' '));

    private static Assembly Own => typeof(Glossaries).Assembly;

    private static IEnumerable<string> LinesOf(string name)
    {
        using var reader = new StreamReader(Own.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != Remark) yield return line;
    }
}
