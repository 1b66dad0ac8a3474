using System.Collections;

namespace Igloo.Analysis.Resolving;

/// <summary>What a meeting place of rows is made of.</summary>
internal enum KeyKind : byte
{
    Document,
    Email,
    Phone,
    Account,
    Plate,
    Home,
    Birth,
    Name,
    Names,
    Text,
}

/// <summary>Who meets whom: small groups of rows that share a key. Keys that too many rows share are joined with a second and a third.</summary>
/// <remarks>
/// No key is written for a file: each value that identifies, each date of birth, home and sound of a name is a key; one that more than the limit of rows
/// share says too little and is joined with what else its rows know, until it is small enough or nothing is left and it is cut.
/// Time O(rows × keys), memory O(kept entries).
/// </remarks>
internal sealed class CandidateIndex
{
    /// <summary>Parts of the finest keys.</summary>
    public const int DeepestKey = 3;

    /// <summary>Keys of common sounds are by far the most; so many threads may gather them.</summary>
    private const int JoinedParts = 4;

    /// <summary>Rows whose values are gathered before any is used: their places in memory are far apart, and so many are fetched at once.</summary>
    private const int GatheredAtATime = 64;

    private readonly PreparedTable _table;
    private readonly int[] _rows;
    private readonly int _limit;
    private readonly int[] _starts;
    private readonly KeyKind[] _kinds;
    private readonly int[] _members;
    private readonly RowSounds _sounds;
    private readonly bool[] _isCommonSound;
    private readonly int[] _groupStarts;
    private readonly int[] _groups;

    // For each place of _groups whether the row is the last of the group.
    private readonly BitArray _isLast;

    /// <param name="table">The values.</param>
    /// <param name="rows">The rows to file, in order.</param>
    /// <param name="limit">Most rows that may meet under one key.</param>
    /// <param name="threads">How many threads may file.</param>
    public CandidateIndex(PreparedTable table, int[] rows, int limit, ParallelOptions threads)
    {
        (_table, _rows, _limit) = (table, rows, limit);
        _sounds = new RowSounds(table);
        _isCommonSound = CommonSounds();
        var collected = Collect(threads);
        (_starts, _kinds, _members) = Together(collected);
        CutEntries = collected.Sum(groups => groups.CutEntries);
        (_groupStarts, _groups, _isLast) = GroupsByRow();
    }

    /// <summary>How many entries of oversized keys no further part could make small: what was cut.</summary>
    public long CutEntries { get; }

    /// <summary>Most rows that may meet under one key.</summary>
    public int Limit => _limit;

    /// <summary>How the names of each row sound.</summary>
    public RowSounds Sounds => _sounds;

    /// <summary>Whether a sound is so common that it is no key by itself; one that was not there is not.</summary>
    public bool IsCommon(int sound) => sound < _isCommonSound.Length && _isCommonSound[sound];

    /// <summary>The groups of a row, strongest kind first.</summary>
    public ReadOnlySpan<int> GroupsOf(int row) => _groups.AsSpan(_groupStarts[row], _groupStarts[row + 1] - _groupStarts[row]);

    /// <summary>What the key of a group is made of.</summary>
    public KeyKind KindOf(int group) => _kinds[group];

    /// <summary>The strongest kind of key under which two rows meet, if they do.</summary>
    public KeyKind? MetUnder(int a, int b)
    {
        foreach (var group in GroupsOf(a))
            if (GroupsOf(b).Contains(group)) return KindOf(group);
        return null;
    }

    /// <summary>Puts the groups in which a row meets later ones into <paramref name="groups"/>, which has room for all of the row's, and says how many they are.</summary>
    /// <remarks>No group is looked at of which the row is the last, and all others before any is walked: what is far in memory is fetched at once, not one after the other.</remarks>
    public int MeetingsOf(int row, Span<(int Start, int End, KeyKind Kind)> groups)
    {
        var count = 0;
        for (var i = _groupStarts[row]; i < _groupStarts[row + 1]; i++)
            if (!_isLast[i]) groups[count++] = (_starts[_groups[i]], _starts[_groups[i] + 1], _kinds[_groups[i]]);
        return count;
    }

    /// <summary>The members from where a group begins to where it ends, in order.</summary>
    public ReadOnlySpan<int> MembersBetween(int start, int end) => _members.AsSpan(start, end - start);

