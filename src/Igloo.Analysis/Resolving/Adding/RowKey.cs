namespace Igloo.Analysis.Resolving;

/// <summary>A key of a row.</summary>
/// <param name="Hash">64 bits, so that two keys hardly ever fall together among all that a table has.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Depth">How many of its parts it has used up, as <see cref="CandidateIndex"/> counts them.</param>
internal readonly record struct RowKey(ulong Hash, KeyKind Kind, byte Depth)
{
    /// <summary>The key joined with one part more.</summary>
    public RowKey With(ulong joined) => this with { Hash = Mixed(Hash, joined), Depth = (byte)(Depth + 1) };

    public static RowKey Of(KeyKind kind, int depth, ulong joined) => new(Mixed((ulong)kind + 1, joined), kind, (byte)depth);

    private static ulong Mixed(ulong hash, ulong joined)
    {
        hash = (hash * 0x9E3779B97F4A7C15UL) ^ joined;
        hash = (hash ^ (hash >> 32)) * 0xBF58476D1CE4E5B9UL;
        return hash ^ (hash >> 29);
    }
}

/// <summary>The keys of one row after the other, as <see cref="CandidateIndex"/> files them all at once.</summary>
/// <remarks>Immutable, so thread-safe while no row is added.</remarks>
internal sealed class RowKeysOf(PreparedTable table, CandidateIndex index)
{
    private readonly RowSounds _sounds = index.Sounds;

    /// <summary>What finer keys of a row are made of.</summary>
    /// <param name="Known">What it knows besides its names.</param>
    /// <param name="Sounds">Where the sounds of its names stand.</param>
    public readonly record struct PartsOfRow(KeyParts.Known Known, (int Start, int Count) Sounds);

    /// <summary>Replaces what is in <paramref name="keys"/> by the keys that a row begins with.</summary>
    public void Collect(int row, List<RowKey> keys)
    {
        keys.Clear();
        for (var kind = KeyKind.Document; kind <= KeyKind.Name; kind++) Collect(row, kind, keys);
    }

    /// <summary>Whether a row begins with a key; only keys of its kind are made to see it.</summary>
    public bool Has(int row, in RowKey key, List<RowKey> buffer)
    {
        buffer.Clear();
        Collect(row, key.Kind, buffer);
        foreach (var each in buffer)
            if (each.Hash == key.Hash) return true;
        return false;
    }

    /// <summary>What finer keys of a row are made of, to be gathered for many rows before any is used: rows are far apart in memory.</summary>
    public PartsOfRow PartsOf(int row) => new(KeyParts.Known.Of(table.Rows[row]), _sounds.PlaceOf(row));

    /// <summary>Replaces what is in <paramref name="finer"/> by the keys under which a row is filed where too many share <paramref name="key"/>.</summary>
    public void Refine(in PartsOfRow row, in RowKey key, List<RowKey> finer)
    {
        finer.Clear();
        if (key.Depth == 1 || row.Sounds.Count > 2)
            foreach (var sound in _sounds.At(row.Sounds)) finer.Add(key.With(KeyEntries.Joined(sound, 1)));
        Span<ulong> parts = stackalloc ulong[KeyParts.Most];
        foreach (var part in parts[..KeyParts.Of(table, row.Known.Beside(key.Kind), parts)]) finer.Add(key.With(part));
    }

    // Names and twos of names come together.
    private void Collect(int row, KeyKind kind, List<RowKey> keys)
    {
        ref readonly var values = ref table.Rows[row];
        switch (kind)
        {
            case KeyKind.Document: Add(table.Document, values[RowValues.Document], kind, keys); break;
            case KeyKind.Email: Add(table.Email, values[RowValues.Email], kind, keys); break;
            case KeyKind.Phone: Add(table.Phone, values[RowValues.Phone], kind, keys); break;
            case KeyKind.Account: Add(table.Account, values[RowValues.Account], kind, keys); break;
            case KeyKind.Plate: Add(table.Plate, values[RowValues.Plate], kind, keys); break;
            case KeyKind.Home when values[RowValues.Home] is >= 0 and var home: keys.Add(Of(kind, home)); break;
            case KeyKind.Birth when values[RowValues.Birth] is >= 0 and var birth && table.Births[birth] is { IsFull: true } date: keys.Add(Of(kind, KeyParts.BirthKey(date))); break;
            case KeyKind.Name or KeyKind.Names: AddNames(row, keys); break;
        }
    }

    private static RowKey Of(KeyKind kind, int number) => RowKey.Of(kind, 1, KeyEntries.Joined(number, 0));

    private static void Add(CodeColumn column, int code, KeyKind kind, List<RowKey> keys)
    {
        if (code < 0) return;
        if (!CodeColumn.IsSet(code)) keys.Add(Of(kind, code));
        else foreach (var member in column.MembersOf(code)) keys.Add(Of(kind, member));
    }

    // A rare sound is a key by itself; common ones meet in twos, and each with what else the row knows.
    private void AddNames(int row, List<RowKey> keys)
    {
        var sounds = _sounds.Of(row);
        Span<ulong> parts = stackalloc ulong[KeyParts.Most];
        parts = parts[..KeyParts.Of(table, KeyParts.Known.Of(table.Rows[row]), parts)];
        for (var i = 0; i < sounds.Length; i++)
        {
            var name = RowKey.Of(KeyKind.Name, CandidateIndex.DeepestKey - 1, KeyEntries.Joined(sounds[i], 0));
            if (!index.IsCommon(sounds[i]))
            {
                keys.Add(name with { Depth = CandidateIndex.DeepestKey });
                continue;
            }

            foreach (var part in parts) keys.Add(name.With(part));
            for (var j = i + 1; j < sounds.Length; j++)
                if (index.IsCommon(sounds[j])) keys.Add(RowKey.Of(KeyKind.Names, 1, KeyEntries.Joined(Math.Min(sounds[i], sounds[j]), 0)).With(KeyEntries.Joined(Math.Max(sounds[i], sounds[j]), 0)));
        }
    }
}
