namespace Igloo.Analysis.Resolving;

/// <summary>Which rows must never be in one entity, kept by the entity that they are in so far. Not thread-safe, one a thread.</summary>
internal sealed class RowBars
{
    private readonly Dictionary<int, List<int>> _barredFrom = [];
    private readonly Func<int, int> _entityOf;

    /// <param name="notSame">The pairs of rows.</param>
    /// <param name="entityOf">The entity that a row is in so far.</param>
    public RowBars(IReadOnlyList<(int A, int B)> notSame, Func<int, int> entityOf)
    {
        _entityOf = entityOf;
        foreach (var (a, b) in notSame)
        {
            Add(entityOf(a), b);
            Add(entityOf(b), a);
        }
    }

    /// <summary>Whether something keeps two entities apart.</summary>
    public bool Separate(int a, int b)
    {
        if (!_barredFrom.TryGetValue(a, out var rows)) return false;
        foreach (var row in rows)
            if (_entityOf(row) == b) return true;
        return false;
    }

    /// <summary>Hands what bars <paramref name="gone"/> on to the entity that it became part of.</summary>
    public void Move(int gone, int into)
    {
        if (gone == into || !_barredFrom.Remove(gone, out var rows)) return;
        foreach (var row in rows) Add(into, row);
    }

    private void Add(int entity, int row)
    {
        if (!_barredFrom.TryGetValue(entity, out var rows)) _barredFrom[entity] = rows = [];
        rows.Add(row);
    }
}
