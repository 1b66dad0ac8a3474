namespace Igloo.Analysis.Resolving;

/// <summary>The keys that rows begin with, filed in two segments: the rows of the model once, and all that were added since. Finer keys are made when they are asked for.</summary>
/// <remarks>Memory eight bytes a key, some fifteen keys a row. Not thread-safe while rows are filed.</remarks>
internal sealed class KeySegments
{
    /// <summary>Keys that a row has, about.</summary>
    private const int KeysOfRow = 16;

    private readonly PreparedTable _table;
    private readonly RowKeysOf _keysOf;
    private readonly KeyEntries _fitted;
    private readonly KeyEntries _added = new(0);
    private readonly List<RowKey> _keys = [];
    private int _filed;

    /// <param name="model">The model, whose rows are filed.</param>
    /// <param name="keys">The keys of rows.</param>
    public KeySegments(FittedModel model, RowKeysOf keys)
    {
        (_table, _keysOf, _filed, _fitted) = (model.Table, keys, model.Fitted, new KeyEntries(model.Rows.Length * KeysOfRow));
        foreach (var row in model.Rows) File(row, _fitted);
        _fitted.Sort();
        _fitted.Close();
    }

    /// <summary>Files the rows that were added to the table since.</summary>
    public void Extend()
    {
        while (_filed < _table.Count) File(_filed++, _added);
        _added.Sort();
    }

    /// <summary>Puts the rows that may have a key into <paramref name="rows"/>, in order: all that have it, and now and then one that has another.</summary>
    public void CopyTo(RowKey key, List<int> rows)
    {
        CopyTo(key, _fitted, rows);
        CopyTo(key, _added, rows);
    }

    private static void CopyTo(RowKey key, KeyEntries entries, List<int> rows)
    {
        var place = PlaceOf(key);
        for (var i = entries.StartOf(place); i < entries.Count && entries.KeyAt(i) == place; i++) rows.Add(entries.RowAt(i));
    }

    private void File(int row, KeyEntries entries)
    {
        _keysOf.Collect(row, _keys);
        foreach (var key in _keys) entries.Add(PlaceOf(key), row);
    }

    private static uint PlaceOf(RowKey key) => (uint)(key.Hash >> 32);
}
