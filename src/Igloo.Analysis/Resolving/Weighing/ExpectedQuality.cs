using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>What a run may expect of itself, from the odds on which entities were grown and from how many kinds of key brought each pair together.</summary>
/// <remarks>
/// Two rows of an entity are as likely one as the tie that brought their sides together is right: a tie was judged on all that both sides held, a pair knows only itself.
/// Pairs that no key brought together are estimated as species never seen (Chao, "Nonparametric Estimation of the Number of Classes in a Population", 1984):
/// of the matches met under one kind of key only and under two, f1² / 2 f2. Kinds of key are not independent, so this is the lower bound that Chao calls it.
/// Texts meet under a kind of their own, so that their search tells what it missed.
/// </remarks>
internal sealed class ExpectedQuality
{
    /// <summary>Pairs of which the kinds of key are looked up, evenly picked from more: a share of them is known to a part in a hundred from far fewer.</summary>
    private const int MostAsked = 200_000;

    private const int JudgedAtATime = 1 << 14;

    /// <param name="matches">The pairs that met.</param>
    /// <param name="odds">Their log2 odds, in thousandths.</param>
    /// <param name="index">What they met on.</param>
    /// <param name="growth">The entities of the different rows.</param>
    /// <param name="joined">The entities of all rows.</param>
    /// <param name="texts">What the search for texts missed.</param>
    /// <param name="threads">How many threads may count; <see langword="null"/> for one.</param>
    public ExpectedQuality(FoundPairs matches, int[] odds, CandidateIndex index, EntityGrowth growth, JoinedRows joined, ClosestTexts texts, ParallelOptions? threads = null)
    {
        var pairs = matches.Pairs;
        var (rightOfEqual, weighed) = joined.OfEqual();
        double missed = matches.LeftOut, once = 0, twice = 0;
        var step = Math.Max(1, (pairs.Count + MostAsked - 1) / MostAsked);
        var (chances, kinds) = Judged(pairs, odds, index, joined, step, threads);
        // One after the other, so that threads do not show in the sums.
        for (var i = 0; i < pairs.Count; i++)
        {
            if (growth.Find(pairs.A[i]) == growth.Find(pairs.B[i])) weighed += joined.PairsOf(pairs.A[i], pairs.B[i]);
            else missed += chances[i];
            if (kinds[i] == 1) once += chances[i] * step;
            else if (kinds[i] == 2) twice += chances[i] * step;
        }

        Precision = joined.Pairs == 0 ? 1 : (rightOfEqual + joined.RightOf(growth.Ties)) / joined.Pairs;
        // Rows brought together through a third were never weighed; they cover part of what the keys missed.
        var unseen = Math.Max(0, (texts.AreTexts ? texts.Missed : once * once / Math.Max(1, 2 * twice)) - Math.Max(0, joined.Pairs - weighed));
        var found = joined.Pairs * Precision;
        Recall = found + missed + unseen == 0 ? 1 : found / (found + missed + unseen);
    }

    public double Precision { get; }

    public double Recall { get; }

    // Of each pair how many pairs of rows behind it are likely one, and of every so many of those that are likely one how many kinds of key they have in common.
    private static (double[] Chances, byte[] Kinds) Judged(PairSet pairs, int[] odds, CandidateIndex index, JoinedRows joined, int step, ParallelOptions? threads)
    {
        var (chances, kinds) = (new double[pairs.Count], new byte[pairs.Count]);
        SideBySide.InRanges(threads, pairs.Count, JudgedAtATime, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var rows = joined.PairsOf(pairs.A[i], pairs.B[i]);
                chances[i] = JoinedRows.Chance(odds[i] / 1000.0) * rows;
                if (i % step == 0 && chances[i] >= .5 * rows) kinds[i] = (byte)CommonKinds(index, pairs.A[i], pairs.B[i]);
            }
        });
        return (chances, kinds);
    }

    private static int CommonKinds(CandidateIndex index, int a, int b)
    {
        var ofA = index.GroupsOf(a);
        var ofB = index.GroupsOf(b);
        var kinds = 0u;
        for (int i = 0, j = 0; i < ofA.Length && j < ofB.Length;)
        {
            if (ofA[i] == ofB[j]) kinds |= 1u << (int)index.KindOf(ofA[i++]);
            else if (ofA[i] < ofB[j]) i++;
            else j++;
        }

        return BitOperations.PopCount(kinds);
    }
}
