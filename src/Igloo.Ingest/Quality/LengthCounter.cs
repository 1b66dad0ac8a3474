using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Quality;

/// <summary>Tells whether a column's texts were cut where they were exported: many end at one length, and nearly none a little before it.</summary>
internal sealed class LengthCounter
{
    private const int Shortest = 8;
    private const int LeastCut = 5;
    private const int TimesMore = 3;
    private const double MostOfAll = 0.5; // codes of one length are no cut texts

    private readonly long[] _lengths = new long[Limits.Excerpt + 1];

    /// <summary>Values counted. Cost: a sum of two hundred numbers.</summary>
    public long All => _lengths.Sum();

    public void Count(int length) => _lengths[Math.Min(length, Limits.Excerpt)]++;

    /// <summary>How many values have each length, up to the longest.</summary>
    public IReadOnlyList<long> Lengths => _lengths[..(Array.FindLastIndex(_lengths, times => times > 0) + 1)];

    public void Add(IReadOnlyList<long> lengths)
    {
        for (var length = 0; length < lengths.Count; length++) _lengths[length] += lengths[length];
    }

    /// <summary>The length at which texts were cut, or <see langword="null"/> when nothing speaks for it.</summary>
    public int? Cut
    {
        get
        {
            var longest = Array.FindLastIndex(_lengths, times => times > 0);
            if (longest is < Shortest or Limits.Excerpt) return null;
            var (at, before) = (_lengths[longest], _lengths[longest - 1]);
            return at >= LeastCut && at > TimesMore * before && at <= MostOfAll * All ? longest : null;
        }
    }
}
