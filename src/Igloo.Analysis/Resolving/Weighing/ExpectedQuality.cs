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

    /// <param name="matches">The pairs that met.</param>
    /// <param name="odds">Their log2 odds, in thousandths.</param>
    /// <param name="index">What they met on.</param>
    /// <param name="growth">The entities of the different rows.</param>
    /// <param name="joined">The entities of all rows.</param>
    /// <param name="texts">What the search for texts missed.</param>
    public ExpectedQuality(FoundPairs matches, int[] odds, CandidateIndex index, EntityGrowth growth, JoinedRows joined, ClosestTexts texts)
    {
        var pairs = matches.Pairs;
        var (rightOfEqual, weighed) = joined.OfEqual();
        double missed = matches.LeftOut, once = 0, twice = 0;
        var step = Math.Max(1, (pairs.Count + MostAsked - 1) / MostAsked);
        for (var i = 0; i < pairs.Count; i++)
        {
            var rows = joined.PairsOf(pairs.A[i], pairs.B[i]);
            var chance = JoinedRows.Chance(odds[i] / 1000.0) * rows;
            if (growth.Find(pairs.A[i]) == growth.Find(pairs.B[i])) weighed += rows;
            else missed += chance;
            if (i % step != 0 || chance < .5 * rows) continue;
            var kinds = CommonKinds(index, pairs.A[i], pairs.B[i]);
            if (kinds == 1) once += chance * step;
            else if (kinds == 2) twice += chance * step;
        }

        Precision = joined.Pairs == 0 ? 1 : (rightOfEqual + joined.RightOf(growth.Ties)) / joined.Pairs;
        // Rows brought together through a third were never weighed; they cover part of what the keys missed.
        var unseen = Math.Max(0, (texts.AreTexts ? texts.Missed : once * once / Math.Max(1, 2 * twice)) - Math.Max(0, joined.Pairs - weighed));
        var found = joined.Pairs * Precision;
        Recall = found + missed + unseen == 0 ? 1 : found / (found + missed + unseen);
    }

    public double Precision { get; }

    public double Recall { get; }

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
