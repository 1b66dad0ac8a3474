namespace Igloo.Storage;

/// <summary>Values one after the other in an array that is used again: a column takes one at a time, millions of times, and arrays of its size cost a full collection each.</summary>
internal sealed class ValueBuffer<T>
{
    private const int Fewest = 256;

    private T[] _values = [];
    private int _count;

    public int Count => _count;

    public ReadOnlyMemory<T> Written => _values.AsMemory(0, _count);

    public void Add(T value)
    {
        if (_count == _values.Length) Reserve(1);
        _values[_count++] = value;
    }

    /// <summary>Adds a value so many times.</summary>
    public void Add(T value, int times)
    {
        Reserve(times);
        _values.AsSpan(_count, times).Fill(value);
        _count += times;
    }

    public void Clear() => _count = 0;

    private void Reserve(int more)
    {
        if (_count + more > _values.Length) Array.Resize(ref _values, Math.Max(Math.Max(_count + more, Fewest), 2 * _values.Length));
    }
}
