using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Values that were read and are not in their columns yet. With threads they are brought there while the caller reads on. Not thread-safe.</summary>
/// <param name="columns">The columns by type.</param>
/// <param name="threads">How many threads may bring values into columns; <see langword="null"/> where the caller does it alone.</param>
internal sealed class WaitingRows(GrowingColumn?[] columns, ParallelOptions? threads)
{
    /// <summary>Signs of values that wait to be brought into their columns: with the texts that they are looked up among, about what near caches hold.</summary>
    private const int MostSigns = 1 << 18;

    private WaitingValues?[] _waiting = new WaitingValues?[columns.Length], _underWay = new WaitingValues?[columns.Length];
    private Task _bringing = Task.CompletedTask;
    private int _signs;
    private bool _hasAny;

    /// <summary>Adds a value after those that wait.</summary>
    public void Add(FieldType type, int row, ReadOnlySpan<char> value)
    {
        (_waiting[(int)type] ??= new WaitingValues(columns[(int)type]!)).Add(row, value);
        (_signs, _hasAny) = (_signs + value.Length, true);
        if (_signs >= MostSigns) SendOff();
    }

    /// <summary>Brings all into their columns, and gives back what waiting needs. Threads may ask for it side by side where nothing waits.</summary>
    public void Bring()
    {
        if (!_hasAny) return;
        SendOff();
        _bringing.GetAwaiter().GetResult();
        Array.Clear(_waiting);
        Array.Clear(_underWay);
        _hasAny = false;
    }

    // Columns take their values in order: those before must have come.
    private void SendOff()
    {
        _bringing.GetAwaiter().GetResult();
        (_waiting, _underWay, _signs) = (_underWay, _waiting, 0);
        Action[] pieces = [.. _underWay.OfType<WaitingValues>().Select<WaitingValues, Action>(values => values.Bring)];
        if (threads is null) SideBySide.Do(null, pieces);
        else _bringing = Task.Run(() => SideBySide.Do(threads, pieces));
    }
}
