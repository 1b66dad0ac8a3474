namespace Igloo.Analysis.Resolving;

/// <summary>The keys that rows begin with, filed in two segments: the rows of the model once, and all that were added since. Finer keys are made when they are asked for.</summary>
/// <remarks>Memory eight bytes a key, some fifteen keys a row. Not thread-safe while rows are filed.</remarks>
internal sealed class KeySegments(FittedModel model, RowKeysOf keys)
{
    /// <summary>Keys that a row has, about.</summary>
    private const int KeysOfRow = 16;

    private readonly KeyEntries _added = new(0);
    private readonly List<RowKey> _keys = [];
    private KeyEntries? _fitted;
    private int _filed = model.Fitted;

    /// <summary>Files the rows that were added to the table since.</summary>
    public void Extend()
    {
        _fitted ??= Fitted();
        while (_filed < model.Table.Count) File(_filed++, _added);
        _added.Sort();
    }

    /// <summary>Puts the rows that may have a key into <paramref name="rows"/>, in order: all that have it, and now and then one that has another.</summary>
    public void CopyTo(RowKey key, List<int> rows)
    {
        CopyTo(key, _fitted!, rows);
        CopyTo(key, _added, rows);
    }

    private static void CopyTo(RowKey key, KeyEntries entries, List<int> rows)
    {
        var place = PlaceOf(key);
        for (var i = entries.StartOf(place); i < entries.Count && entries.KeyAt(i) == place; i++) rows.Add(entries.RowAt(i));
    }

    private KeyEntries Fitted()
    {
        var entries = new KeyEntries(model.Rows.Length * KeysOfRow);
        foreach (var row in model.Rows) File(row, entries);
        entries.Sort();
        entries.Close();
        return entries;
    }

    private void File(int row, KeyEntries entries)
    {
        keys.Collect(row, _keys);
        foreach (var key in _keys) entries.Add(PlaceOf(key), row);
    }

    private static uint PlaceOf(RowKey key) => (uint)(key.Hash >> 32);
}
