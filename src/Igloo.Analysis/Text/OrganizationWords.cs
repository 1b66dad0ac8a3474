namespace Igloo.Analysis.Text;

/// <summary>Reads the name of an organisation without its legal form.</summary>
public static class OrganizationWords
{
    private static readonly string[] LegalForms =
        ["ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "co", "company", "corp", "corporation", "gmbh", "ag", "bv", "nv", "sa", "srl", "sl", "spa", "oy", "ab", "as", "pte", "pty", "cv", "de", "c", "v", "s", "a"];

    /// <summary>The words of <paramref name="name"/> up to its legal form; all of them when nothing else is left.</summary>
    public static NameWords Of(string name)
    {
        var words = Folding.Words(name);
        var length = words.Length;
        while (length > 0 && Array.IndexOf(LegalForms, words[length - 1]) >= 0) length--;
        return NameWords.Of(length == 0 ? name : string.Join(' ', words[..length]));
    }
}
