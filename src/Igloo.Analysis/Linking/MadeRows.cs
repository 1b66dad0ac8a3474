using System.Collections;

namespace Igloo.Analysis.Linking;

/// <summary>Rows that are made as they are asked for: who writes millions of them one after the other never holds them all.</summary>
internal sealed class MadeRows<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => make(index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return make(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
