namespace Igloo.Storage;

/// <summary>Keeps decoded artefacts within a budget of bytes; what was used longest ago goes first.</summary>
/// <remarks>Thread-safe. Whoever takes a value shares it and must not change it. The tag says which content was decoded.</remarks>
internal sealed class ArtefactCache(long budget)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Held>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Held> _latestFirst = new();
    private long _bytes;

    private sealed record Held(string Key, string Tag, object Value, long Bytes);

    public (string Tag, object Value)? Find(string key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node)) return null;
            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return (node.Value.Tag, node.Value.Value);
        }
    }

    public void Keep(string key, string tag, object value, long bytes)
    {
        if (bytes > budget) return;
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var old)) Drop(old);
            _byKey[key] = _latestFirst.AddFirst(new Held(key, tag, value, bytes));
            _bytes += bytes;
            while (_bytes > budget) Drop(_latestFirst.Last!);
        }
    }

    private void Drop(LinkedListNode<Held> node)
    {
        _latestFirst.Remove(node);
        _byKey.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes;
    }
}
