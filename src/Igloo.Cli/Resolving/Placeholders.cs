using Sylvan.Data.Csv;

namespace Igloo.Cli.Resolving;

/// <summary>Words that stand where a value is missing, by column: <c>NA</c> may be a name, but not one that every twentieth row bears.</summary>
internal sealed class Placeholders
{
    private const int Sample = 2_000;
    private const double LeastShare = .05;

    private static readonly string[] Words = ["NA", "N/A", "NULL", "NONE", "UNKNOWN", "-"];

    private readonly HashSet<int> _columns = [];

    /// <summary>Whether <paramref name="value"/> says that the column's value is missing.</summary>
    public bool Stands(int column, ReadOnlySpan<char> value) => value.Length <= 7 && _columns.Contains(column) && IsWord(value);

    /// <summary>Looks for placeholders in the first rows of a file.</summary>
    public static Placeholders In(FileInfo file, IEnumerable<int> columns)
    {
        int[] ordinals = [.. columns];
        var (counts, rows) = (new int[ordinals.Length], 0);
        using var reader = CsvDataReader.Create(file.FullName, new CsvDataReaderOptions { MaxBufferSize = 1 << 22 });
        for (; rows < Sample && reader.Read(); rows++)
            for (var i = 0; i < ordinals.Length; i++)
                if (ordinals[i] < reader.RowFieldCount && IsWord(reader.GetFieldSpan(ordinals[i]))) counts[i]++;
        var placeholders = new Placeholders();
        for (var i = 0; i < ordinals.Length; i++)
            if (counts[i] > LeastShare * rows) placeholders._columns.Add(ordinals[i]);
        return placeholders;
    }

    private static bool IsWord(ReadOnlySpan<char> value)
    {
        foreach (var word in Words)
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
