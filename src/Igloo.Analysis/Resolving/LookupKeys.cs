using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>The keys of a row as hashes of texts, so that rows of two tables meet.</summary>
internal sealed class LookupKeys(PreparedTable table)
{
    private const int MostSounds = 4;

    private readonly ulong[] _sounds = Sounds(table);

    /// <summary>Replaces what is in <paramref name="keys"/> by the keys of a row.</summary>
    public void Collect(int row, List<ulong> keys)
    {
        keys.Clear();
        ref readonly var values = ref table.Rows[row];
        AddCodes(table.Document, values[RowValues.Document], keys);
        AddCodes(table.Email, values[RowValues.Email], keys);
        AddCodes(table.Phone, values[RowValues.Phone], keys);
        AddCodes(table.Account, values[RowValues.Account], keys);
        AddCodes(table.Plate, values[RowValues.Plate], keys);
        if (values[RowValues.Home] >= 0) keys.Add(Hash((ulong)FieldType.AddressFull, table.Address.HomeOf(values[RowValues.House], values[RowValues.Street])));
        AddNames(values, keys);
    }

    private static void AddCodes(CodeColumn column, int code, List<ulong> keys)
    {
        if (code < 0) return;
        foreach (var member in CodeColumn.IsSet(code) ? column.MembersOf(code) : [code]) keys.Add(Hash((ulong)column.Type, column[member]));
    }

    // Any two names by their sound, and each with the day of birth, its year, and the town: one wrong value leaves another key.
    private void AddNames(in RowValues values, List<ulong> keys)
    {
        var words = WordsOf(values);
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < words.Length; j++) keys.Add(Mixed(Math.Min(_sounds[words[i]], _sounds[words[j]]) ^ Mixed(Math.Max(_sounds[words[i]], _sounds[words[j]]))));
            if (values[RowValues.Birth] is >= 0 and var birth) AddBirth(_sounds[words[i]], table.Births[birth], keys);
            if (values[RowValues.Town] is >= 0 and var town) keys.Add(Hash(_sounds[words[i]], table.Address.Towns[town]));
        }

        if (words.Length == 1) keys.Add(Mixed(_sounds[words[0]]));
    }

    private static void AddBirth(ulong sound, BirthDate date, List<ulong> keys)
    {
        keys.Add(Mixed(sound + (ulong)date.Year));
        // The same key for both readings of 04/07.
        if (date.IsFull) keys.Add(Mixed(sound + ((ulong)Math.Min(date.Month, date.Day) << 24) + ((ulong)Math.Max(date.Month, date.Day) << 16)));
    }

    private ReadOnlySpan<int> WordsOf(in RowValues values)
    {
        var words = values[RowValues.Whole] is >= 0 and var whole ? table.Whole[whole].Words
            : values[RowValues.Organization] is >= 0 and var firm ? table.Organization[firm].Words : [];
        return words[..Math.Min(words.Length, MostSounds)];
    }

    private static ulong[] Sounds(PreparedTable table)
    {
        var sounds = new ulong[table.Tokens.Count];
        for (var word = 0; word < sounds.Length; word++) sounds[word] = Hash(1, Skeleton.Of(Nicknames.Formal(table.Tokens.LatinOf(word))));
        return sounds;
    }

    private static ulong Hash(ulong seed, ReadOnlySpan<char> text)
    {
        var hash = Mixed(seed ^ 0xCBF29CE484222325UL);
        foreach (var c in text) hash = (hash ^ c) * 0x100000001B3UL; // FNV-1a
        return Mixed(hash);
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        return value ^ (value >> 27);
    }
}
