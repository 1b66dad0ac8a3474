using System.Globalization;

namespace Igloo.Accuracy.Network;

/// <summary>R-MAT graphs with the parameters of Graph500 (.57, .19, .19, .05), nodes shuffled, loops and repeats left out.</summary>
internal static class RMat
{
    public static (int[] A, int[] B) Edges(int scale, int wanted)
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, 1 << scale).ToArray();
        random.Shuffle(names);
        var keys = new HashSet<long>(wanted);
        while (keys.Count < wanted)
        {
            var (a, b) = Edge(scale, random);
            if (a == b) continue;
            (a, b) = (names[a], names[b]);
            keys.Add(((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b));
        }

        var ordered = keys.Order().ToArray();
        return ([.. ordered.Select(key => (int)(key >> 32))], [.. ordered.Select(key => (int)key)]);
    }

    public static void Write(string path, int[] a, int[] b)
    {
        using var writer = new StreamWriter(path);
        for (var i = 0; i < a.Length; i++) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{a[i]} {b[i]}\n"));
    }

    private static (int A, int B) Edge(int scale, Random random)
    {
        var (a, b) = (0, 0);
        for (var bit = 0; bit < scale; bit++)
        {
            var drawn = random.NextDouble();
            var (right, down) = (drawn is >= 0.57 and < 0.76 or >= 0.95, drawn >= 0.76);
            (a, b) = ((a << 1) | (down ? 1 : 0), (b << 1) | (right ? 1 : 0));
        }

        return (a, b);
    }
}