    /// <summary>The rows that meet in a group, in order.</summary>
    public ReadOnlySpan<int> MembersOf(int group) => _members.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);

    // Side by side, and put together in this order whoever was done first.
    private KeyGroups[] Collect(ParallelOptions threads)
    {
        var (starts, rowsBySound) = RowsOfCommonSounds();
        Func<KeyGroups>[] values =
        [
            () => Collect(_table.Document, KeyKind.Document),
            () => Collect(_table.Email, KeyKind.Email),
            () => Collect(_table.Phone, KeyKind.Phone),
            () => Collect(_table.Account, KeyKind.Account),
            () => Collect(_table.Plate, KeyKind.Plate),
            () => Collect(_table.Address.Home, KeyKind.Home),
            CollectBirths,
        ];
        Func<KeyGroups>[] names =
        [
            CollectRareNames,
            .. Enumerable.Range(0, JoinedParts).Select<int, Func<KeyGroups>>(part => () => CollectJoinedNames(part, starts, rowsBySound)),
            CollectTexts,
        ];
        // Pairs of names take as long as all others: they are begun first, and stand between values and names.
        Func<KeyGroups>[] begun = [CollectPairsOfNames, .. values, .. names];
        var collected = SideBySide.Made(threads, [.. begun.Select<Func<KeyGroups>, Func<KeyGroups>>(collect => () => collect().InOrderOfRows(_table.Count))]);
        var others = collected.AsSpan(1);
        return [.. others[..values.Length], collected[0], .. others[values.Length..]];
    }

    private static (int[] Starts, KeyKind[] Kinds, int[] Members) Together(KeyGroups[] collected)
    {
        var starts = new int[collected.Sum(groups => groups.Ends.Count) + 1];
        var (kinds, members) = (new KeyKind[starts.Length - 1], new int[collected.Sum(groups => groups.Members.Length)]);
        var (group, before) = (0, 0);
        foreach (var groups in collected)
        {
            foreach (var end in groups.Ends)
            {
                kinds[group] = groups.Kind;
                starts[++group] = before + end;
            }

            groups.Members.CopyTo(members.AsSpan(before));
            before += groups.Members.Length;
        }

        return (starts, kinds, members);
    }

    private KeyGroups Collect(CodeColumn column, KeyKind kind)
    {
        var entries = new KeyEntries(_rows.Length);
        foreach (var row in _rows)
        {
            var code = column.Rows[row];
            if (code < 0) continue;
            if (!CodeColumn.IsSet(code)) entries.Add(KeyEntries.Mix(0, code, (int)kind), row);
            else foreach (var member in column.MembersOf(code)) entries.Add(KeyEntries.Mix(0, member, (int)kind), row);
        }

        return Gather(entries, new KeyGroups(kind), 1);
    }

    private KeyGroups Collect(int[] values, KeyKind kind)
    {
        var entries = new KeyEntries(_rows.Length);
        foreach (var row in _rows)
            if (values[row] >= 0) entries.Add(KeyEntries.Mix(0, values[row], (int)kind), row);
        return Gather(entries, new KeyGroups(kind), 1);
    }

    private KeyGroups CollectBirths()
    {
        var entries = new KeyEntries(_rows.Length);
        foreach (var row in _rows)
        {
            if (_table.Birth[row] < 0 || _table.Births[_table.Birth[row]] is not { IsFull: true } date) continue;
            entries.Add(KeyEntries.Mix(0, KeyParts.BirthKey(date), (int)KeyKind.Birth), row);
        }

        return Gather(entries, new KeyGroups(KeyKind.Birth), 1);
    }

    private KeyGroups CollectTexts()
    {
        var entries = new KeyEntries(_rows.Length);
        foreach (var row in _table.Texts.AreTexts ? _rows : [])
        {
            if (_table.Organization.Rows[row] is not (>= 0 and var text)) continue;
            // Equal texts of two lists meet each other.
            var closest = _table.Texts.Of(text) is >= 0 and var other ? other : text;
            entries.Add(KeyEntries.Mix(KeyEntries.Mix(0, Math.Min(text, closest), (int)KeyKind.Text), Math.Max(text, closest), 0), row);
        }

        return Gather(entries, new KeyGroups(KeyKind.Text), 1);
    }

    // A rare sound is a key by itself; common ones meet in twos, and each with what else the row knows.
    private KeyGroups CollectRareNames()
    {
        var entries = new KeyEntries(_rows.Length);
        foreach (var row in _rows)
            foreach (var sound in _sounds.Of(row))
                if (!_isCommonSound[sound]) entries.Add(KeyOf(sound), row);
        return Gather(entries, new KeyGroups(KeyKind.Name), DeepestKey);
    }

    private KeyGroups CollectPairsOfNames()
    {
        var entries = new KeyEntries(_rows.Length);
        foreach (var row in _rows)
        {
            var sounds = _sounds.Of(row);
            for (var i = 0; i < sounds.Length; i++)
            {
                if (!_isCommonSound[sounds[i]]) continue;
                for (var j = i + 1; j < sounds.Length; j++)
                    if (_isCommonSound[sounds[j]]) entries.Add(KeyEntries.Mix(KeyEntries.Mix(0, Math.Min(sounds[i], sounds[j]), (int)KeyKind.Names), Math.Max(sounds[i], sounds[j]), 0), row);
            }
        }

        return Gather(entries, new KeyGroups(KeyKind.Names), 2);
    }

    // One sound after the other: its keys are few enough to stay in a near cache while they are sorted, and their room is used again.
    private KeyGroups CollectJoinedNames(int part, int[] starts, int[] rows)
    {
        var groups = new KeyGroups(KeyKind.Name);
        var entries = new KeyEntries(0);
        Span<ulong> attached = stackalloc ulong[KeyParts.Most];
        Span<KeyParts.Known> known = stackalloc KeyParts.Known[GatheredAtATime];
        for (var sound = 0; sound < _isCommonSound.Length; sound++)
        {
            // The part in which the last of its rows stands, so that all parts have about as much to do.
            if (!_isCommonSound[sound] || (long)(starts[sound + 1] - 1) * JoinedParts / rows.Length != part) continue;
            for (int from = starts[sound], end = starts[sound + 1]; from < end; from += GatheredAtATime)
            {
                var some = rows.AsSpan(from, Math.Min(GatheredAtATime, end - from));
                for (var i = 0; i < some.Length; i++) known[i] = KeyParts.Known.Of(_table.Rows[some[i]]);
                for (var i = 0; i < some.Length; i++)
                    foreach (var with in attached[..KeyParts.Of(_table, known[i], attached)]) entries.Add(KeyEntries.Mix(KeyOf(sound), with), some[i]);
            }

            entries.Sort();
            File(entries, null, groups, DeepestKey);
            entries.Clear();
        }

        return groups;
    }

    // The rows of each common sound, one sound after the other.
    private (int[] Starts, int[] Rows) RowsOfCommonSounds()
    {
        var starts = new int[_isCommonSound.Length + 1];
        foreach (var row in _rows)
            foreach (var sound in _sounds.Of(row))
                if (_isCommonSound[sound]) starts[sound + 1]++;
        for (var sound = 0; sound < _isCommonSound.Length; sound++) starts[sound + 1] += starts[sound];
        var (rows, next) = (new int[starts[^1]], starts.AsSpan(0, _isCommonSound.Length).ToArray());
        foreach (var row in _rows)
            foreach (var sound in _sounds.Of(row))
                if (_isCommonSound[sound]) rows[next[sound]++] = row;
        return (starts, rows);
    }

    private static uint KeyOf(int sound) => KeyEntries.Mix(0, sound, (int)KeyKind.Name);

    // Sorts, keeps the groups of two up to the limit, and files the rows of larger ones under finer keys.
    private KeyGroups Gather(KeyEntries entries, KeyGroups groups, int depth)
    {
        if (entries.Count == 0) return groups;
        entries.Sort();
        var finer = depth < DeepestKey ? new KeyEntries(entries.CountAbove(_limit) * (RowSounds.Most + KeyParts.Most)) : null;
        File(entries, finer, groups, depth);
        entries.Release();
        return finer is null ? groups : Gather(finer, groups, depth + 1);
    }

    // Where there are no finer keys, the groups that are too large are cut.
    private void File(KeyEntries entries, KeyEntries? finer, KeyGroups groups, int depth)
    {
        for (int start = 0, end; start < entries.Count; start = end)
        {
            end = entries.EndOf(start);
            if (end - start <= _limit)
            {
                if (end - start > 1) groups.Keep(entries, start, end);
            }
            else if (finer is null) groups.Cut(end - start);
            else Refine(entries, start, end, groups.Kind, finer, depth);
        }
    }

    private void Refine(KeyEntries entries, int start, int end, KeyKind kind, KeyEntries finer, int depth)
    {
        Span<ulong> attached = stackalloc ulong[KeyParts.Most];
        Span<KeyParts.Known> known = stackalloc KeyParts.Known[GatheredAtATime];
        Span<(int Start, int Count)> places = stackalloc (int, int)[GatheredAtATime];
        var key = entries.KeyAt(start);
        for (var from = start; from < end; from += GatheredAtATime)
        {
            var count = Math.Min(GatheredAtATime, end - from);
            for (var i = 0; i < count; i++) (known[i], places[i]) = (KeyParts.Known.Of(_table.Rows[entries.RowAt(from + i)]).Beside(kind), _sounds.PlaceOf(entries.RowAt(from + i)));
            for (var i = 0; i < count; i++)
            {
                var row = entries.RowAt(from + i);
                if (depth == 1 || places[i].Count > 2)
                    foreach (var sound in _sounds.At(places[i])) finer.Add(KeyEntries.Mix(key, sound, 1), row);
                foreach (var with in attached[..KeyParts.Of(_table, known[i], attached)]) finer.Add(KeyEntries.Mix(key, with), row);
            }
        }
    }

    private bool[] CommonSounds()
    {
        var counts = new int[_table.Tokens.Sounds];
        foreach (var row in _rows)
            foreach (var sound in _sounds.Of(row)) counts[sound]++;
        return Array.ConvertAll(counts, count => count > _limit);
    }

    private (int[] Starts, int[] Groups, BitArray IsLast) GroupsByRow()
    {
        var starts = new int[_table.Count + 1];
        foreach (var row in _members) starts[row + 1]++;
        for (var row = 0; row < _table.Count; row++) starts[row + 1] += starts[row];
        var (groups, isLast) = (new int[_members.Length], new BitArray(_members.Length));
        var next = starts.AsSpan(0, _table.Count).ToArray();
        for (var group = 0; group < _kinds.Length; group++)
        {
            var members = MembersOf(group);
            foreach (var row in members) groups[next[row]++] = group;
            isLast[next[members[^1]] - 1] = true;
        }

        return (starts, groups, isLast);
    }
}
