using System.Numerics;

namespace Igloo.Analysis.Resolving;

/// <summary>What a run may expect of itself, from the odds of its pairs and from how many kinds of key brought each together.</summary>
/// <remarks>
/// Pairs that no key brought together are estimated as species never seen (Chao, "Nonparametric Estimation of the Number of Classes in a Population", 1984):
/// of the matches met under one kind of key only and under two, f1² / 2 f2. Kinds of key are not independent, so this is the lower bound that Chao calls it.
/// </remarks>
internal sealed class ExpectedQuality
{
    public ExpectedQuality(FoundPairs matches, int[] odds, CandidateIndex index, EntityGrowth growth, int[] rows)
    {
        var pairs = matches.Pairs;
        double right = 0, missed = matches.LeftOut, once = 0, twice = 0;
        long weighed = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var chance = 1 / (1 + PowerOfTwo.Of(-odds[i] / 1000.0));
            if (growth.Find(pairs.A[i]) == growth.Find(pairs.B[i])) (right, weighed) = (right + chance, weighed + 1);
            else missed += chance;
            if (chance < .5) continue;
            var kinds = CommonKinds(index, pairs.A[i], pairs.B[i]);
            if (kinds == 1) once += chance;
            else if (kinds == 2) twice += chance;
        }

        Precision = weighed == 0 ? 1 : right / weighed;
        var joined = JoinedPairs(rows, growth);
        // Rows brought together through a third were never weighed; they cover part of what the keys missed.
        var unseen = Math.Max(0, (once * once / Math.Max(1, 2 * twice)) - Math.Max(0, joined - weighed));
        var found = joined * Precision;
        Recall = found + missed + unseen == 0 ? 1 : found / (found + missed + unseen);
    }

    public double Precision { get; }

    public double Recall { get; }

    private static double JoinedPairs(int[] rows, EntityGrowth growth)
    {
        // An entity is named after the least of its rows, and these come in order.
        var sizes = new int[rows.Length == 0 ? 0 : rows[^1] + 1];
        foreach (var row in rows) sizes[growth.Find(row)]++;
        return sizes.Sum(size => (long)size * (size - 1) / 2.0);
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
