namespace Igloo.Analysis.Text;

/// <summary>Reads the name of an organisation without its legal form.</summary>
public static class OrganizationWords
{
    // Spelt out, as they are folded; longer ones first.
    private static readonly string[] SpeltOut =
        ["open joint stock company", "public joint stock company", "closed joint stock company", "joint stock company", "limited liability company", "public limited company", "sociedad anonima", "aktiengesellschaft"];

    private static readonly HashSet<string> LegalForms =
    [
        "ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "co", "company", "corp", "corporation", "gmbh", "ag", "kg", "bv", "nv", "sa", "srl", "sarl", "sl", "spa", "oy", "ab", "as", "aps",
        "pte", "pty", "cv", "sro", "doo", "ooo", "oao", "zao", "pao", "ao", "jsc", "ojsc", "pjsc", "cjsc", "de",
    ];

    /// <summary>The words of <paramref name="name"/> without its legal form before or after; all of them when nothing else is left.</summary>
    public static NameWords Of(string name)
    {
        var words = Joined(WithoutSpeltOut(Folding.Fold(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var (start, end) = (0, words.Count);
        while (end > start && LegalForms.Contains(words[end - 1])) end--;
        while (start < end && LegalForms.Contains(words[start])) start++;
        return NameWords.Of(start == end ? name : string.Join(' ', words[start..end]));
    }

    private static string WithoutSpeltOut(string folded)
    {
        foreach (var form in SpeltOut)
            if (folded.Length > form.Length && folded.Contains(form, StringComparison.Ordinal)) return folded.Replace(form, " ", StringComparison.Ordinal);
        return folded;
    }

    // "S. A. de C. V." and "A.B.C.": letters that stand alone one after the other are one word.
    private static List<string> Joined(string[] words)
    {
        var joined = new List<string>(words.Length);
        var isOpen = false;
        foreach (var word in words)
        {
            if (word.Length == 1 && isOpen) joined[^1] += word;
            else joined.Add(word);
            isOpen = word.Length == 1;
        }

        return joined;
    }
}
