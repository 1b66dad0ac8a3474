using Igloo.Analysis.Detecting;

namespace Igloo.Analysis.Correlating;

/// <summary>How uneven lives are: the spread of the share of occasions that falls into windows of one length, learned from all who deal.</summary>
/// <remarks>Likeliest of some spreads of the beta-binomial distribution, over at most 500 lives laid out in windows end to end.</remarks>
internal static class BurstSpread
{
    private const int MostLives = 500;
    private const int MostOccasions = 200; // who deals more says no more of how uneven lives are, and costs its square

    private static readonly double[] Spreads = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

    /// <summary>The spread; the greater, the more even.</summary>
    public static double Of(Activity[] lives, long length, long[] all)
    {
        var step = Math.Max(1, (lives.Length + MostLives - 1) / MostLives);
        var windows = new List<(int Count, int Trials, double Share)>();
        for (var i = 0; i < lives.Length; i += step)
        {
            var own = lives[i];
            if (own.Occasions.Length > MostOccasions) continue;
            for (var from = own.First; from + length - 1 <= own.Last; from += length)
                windows.Add((own.OccasionsIn(from, from + length - 1), own.Occasions.Length, Math.Clamp(own.ShareOf(from, from + length - 1, all), 1e-6, 0.999)));
        }

        return Spreads.MaxBy(spread => windows.Sum(window => Chance.LogOf(window.Count, window.Trials, window.Share, spread)));
    }
}
