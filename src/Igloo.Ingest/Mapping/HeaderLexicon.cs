namespace Igloo.Ingest.Mapping;

/// <summary>Brings the words of a header to one vocabulary, plain English: translated, unabbreviated, compounds taken apart. <c>Geburtsdatum</c>, <c>fecha de nacimiento</c> and <c>dt_of_brth</c> are all <c>birth</c> and <c>date</c>.</summary>
/// <remarks>Pure. A word that may stand for two is left as it is, so that nothing is guessed twice over.</remarks>
internal static class HeaderLexicon
{
    private const int LeastCompound = 6;
    private const int LongestCompound = 40;
    private const int LeastPart = 4;
    private const int LeastStem = 5;
    private const int LongestEnding = 2;
    private const int LeastSkeleton = 3;
    private const int LeastPrefix = 4;
    private const int LeastLeftOut = 2;
    private const int LeastHead = 5;
    private const int LeastBeforeHead = 3;
    private const int MostIndexDigits = 2;
    private const int LongestIdiom = 6;
    private const char Seam = '_';
    private const char FirstBeyondLatin = '\u0370';
    private const string NameOfAnything = "名";
    private const string Vowels = "aeiou";

    // Plain words first, each with what stands for it in other languages, synonyms included; a word with two meanings in two languages is not here.
    private static readonly string[] Entries = [.. LexiconWords.General, .. LexiconWords.Parts, .. LexiconWords.Things, .. LexiconWords.Occasions];

    private static readonly Dictionary<string, string[]> Meanings = Read([.. Entries, .. LexiconLanguages.All, .. LexiconScripts.All, .. LexiconNorth.All, .. LexiconEast.All, .. LexiconAsia.All, .. LexiconTrades.All, .. LexiconFurther.All, .. LexiconSouth.All, .. LexiconHan.All, .. LexiconOffices.All, .. LexiconForms.All, .. LexiconTraits.All, .. LexiconDesks.All, .. LexiconMoney.All, .. LexiconJourneys.All, .. LexiconCases.All, .. LexiconProducts.All, .. LexiconBureaus.All, .. Glossaries.Lines]);

    // A market is no "Marke", and what is exposed no "exposé".
    private static readonly HashSet<string> EnglishAlone = [.. Glossaries.EnglishAlone];

    // What an unknown word may be the beginning of: never a trait, lest "national id" be one.
    private static readonly string[] PlainWords = [.. Meanings.Where(word => word.Value is [var plain] && plain == word.Key && Model.ProtectedTraits.OfHeader(plain) is null).Select(word => word.Key)];

