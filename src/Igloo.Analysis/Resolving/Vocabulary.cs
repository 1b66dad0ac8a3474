using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>Gives each distinct text a small number, in the order of first sight. Not thread-safe while it grows.</summary>
/// <remarks>Beside the texts eight to sixteen bytes each: a hash and a number in open addressing, so that only equal hashes make it read a text.</remarks>
/// <param name="expected">How many texts are expected; more may come.</param>
internal sealed class Vocabulary(int expected = 0)
{
    private const int FewestPlaces = 64;

    private readonly List<string> _texts = new(expected);

    // The hash stands above, the number plus one below; 0 is a free place.
    private ulong[]? _places;

    public int Count => _texts.Count;

    public string this[int number] => _texts[number];

    public int NumberOf(ReadOnlySpan<char> text) => TryFind(text, out var hash, out var place, out var number) ? number : Add(text.ToString(), hash, place);

    public int NumberOf(string text) => TryFind(text, out var hash, out var place, out var number) ? number : Add(text, hash, place);

    /// <summary>Forgets how to look texts up until somebody asks again.</summary>
    public void Close()
    {
        _places = null;
        _texts.TrimExcess();
    }

    private bool TryFind(ReadOnlySpan<char> text, out uint hash, out int place, out int number)
    {
        var places = _places ??= Placed();
        hash = HashOf(text);
        for (place = (int)hash & (places.Length - 1); places[place] != 0; place = (place + 1) & (places.Length - 1))
        {
            number = (int)(uint)places[place] - 1;
            if ((uint)(places[place] >> 32) == hash && text.SequenceEqual(_texts[number])) return true;
        }

        number = -1;
        return false;
    }

    private int Add(string text, uint hash, int place)
    {
        _texts.Add(text);
        _places![place] = Entry(hash, _texts.Count);
        if (_texts.Count * 2 > _places.Length) Grow();
        return _texts.Count - 1;
    }

    // Hashes are kept, so no text is read again.
    private void Grow()
    {
        var places = new ulong[_places!.Length * 2];
        foreach (var entry in _places)
            if (entry != 0) places[FreePlace(places, (uint)(entry >> 32))] = entry;
        _places = places;
    }

    private ulong[] Placed()
    {
        var places = new ulong[Math.Max(FewestPlaces, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(_texts.Count, _texts.Capacity) * 2 + 1))];
        for (var number = 0; number < _texts.Count; number++)
        {
            var hash = HashOf(_texts[number]);
            places[FreePlace(places, hash)] = Entry(hash, number + 1);
        }

        return places;
    }

    private static int FreePlace(ulong[] places, uint hash)
    {
        var place = (int)hash & (places.Length - 1);
        while (places[place] != 0) place = (place + 1) & (places.Length - 1);
        return place;
    }

    // Seeded anew in every process: numbers do not depend on it, and nobody can choose texts that fall together.
    private static uint HashOf(ReadOnlySpan<char> text) => (uint)string.GetHashCode(text);

    private static ulong Entry(uint hash, int number) => ((ulong)hash << 32) | (uint)number;
}
