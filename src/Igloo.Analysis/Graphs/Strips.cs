namespace Igloo.Analysis.Graphs;

/// <summary>Runs of nodes that hold about as many edges each. Their number depends on the graph alone, so that sums over strips do not depend on threads.</summary>
internal sealed class Strips
{
    private const int EdgesPerStrip = 1 << 16;

    private readonly int[] _starts;
    private readonly (double, double)[] _sums;

    public Strips(Adjacency rows)
    {
        var starts = new List<int> { 0 };
        for (var node = 1; node < rows.Nodes; node++)
            if (Cost(node) - Cost(starts[^1]) >= EdgesPerStrip) starts.Add(node);
        starts.Add(rows.Nodes);
        _starts = [.. starts];
        _sums = new (double, double)[Count];

        long Cost(int node) => rows.Offsets[node] + (long)node;
    }

    public int Count => _starts.Length - 1;

    /// <summary>Runs <paramref name="body"/> on every strip, from its first node to before its last.</summary>
    public void For(Action<int, int> body) => Workers.For(Count, strip => body(_starts[strip], _starts[strip + 1]));

    /// <summary>Runs <paramref name="body"/> on every strip with something that a worker keeps for itself, handed to <paramref name="done"/>, one at a time, when the worker has finished.</summary>
    public void For<T>(Func<T> own, Action<T, int, int> body, Action<T> done) =>
        Workers.Run(Count, own, (kept, strip) => body(kept, _starts[strip], _starts[strip + 1]), done);

    /// <summary>Sums what <paramref name="body"/> gives for each strip, in the order of the strips. Not for two callers at once.</summary>
    public double Sum(Func<int, int, double> body) => Sums((from, end) => (body(from, end), 0)).First;

    /// <summary>Sums two things in one walk, as <see cref="Sum"/> does one.</summary>
    public (double First, double Second) Sums(Func<int, int, (double First, double Second)> body)
    {
        Workers.For(Count, strip => _sums[strip] = body(_starts[strip], _starts[strip + 1]));
        var (first, second) = (0.0, 0.0);
        foreach (var (one, other) in _sums) (first, second) = (first + one, second + other);
        return (first, second);
    }
}
