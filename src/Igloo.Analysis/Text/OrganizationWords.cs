namespace Igloo.Analysis.Text;

/// <summary>Reads the name of an organisation without its legal form.</summary>
public static class OrganizationWords
{
    // Spelt out, as they are folded; longer ones first.
    private static readonly string[] SpeltOut =
        ["open joint stock company", "public joint stock company", "closed joint stock company", "joint stock company", "limited liability company", "public limited company", "sociedad anonima", "aktiengesellschaft",
            "gesellschaft mit beschrankter haftung", "societe anonyme", "societa per azioni", "besloten vennootschap", "publichnoe aktsionernoe obshchestvo", "aktsionernoe obshchestvo",
            "obshchestvo s ogranichennoy otvetstvennostyu", "obshchestvo s ogranichennoi otvetstvennostyu"];

    // Numbers are written both ways.
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10",
        ["first"] = "1", ["second"] = "2", ["third"] = "3", ["fourth"] = "4", ["fifth"] = "5", ["sixth"] = "6", ["seventh"] = "7", ["eighth"] = "8", ["ninth"] = "9", ["tenth"] = "10",
        ["1st"] = "1", ["2nd"] = "2", ["3rd"] = "3", ["4th"] = "4", ["5th"] = "5", ["6th"] = "6", ["7th"] = "7", ["8th"] = "8", ["9th"] = "9", ["10th"] = "10",
        ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50", ["sixty"] = "60", ["seventy"] = "70", ["eighty"] = "80", ["ninety"] = "90",
    };

    private static readonly HashSet<string> LegalForms =
    [
        "ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "co", "company", "corp", "corporation", "gmbh", "ag", "kg", "bv", "nv", "sa", "srl", "sarl", "sl", "spa", "oy", "ab", "as", "aps",
        "pte", "pty", "cv", "sro", "doo", "ooo", "oao", "zao", "pao", "ao", "akg", "jsc", "ojsc", "pjsc", "cjsc", "de",
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

    // "Forty-Four" is forty and four.
    private static void AddNumber(List<string> words, string number)
    {
        if (number.Length == 1 && words.Count > 0 && words[^1] is [_, '0']) words[^1] = $"{words[^1][0]}{number}";
        else words.Add(number);
    }

    // "S. A. de C. V." and "A.B.C.": letters that stand alone one after the other are one word.
    private static List<string> Joined(string[] words)
    {
        var joined = new List<string>(words.Length);
        var isOpen = false;
        foreach (var word in words)
        {
            // "H & M" and "H and M".
            if (word == "and") continue;
            if (Numbers.TryGetValue(word, out var number)) AddNumber(joined, number);
            else if (word.Length == 1 && isOpen) joined[^1] += word;
            else joined.Add(word);
            isOpen = word.Length == 1;
        }

        return joined;
    }
}
