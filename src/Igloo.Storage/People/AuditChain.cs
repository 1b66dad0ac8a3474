namespace Igloo.Storage;

/// <summary>The head of a hash chain: changing, removing or swapping an earlier line changes every hash after it.</summary>
internal sealed record AuditChain(long Number, string Hash)
{
    public static AuditChain Start { get; } = new(0, "");

    public (AuditChain Next, AuditLine Line) Add(string writer, AuditEntry entry)
    {
        var number = Number + 1;
        var hash = Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes($"{Hash}\n{writer}\n{number}\n{Body.Json(entry)}"));
        return (new AuditChain(number, hash), new AuditLine(writer, number, entry, hash));
    }

    public static long? FindBreak(IReadOnlyList<AuditLine> lines)
    {
        var chain = Start;
        foreach (var line in lines)
        {
            (chain, var expected) = chain.Add(line.Writer, line.Entry);
            if (line.Number != expected.Number || line.Hash != expected.Hash) return expected.Number;
        }

        return null;
    }
}
