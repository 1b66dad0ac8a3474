namespace Igloo.Analysis.Resolving;

/// <summary>The groups of rows that meet under keys of one kind, in the order in which they were kept. Not thread-safe: one for each kind that is gathered.</summary>
internal sealed class KeyGroups(KeyKind kind)
{
    private List<int> _ends = [];
    private int[] _members = new int[1024];
    private int _memberCount;

    public KeyKind Kind => kind;

    /// <summary>Where the members of each group end.</summary>
    public IReadOnlyList<int> Ends => _ends;

    /// <summary>The rows of all groups, one group after the other.</summary>
    public ReadOnlySpan<int> Members => _members.AsSpan(0, _memberCount);

    /// <summary>How many entries of oversized keys were cut.</summary>
    public long CutEntries { get; private set; }

    /// <summary>Keeps the rows of one key, each once; one alone meets nobody.</summary>
    public void Keep(KeyEntries entries, int start, int end)
    {
        if (_memberCount + end - start > _members.Length) Array.Resize(ref _members, Math.Max(_members.Length * 2, _memberCount + end - start));
        var before = _memberCount;
        for (var i = start; i < end; i++)
            if (i == start || entries.RowAt(i) != entries.RowAt(i - 1)) _members[_memberCount++] = entries.RowAt(i);
        if (_memberCount - before < 2) _memberCount = before;
        else _ends.Add(_memberCount);
    }

    /// <summary>Brings the groups into the order of their first rows: whoever goes through the rows then finds their groups near each other.</summary>
    /// <param name="rows">More than the number of any row.</param>
    public KeyGroups InOrderOfRows(int rows)
    {
        var next = new int[rows + 1];
        for (var group = 0; group < _ends.Count; group++) next[_members[StartOf(group)] + 1]++;
        for (var row = 0; row < rows; row++) next[row + 1] += next[row];
        var order = new int[_ends.Count];
        for (var group = 0; group < order.Length; group++) order[next[_members[StartOf(group)]]++] = group;

        var (ends, members) = (new List<int>(order.Length), new int[_memberCount]);
        foreach (var group in order)
        {
            var (start, before) = (StartOf(group), ends.Count == 0 ? 0 : ends[^1]);
            _members.AsSpan(start, _ends[group] - start).CopyTo(members.AsSpan(before));
            ends.Add(before + _ends[group] - start);
        }

        (_ends, _members) = (ends, members);
        return this;
    }

    private int StartOf(int group) => group == 0 ? 0 : _ends[group - 1];

    public void Cut(int entries) => CutEntries += entries;
}
