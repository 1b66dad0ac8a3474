using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Gives each distinct pair of numbers a small number, in the order of first sight; longer keys are pairs of pairs. Not thread-safe.</summary>
/// <param name="expected">How many pairs are expected; more may come.</param>
internal sealed class PairNumbers(int expected = 0)
{
    private const int FewestPlaces = 64;

    // Open addressing; a number of 0 is a free place, the others are one more than they stand for.
    private (ulong Pair, int Number)[] _places = Zeros.Of<(ulong, int)>((int)Math.Max(FewestPlaces, BitOperations.RoundUpToPowerOf2((uint)expected * 2 + 1)));

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a pair, whose parts may be negative.</summary>
    public int NumberOf(int a, int b)
    {
        var pair = ((ulong)(uint)a << 32) | (uint)b;
        ref var place = ref PlaceOf(_places, pair);
        if (place.Number != 0) return place.Number - 1;
        place = (pair, ++Count);
        if (Count * 2 > _places.Length) Grow();
        return Count - 1;
    }

    /// <summary>Forgets all pairs, and gives back the room of many.</summary>
    public void Clear()
    {
        if (Count == 0) return;
        if (_places.Length > FewestPlaces) _places = new (ulong, int)[FewestPlaces];
        else Array.Clear(_places);
        Count = 0;
    }

    private void Grow()
    {
        var places = Zeros.Of<(ulong Pair, int Number)>(_places.Length * 2);
        foreach (var place in _places)
            if (place.Number != 0) PlaceOf(places, place.Pair) = place;
        _places = places;
    }

    private static ref (ulong Pair, int Number) PlaceOf((ulong Pair, int Number)[] places, ulong pair)
    {
        var hash = pair * 0x9E3779B97F4A7C15UL;
        var at = (int)((hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL >> 33) & (places.Length - 1);
        while (places[at].Number != 0 && places[at].Pair != pair) at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }
}