    // Those in other than Latin letters, in their order, so that those with one beginning stand together.
    private static readonly string[] Words = [.. Meanings.Keys.Where(word => word[0] >= FirstBeyondLatin && !word.Contains(Seam, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // Vowels are left out in the languages that most systems are written in; more words would make more of them doubtful.
    private static readonly Dictionary<string, string[]?> Skeletons = Read(Entries).Keys.Where(word => word.Length >= LeastPart).GroupBy(Skeleton).ToDictionary(alike => alike.Key, alike => OnlyOf(alike), StringComparer.Ordinal);

    // Articles, and what joins a word to the one before it.
    private static readonly string[] Articles = ["وال", "بال", "لل", "ال", "و", "ب", "ל", "ה", "ו", "ב", "מ"];

    private static readonly HashSet<string> Joints = new(["s", "es", "n", "en"], StringComparer.Ordinal);

    // Parts of a compound that are shorter than words.
    private static readonly HashSet<string> ShortParts = new("no nr id nm dt tm tel veh ref amt zip dob doc emp arr dep pax ort art".Split(' '), StringComparer.Ordinal);

    /// <summary>Words that only join others.</summary>
    private static readonly HashSet<string> Joining = new(
        "of the and for de del do da du des der die das dem den le la el los las les l d il lo gli di della dello dei degli delle dos das von vom und y e et em na au aux zum zur im am s º ª ° ve i oraz z w od van het een voor și dan yang của và і й та з із у в на для по от до за من في على عن و از به در 的 ya wa za cha kwa op aan för dla al का की के كا كي كے".Split(' '), StringComparer.Ordinal);

    /// <summary>The plain words of a header's words, without what only joins them or numbers them.</summary>
    public static string[] Plain(IEnumerable<string> words)
    {
        var given = Joined([.. words]);
        string[] plain = [.. given.Where(word => !Joining.Contains(word)).SelectMany(UnderstoodOrHeaded).Where(word => !Joining.Contains(word))];
        string[] unnumbered = [.. plain.Where(word => !IsIndex(word))];
        return unnumbered.Length > 0 ? unnumbered : plain;
    }

    // "dien thoai" and "jenis kelamin" are words that only together mean anything: the longest first.
    private static List<string> Joined(ReadOnlySpan<string> words)
    {
        var joined = new List<string>(words.Length);
        for (var start = 0; start < words.Length;)
        {
            var length = Math.Min(LongestIdiom, words.Length - start);
            while (length > 1 && !Meanings.ContainsKey(string.Join(Seam, words.Slice(start, length)!))) length--;
            var isCompound = length == 1 && start + 1 < words.Length && IsCompound(words[start], words[start + 1]);
            joined.Add(isCompound ? words[start] + words[start + 1] : string.Join(Seam, words.Slice(start, length)!));
            start += isCompound ? 2 : length;
        }

        return joined;
    }

    // "objekt_navn" is "objektnavn", where a part is no word of its own.
    private static bool IsCompound(string first, string second) =>
        (!Meanings.ContainsKey(first) || !Meanings.ContainsKey(second)) && HeaderWords.Whole(first) == first && second.Length > 1 && first.Length + second.Length >= LeastCompound && Meanings.ContainsKey(first + second);

    /// <summary>Whether some of the words only together mean anything.</summary>
    public static bool HasIdiom(ReadOnlySpan<string> words) => Joined(words).Count < words.Length;

    /// <summary>A phrase's words in one order, translated and without joints, so that <c>call start time</c> is <c>hora de inicio de llamada</c>.</summary>
    public static string Bag(ReadOnlySpan<string> words)
    {
        var bag = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in Joined(words))
            if (!Joining.Contains(word)) bag.UnionWith(Translated(word));
        return string.Join(' ', bag);
    }

    /// <summary>Whether a word is one of the vocabulary, whole or abbreviated.</summary>
    public static bool Knows(string word) => Understood(word) is not [var only] || only != word || Meanings.ContainsKey(word) || EnglishAlone.Contains(word);

    /// <summary>Whether a word is one for a number, in any language.</summary>
    public static bool SaysNumber(string word) => Meanings.GetValueOrDefault(word) is ["no"];

    /// <summary>Whether words say what they mean in the plain language already.</summary>
    public static bool IsPlain(string[] words) => Array.TrueForAll(words, word => Joining.Contains(word) || Translated(word) is [var plain] && plain == word);

    private static string[] Translated(string word) =>
        Meanings.GetValueOrDefault(word) ?? Meanings.GetValueOrDefault(HeaderWords.Whole(word)) ?? Singular(word) ?? [HeaderWords.Whole(word)];

    private static string[] Understood(string word)
    {
        if (Meanings.TryGetValue(word, out var meaning) || Meanings.TryGetValue(HeaderWords.Whole(word), out meaning)) return meaning;
        if (HeaderWords.Whole(word) is var whole && whole != word) return [whole];
        if (EnglishAlone.Contains(word)) return [word];
        return WithoutArticle(word) ?? Singular(word) ?? Inflected(word) ?? Compound(word) ?? WithUmlauts(word) ?? Unabbreviated(word) ?? Begun(word) ?? [word];
    }

    private static string[] UnderstoodOrHeaded(string word)
    {
        var meaning = Understood(word);
        return meaning is [var only] && only == word ? Headed(word) : meaning;
    }

    private static string[]? Singular(string word) => word.Length > LeastPart && word[^1] == 's'
        ? Meanings.GetValueOrDefault(word[..^1]) ?? (word[^2] == 'e' ? Meanings.GetValueOrDefault(word[..^2]) : null) ?? (word.EndsWith("ies", StringComparison.Ordinal) ? Meanings.GetValueOrDefault(word[..^3] + "y") : null)
        : null;

    // German writes "ae", "oe" and "ue" where a system knows no umlauts: "Waehrung", "Beguenstigter".
    private static string[]? WithUmlauts(string word)
    {
        var folded = word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        return folded.Length == word.Length ? null : Meanings.GetValueOrDefault(folded) ?? Inflected(folded) ?? Compound(folded);
    }

    // Arabic and Hebrew write "the" as one word with its noun.
    private static string[]? WithoutArticle(string word) => Articles.Where(article => word.StartsWith(article, StringComparison.Ordinal)).Select(article => Meanings.GetValueOrDefault(word[article.Length..])).FirstOrDefault(meaning => meaning is not null);

    // "telefonu", "paszportu", "senders": a known word with an ending.
    private static string[]? Inflected(string word)
    {
        for (var ending = 1; ending <= LongestEnding && word.Length - ending >= LeastStem; ending++)
            if (Meanings.TryGetValue(word[..^ending], out var meaning)) return meaning;
        return null;
    }

    // "phone_2", "tel1", "addr_line_1"
    private static bool IsIndex(string word) => word.Length <= MostIndexDigits && word.All(char.IsAsciiDigit);

    // "Geburtsdatum", "PLATENO", "custlastname": the fewest known words that it is made of.
    private static string[]? Compound(string word)
    {
        if ((word.Length < LeastCompound && !IsUnspaced(word)) || word.Length > LongestCompound) return null;
        var best = new List<string>?[word.Length + 1];
        best[0] = [];
        for (var end = 1; end <= word.Length; end++)
            for (var start = 0; start < end; start++)
                if (best[start] is { } head && PartOf(word[start..end], start > 0 && end < word.Length) is { } part && (best[end] is not { } other || head.Count + part.Length < other.Count))
                    best[end] = [.. head, .. part];
        return best[^1] is { Count: > 1 } parts ? [.. parts] : null;
    }

    // "Vestigingsadres", "bokföringsdatum": what the last part of a compound is, the whole is, whatever nobody taught stands before it.
    private static string[] Headed(string word)
    {
        if (Meanings.ContainsKey(word) || EnglishAlone.Contains(word)) return [word];
        for (var head = LeastBeforeHead; head <= word.Length - LeastHead; head++)
            if (Meanings.TryGetValue(word[head..], out var meaning) && !Array.Exists(meaning, plain => Model.ProtectedTraits.OfHeader(plain) is not null)) return [word[..head], .. meaning];
        return [word];
    }

    // Chinese, Japanese, Thai and Korean (whose syllables are taken apart with their accents) write words without spaces, and one character may be a word.
    private static bool IsUnspaced(string word) => word[0] is >= '\u4e00' and <= '\u9fff' or >= '\u3040' and <= '\u30ff' or >= '\u0e00' and <= '\u0e7f' or >= '\u1100' and <= '\u11ff';

    private static string[]? PartOf(string part, bool isInside)
    {
        if (isInside && Joints.Contains(part)) return [];
        // Alone it is a given name, after what is named any name.
        if (part == NameOfAnything) return ["name"];
        if (part.Length < LeastPart && !ShortParts.Contains(part) && !IsUnspaced(part)) return null;
        return Meanings.GetValueOrDefault(part) ?? Meanings.GetValueOrDefault(HeaderWords.Whole(part));
    }

    // "brth" and "psngr" leave out vowels, "descr" and "arriv" the end: read where one word alone can be meant.
    private static string[]? Unabbreviated(string word)
    {
        if (word.Length < LeastSkeleton || !word.All(char.IsAsciiLetter)) return null;
        if (!word.AsSpan(1).ContainsAny(Vowels)) return Skeletons.GetValueOrDefault(Skeleton(word));
        if (word.Length >= LeastPrefix && OnlyOf(PlainWords.Where(plain => LeavesOutVowelsOf(plain, word))) is { } vowelsLeftOut) return vowelsLeftOut;
        return word.Length >= LeastPrefix ? OnlyOf(PlainWords.Where(plain => plain.Length >= word.Length + LeastLeftOut && plain.StartsWith(word, StringComparison.Ordinal))) : null;
    }

    // "комн." and "отпр.": the beginning of words of one meaning alone. In Latin letters too many languages meet for that.
    private static string[]? Begun(string word) =>
        word.Length >= LeastSkeleton && word[0] >= FirstBeyondLatin ? OnlyOf(WordsFrom(word).Where(whole => whole.Length >= word.Length + LeastLeftOut)) : null;

    private static IEnumerable<string> WordsFrom(string beginning)
    {
        var first = Array.BinarySearch(Words, beginning, StringComparer.Ordinal);
        return Words.Skip(first < 0 ? ~first : first).TakeWhile(word => word.StartsWith(beginning, StringComparison.Ordinal));
    }

    // "colr", "addrss": vowels are missing inside, and nothing else.
    private static bool LeavesOutVowelsOf(string plain, string word)
    {
        if (plain.Length <= word.Length || plain[^1] != word[^1]) return false;
        var at = 0;
        foreach (var c in plain)
        {
            if (at < word.Length && word[at] == c) at++;
            else if (!Vowels.Contains(c, StringComparison.Ordinal)) return false;
        }

        return at == word.Length;
    }

    // The one meaning of several spellings, if it is one.
    private static string[]? OnlyOf(IEnumerable<string> spellings)
    {
        string[]? found = null;
        foreach (var spelling in spellings)
        {
            if (found is not null && !found.AsSpan().SequenceEqual(Meanings[spelling])) return null;
            found = Meanings[spelling];
        }

        return found;
    }

    // The first letter and the consonants after it, each once where it is doubled.
    private static string Skeleton(string word)
    {
        Span<char> kept = stackalloc char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || (!Vowels.Contains(word[i], StringComparison.Ordinal) && kept[length - 1] != word[i])) kept[length++] = word[i];
        return kept[..length].ToString();
    }

    private static Dictionary<string, string[]> Read(string[] entries)
    {
        var meanings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            string[] plain = entry[..colon].Split(' ');
            if (plain.Length == 1) meanings.TryAdd(plain[0], plain);
            foreach (var word in entry[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) meanings.TryAdd(string.Join(Seam, HeaderWords.Of(word)), plain);
        }

        return meanings;
    }
}
