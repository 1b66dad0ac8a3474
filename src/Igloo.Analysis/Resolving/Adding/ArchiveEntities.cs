namespace Igloo.Analysis.Resolving;

/// <summary>What growing made of the rows of an archive: entities, what ties them together and what is in doubt. Of a part that is grown anew the new takes the place of the old. Not thread-safe.</summary>
/// <param name="roots">The entity of each row, named after one of its rows.</param>
/// <param name="ties">What ties the rows of the run.</param>
/// <param name="doubts">What is in doubt about them.</param>
internal sealed class ArchiveEntities(List<int> roots, RowTie[] ties, Lazy<RowDoubt[]> doubts)
{
    private readonly HashSet<int> _regrown = [];

    // By the first row of a part. A part only grows, so that what takes the place of others has their first rows.
    private readonly Dictionary<int, GrownPart> _parts = [];

    /// <summary>How many rows there are.</summary>
    public int Count => roots.Count;

    /// <summary>What ties the rows of entities together: a tree over those of each. In no order.</summary>
    public IEnumerable<RowTie> Ties => ties.Where(tie => !_regrown.Contains(tie.A)).Concat(_parts.Values.SelectMany(part => part.Ties));

    /// <summary>All pairs that are in doubt, in no order.</summary>
    public IEnumerable<RowDoubt> Doubts => doubts.Value.Where(doubt => !_regrown.Contains(doubt.A)).Concat(_parts.Values.SelectMany(part => part.Doubts));

    /// <summary>The entity of a row, named after one of its rows.</summary>
    public int RootOf(int row) => roots[row];

    /// <summary>Whether a row's part was grown anew.</summary>
    public bool IsRegrown(int row) => _regrown.Contains(row);

    /// <summary>Adds a row that is an entity by itself.</summary>
    public void Add() => roots.Add(roots.Count);

    /// <summary>Makes each row an entity by itself.</summary>
    public void Clear()
    {
        (ties, doubts) = ([], new Lazy<RowDoubt[]>([]));
        _parts.Clear();
        for (var row = 0; row < roots.Count; row++) roots[row] = row;
    }

    /// <summary>Takes over what growing made of a part.</summary>
    /// <param name="part">Its rows, in order.</param>
    /// <param name="growth">What was made of them, by their places.</param>
    public void Replace(int[] part, EntityGrowth growth)
    {
        foreach (var row in part) _parts.Remove(row);
        _regrown.UnionWith(part);
        for (var i = 0; i < part.Length; i++) roots[part[i]] = part[growth.Find(i)];
        _parts[part[0]] = new GrownPart(part, growth);
    }

    /// <summary>A part that was grown anew.</summary>
    /// <param name="Rows">Its rows, in order.</param>
    /// <param name="Growth">What was made of them, by their places.</param>
    private sealed record GrownPart(int[] Rows, EntityGrowth Growth)
    {
        public IEnumerable<RowTie> Ties => Growth.Ties.Select(tie => tie with { A = Rows[tie.A], B = Rows[tie.B] });

        public IEnumerable<RowDoubt> Doubts => new GreyZone(Growth).Doubts(int.MaxValue).Select(doubt => doubt with { A = Rows[doubt.A], B = Rows[doubt.B] });
    }
}
