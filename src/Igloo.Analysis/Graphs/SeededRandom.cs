namespace Igloo.Analysis.Graphs;

/// <summary>Chance with a seed, in eight bytes (SplitMix64; Steele, Lea and Flood 2014): cheap enough to have one per sample, so that samples do not depend on threads.</summary>
internal struct SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The chance of one sample of a seeded series.</summary>
    public static SeededRandom Of(int seed, int sample) => new((((ulong)(uint)seed << 32) | (uint)sample) * 0x9E3779B97F4A7C15);

    public ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="limit"/> − 1.</summary>
    public int Next(int limit) => (int)Math.BigMul(NextBits(), (ulong)limit, out _);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));
}
