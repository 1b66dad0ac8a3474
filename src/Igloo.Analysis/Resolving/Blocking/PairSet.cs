namespace Igloo.Analysis.Resolving;

/// <summary>Compared pairs worth weighing, as columns.</summary>
internal sealed class PairSet
{
    public List<int> A { get; } = [];

    public List<int> B { get; } = [];

    public List<ulong> Patterns { get; } = [];

    public int Count => A.Count;

    public void Add(int a, int b, ulong pattern)
    {
        A.Add(a);
        B.Add(b);
        Patterns.Add(pattern);
    }

    public void EnsureCapacity(int count)
    {
        A.EnsureCapacity(count);
        B.EnsureCapacity(count);
        Patterns.EnsureCapacity(count);
    }

    public void AddRange(PairSet others)
    {
        A.AddRange(others.A);
        B.AddRange(others.B);
        Patterns.AddRange(others.Patterns);
    }
}
