using System.Globalization;
using System.Text;

namespace Igloo.Analysis.Detecting;

/// <summary>Splits free text into plain words.</summary>
internal static class Words
{
    /// <summary>The sentences and clauses of a text as words: lower case, without accents and apostrophes.</summary>
    public static IEnumerable<string[]> Sentences(string text) =>
        text.Split(['.', ',', '!', '?', ';', ':', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(words => words.Length > 0);

    /// <summary>The words of a text: lower case, without accents and apostrophes.</summary>
    public static string[] Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
