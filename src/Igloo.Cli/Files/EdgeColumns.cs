namespace Igloo.Cli.Files;

/// <summary>Which fields of a row of an edge file are its ends, weight and time; -1 where there is none.</summary>
internal readonly record struct EdgeColumns(int Source, int Target, int Weight, int Time)
{
    private static readonly string[] Sources = ["source", "src", "from", "caller", "sender", "payer", "a", "node1", "u", "from_account", "sourcenodeid", "source_id"];
    private static readonly string[] Targets = ["target", "dst", "destination", "to", "callee", "receiver", "payee", "b", "node2", "v", "to_account", "targetnodeid", "target_id"];
    private static readonly string[] Weights = ["weight", "w", "count", "calls", "amount", "value", "strength"];
    private static readonly string[] Times = ["time", "timestamp", "date", "datetime", "when", "t"];

    /// <summary>What the first row says; <see langword="null"/> when it is an edge and no header.</summary>
    /// <exception cref="InvalidDataException">The named column of times does not exist.</exception>
    public static EdgeColumns? OfHeader(IReadOnlyList<string> fields, string? time)
    {
        var (source, target) = (Find(fields, Sources), Find(fields, Targets));
        var named = time is null ? Find(fields, Times) : Find(fields, [time]);
        if (source < 0 || target < 0)
            return time is null ? null : named < 0 ? throw NoColumn(time) : new EdgeColumns(0, 1, Find(fields, Weights), named);
        if (time is not null && named < 0) throw NoColumn(time);
        return new EdgeColumns(source, target, Find(fields, Weights), named);
    }

    /// <summary>Without a header: ends, weight, time, as far as there are fields.</summary>
    public static EdgeColumns ByPlace(int fields) => new(0, 1, fields > 2 ? 2 : -1, fields > 3 ? 3 : -1);

    private static InvalidDataException NoColumn(string time) => new($"the file has no column '{time}'; name the column that holds the time of each edge");

    private static int Find(IReadOnlyList<string> fields, string[] names)
    {
        foreach (var name in names)
            for (var i = 0; i < fields.Count; i++)
                if (string.Equals(fields[i].Trim(), name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
