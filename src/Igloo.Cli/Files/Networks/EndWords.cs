using System.Text.RegularExpressions;

namespace Igloo.Cli.Files.Networks;

/// <summary>The words by which a header tells the two ends of an edge apart.</summary>
internal static partial class EndWords
{
    private static readonly (string Source, string Target)[] Pairs =
    [
        ("source", "target"), ("from", "to"), ("src", "dst"), ("source", "destination"), ("start", "end"), ("origin", "destination"), ("tail", "head"),
        ("caller", "callee"), ("calling", "called"), ("sender", "receiver"), ("sender", "recipient"), ("payer", "payee"), ("originator", "beneficiary"),
        ("remitter", "beneficiary"), ("debtor", "creditor"), ("buyer", "seller"), ("follower", "followee"), ("parent", "child"), ("ego", "alter"), ("owner", "owned"),
        ("origen", "destino"), ("remitente", "destinatario"), ("emisor", "receptor"), ("ordenante", "beneficiario"), ("llamante", "llamado"), ("de", "para"),
        ("first", "second"), ("left", "right"), ("1", "2"), ("a", "b"), ("i", "j"), ("u", "v"),
    ];

    // What names a node, when several pairs of columns could: an account before the bank that keeps it.
    private static readonly HashSet<string> Names = ["id", "name", "node", "person", "actor", "account", "acct", "phone", "number", "msisdn", "user", "key"];

    /// <summary>The columns of both ends; <see langword="null"/> where the row names none.</summary>
    public static (int Source, int Target)? PairIn(IReadOnlyList<string> header)
    {
        var words = header.Select(WordsOf).ToArray();
        var found =
            from pair in Enumerable.Range(0, Pairs.Length)
            from source in Enumerable.Range(0, words.Length)
            where words[source].Contains(Pairs[pair].Source)
            from target in Enumerable.Range(0, words.Length)
            where target != source && words[target].Contains(Pairs[pair].Target)
            let stem = words[source].Except([Pairs[pair].Source]).ToArray()
            where stem.SequenceEqual(words[target].Except([Pairs[pair].Target]))
            orderby !stem.All(Names.Contains), pair, stem.Length, source
            select ((int, int)?)(source, target);
        return found.FirstOrDefault();
    }

    private static string[] WordsOf(string header) => [.. Word().Matches(header).Select(word => word.Value.ToLowerInvariant())];

    // personA, person_1, FROM-ID, :START_ID
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
