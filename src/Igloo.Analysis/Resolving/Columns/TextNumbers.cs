using System.Numerics;
using System.Runtime.InteropServices;

namespace Igloo.Analysis.Resolving;

/// <summary>Gives each distinct text a small number, in the order of first sight; how texts are kept is the heir's. Not thread-safe while it grows.</summary>
/// <remarks>Beside the texts eight to sixteen bytes each: a hash and a number in open addressing, so that only equal hashes make it read a text.</remarks>
/// <param name="expected">How many texts are expected; more may come.</param>
internal abstract class TextNumbers(int expected)
{
    private const int FewestPlaces = 64;

    /// <summary>An odd number without a pattern in its bits.</summary>
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    // Seeded anew in every process: numbers do not depend on it, and nobody can choose texts that fall together.
    private static readonly ulong Seed = ((ulong)(uint)string.GetHashCode("high") << 32) | (uint)string.GetHashCode("low");

    // The hash stands above, the number plus one below; 0 is a free place.
    private ulong[]? _places;

    public abstract int Count { get; }

    public int NumberOf(ReadOnlySpan<char> text) => NumberOf(text, HashOf(text));

    /// <summary>The number of a text whose <see cref="HashOf"/> is known.</summary>
    public int NumberOf(ReadOnlySpan<char> text, uint hash)
    {
        if (TryFind(text, hash, out var place, out var number)) return number;
        Keep(text);
        return Placed(hash, place);
    }

    /// <summary>Keeps a text under a number of its own, whether or not it was seen before, and forgets how to look texts up.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        _places = null;
        Keep(text);
        return Count - 1;
    }

    /// <summary>Forgets how to look texts up until somebody asks again.</summary>
    public virtual void Close() => _places = null;

    /// <summary>The text of a number.</summary>
    public abstract ReadOnlySpan<char> SpanOf(int number);

    /// <summary>Keeps a text under the next number.</summary>
    protected abstract void Keep(ReadOnlySpan<char> text);

    /// <summary>The number of the text that most likely has a hash, or -1.</summary>
    protected int LikelyNumberOf(uint hash)
    {
        var places = _places ??= Places();
        var entry = places[(int)hash & (places.Length - 1)];
        return entry >> 32 == hash ? (int)(uint)entry - 1 : -1;
    }

    protected bool TryFind(ReadOnlySpan<char> text, uint hash, out int place, out int number)
    {
        var places = _places ??= Places();
        for (place = (int)hash & (places.Length - 1); places[place] != 0; place = (place + 1) & (places.Length - 1))
        {
            number = (int)(uint)places[place] - 1;
            if ((uint)(places[place] >> 32) == hash && text.SequenceEqual(SpanOf(number))) return true;
        }

        number = -1;
        return false;
    }

    /// <summary>Notes where the text kept last is found, and returns its number.</summary>
    protected int Placed(uint hash, int place)
    {
        _places![place] = Entry(hash, Count);
        if (Count * 2 > _places.Length) Grow();
        return Count - 1;
    }

    // Hashes are kept, so no text is read again.
    private void Grow()
    {
        var places = Zeros.Of<ulong>(_places!.Length * 2);
        foreach (var entry in _places)
            if (entry != 0) places[FreePlace(places, (uint)(entry >> 32))] = entry;
        _places = places;
    }

    private ulong[] Places()
    {
        var places = Zeros.Of<ulong>(Math.Max(FewestPlaces, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Count, expected) * 2 + 1)));
        for (var number = 0; number < Count; number++)
        {
            var hash = HashOf(SpanOf(number));
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

    /// <summary>What a text is looked up by; the same as long as the process lives.</summary>
    // Four signs at a time, multiplied and folded as in Wang Yi's wyhash: millions of texts are looked up, and a hash that goes two signs at a time was felt.
    public static uint HashOf(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = Seed ^ (ulong)bytes.Length;
        for (; bytes.Length > sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Folded(hash ^ MemoryMarshal.Read<ulong>(bytes));
        return (uint)Folded(hash ^ Rest(bytes));
    }

    // At most four signs in one number.
    private static ulong Rest(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        sizeof(ulong) => MemoryMarshal.Read<ulong>(bytes),
        >= sizeof(uint) => MemoryMarshal.Read<uint>(bytes) | ((ulong)MemoryMarshal.Read<uint>(bytes[^sizeof(uint)..]) << 32),
        sizeof(char) => MemoryMarshal.Read<char>(bytes),
        _ => 0,
    };

    private static ulong Folded(ulong value) => Math.BigMul(value, Multiplier, out var low) ^ low;

    private static ulong Entry(uint hash, int number) => ((ulong)hash << 32) | (uint)number;
}
