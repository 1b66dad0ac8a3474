namespace Igloo.Ingest.Formats.Content;

/// <summary>Which code page of older Windows systems wrote bytes that are no UTF-8, by how they follow each other.</summary>
/// <remarks>
/// Letters of Latin script with accents stand alone between ASCII; words of other scripts are runs of high bytes, in two-byte pages always of an even length.
/// Pure; one pass over one block. Without evidence for another page it is Windows-1252.
/// </remarks>
internal static class LegacyPage
{
    public const int WesternEurope = 1252;
    public const int CentralEurope = 1250;
    public const int Cyrillic = 1251;
    public const int Greek = 1253;
    public const int Turkish = 1254;
    public const int Hebrew = 1255;
    public const int Arabic = 1256;
    public const int Chinese = 54936; // GB 18030, which holds GBK and GB 2312
    public const int Korean = 949;

    /// <summary>All pages that are told.</summary>
    public static readonly int[] All = [WesternEurope, CentralEurope, Cyrillic, Greek, Turkish, Hebrew, Arabic, Chinese, Korean];

    private const double LeastRun = 2; // bytes of a word in another script, on average
    private const int LeastBytes = 8; // fewer tell nothing

    /// <summary>The page of a block of bytes.</summary>
    public static int Of(ReadOnlySpan<byte> block)
    {
        var bytes = new Counts();
        bytes.Add(block);
        if (bytes.High < LeastBytes || bytes.High < LeastRun * bytes.Runs) return OfLatin(bytes);
        return bytes.OddRuns == 0 ? OfPairs(bytes) : OfWords(bytes);
    }

    // Syllables of Korean begin with B0 to C8, characters of Chinese with B0 to F7.
    private static int OfPairs(Counts bytes) => bytes.Between(0xB0, 0xC8) >= bytes.High / 2 && bytes.LeadsPast == 0 ? Korean : Chinese;

    private static int OfWords(Counts bytes)
    {
        // Alef and lam are one letter of four in Arabic, and none of its letters lie past F0.
        if (bytes.Of(0xC7, 0xE1) * 6 >= bytes.High && bytes.Between(0xF0, 0xFF) * 20 <= bytes.High) return Arabic;
        if (bytes.Between(0xC0, 0xDF) == 0 && bytes.Between(0xFB, 0xFF) == 0) return Hebrew;
        // Vowels with an accent stand inside Greek words where Cyrillic has capitals.
        return bytes.AccentsInside * 33 >= bytes.High ? Greek : Cyrillic;
    }

    private static int OfLatin(Counts bytes)
    {
        // ą, ł and ż, where Western Europe has signs that stand in no word; š or ž beside č, ě, ř or ů; ő or ű; ă beside ţ.
        if (bytes.SignsInWords > 0 || (bytes.Of(0x8A, 0x8E, 0x9A, 0x9E) > 0 && bytes.Of(0xE8, 0xEC, 0xF8, 0xF9) > 0)) return CentralEurope;
        if (bytes.Of(0xF5, 0xFB) > 0 && bytes.Of(0xE1, 0xE9, 0xED) > 0 && bytes.Of(0xE3, 0xE7, 0xE2, 0xEA) == 0) return CentralEurope;
        if (bytes.Of(0xE3) > 0 && bytes.Of(0xFE) > 0) return CentralEurope;
        // ğ, ı, ş and İ, which Iceland's letters are in Western Europe; its accents are not Turkey's.
        return bytes.Of(0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE) > 0 && bytes.Of(0xE1, 0xE6, 0xE9, 0xED, 0xFA, 0xF3) == 0 ? Turkish : WesternEurope;
    }

    private sealed class Counts
    {
        // ¥, £, ¯, ³, ¹, ¼, ¾, ¿: behind a letter they are letters of Central Europe.
        private static readonly System.Buffers.SearchValues<byte> Signs = System.Buffers.SearchValues.Create(0xA5, 0xA3, 0xAF, 0xB3, 0xB9, 0xBC, 0xBE, 0xBF);

        private const byte PolishS = 0x9C; // ś, and œ in Western Europe

        private readonly int[] _by = new int[256];

        /// <summary>Bytes past ASCII.</summary>
        public int High { get; private set; }

        /// <summary>Runs of them.</summary>
        public int Runs { get; private set; }

        public int OddRuns { get; private set; }

        /// <summary>Pairs whose first byte lies past the syllables of Korean.</summary>
        public int LeadsPast { get; private set; }

        public int SignsInWords { get; private set; }

        public int AccentsInside { get; private set; }

        public void Add(ReadOnlySpan<byte> block)
        {
            for (var at = 0; at < block.Length; at++)
            {
                if (block[at] < 0x80) continue;
                var end = at;
                while (end < block.Length && block[end] >= 0x80) end++;
                AddRun(block[at..end], isAfterLetter: at > 0 && char.IsAsciiLetter((char)block[at - 1]), next: end < block.Length ? (char)block[end] : null);
                at = end;
            }
        }

        public int Of(params ReadOnlySpan<byte> bytes)
        {
            var sum = 0;
            foreach (var one in bytes) sum += _by[one];
            return sum;
        }

        public int Between(int first, int last) => _by.AsSpan(first, last - first + 1).ToArray().Sum();

        // cœur, œil, fœtus: behind an œ stands one of few letters.
        private static bool IsNoFrenchO(char? next) => next is { } letter && char.IsAsciiLetterLower(letter) && !"uitdsn".Contains(letter, StringComparison.Ordinal);

        private void AddRun(ReadOnlySpan<byte> run, bool isAfterLetter, char? next)
        {
            (Runs, High) = (Runs + 1, High + run.Length);
            if (run.Length % 2 == 1 && next is not null) OddRuns++;
            if (run.Length <= 2 && isAfterLetter && (Signs.Contains(run[0]) || (run[0] == PolishS && IsNoFrenchO(next)))) SignsInWords++;
            for (var i = 0; i < run.Length; i++)
            {
                _by[run[i]]++;
                if (i % 2 == 0 && run[i] > 0xC8) LeadsPast++;
                if (i > 0 && run[i] is >= 0xDC and <= 0xDF && run[i - 1] >= 0xE0) AccentsInside++;
            }
        }
    }
}
