using System.Globalization;

namespace Igloo.Ingest.Quality;

/// <summary>Tells numbers that lie far from the others of their column: by median and median absolute deviation, which a few wild ones do not move.</summary>
/// <remarks>Modified z-score of Iglewicz and Hoaglin (1993); they flag 3.5, this twice that, since sums of money have long tails. The first 10,000 numbers count.</remarks>
internal sealed class OutlierCounter
{
    private const int Kept = 10_000;
    private const int Least = 20;
    private const int Most = 5;
    private const double Scale = 0.6745;
    private const double Far = 7;

    private readonly List<NumberRead> _numbers = [];

    public void Count(string raw, string normal)
    {
        if (_numbers.Count < Kept && double.TryParse(normal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) _numbers.Add(new NumberRead(number, raw));
    }

    public IReadOnlyList<NumberRead> Numbers => _numbers;

    public void Add(IReadOnlyList<NumberRead> numbers) => _numbers.AddRange(numbers.Take(Kept - _numbers.Count));

    /// <summary>The farthest first, at most five, as received.</summary>
    public IReadOnlyList<string> Outliers()
    {
        if (_numbers.Count < Least) return [];
        var median = Median(_numbers.Select(one => one.Number));
        var deviation = Median(_numbers.Select(one => Math.Abs(one.Number - median)));
        if (deviation == 0) return [];
        return
        [
            .. _numbers.Where(one => Scale * Math.Abs(one.Number - median) / deviation > Far)
                .OrderByDescending(one => Math.Abs(one.Number - median)).ThenBy(one => one.Raw, StringComparer.Ordinal)
                .Select(one => one.Raw).Distinct().Take(Most),
        ];
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
