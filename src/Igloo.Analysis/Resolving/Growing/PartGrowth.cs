namespace Igloo.Analysis.Resolving;

/// <summary>Grows entities part by part. Not thread-safe, one a thread: others may grow other parts of the same entities meanwhile, since rows of two parts never touch each other.</summary>
/// <param name="entities">The entities so far.</param>
/// <param name="evidence">Weighs the rows.</param>
/// <param name="rivals">Whom else each row could be.</param>
/// <param name="bars">Whom people keep apart.</param>
/// <param name="lists">The list of each row where each list names a thing once.</param>
/// <param name="rows">The row of the table by its number here; <see langword="null"/> where both are one.</param>
internal sealed class PartGrowth(GrowingEntities entities, EvidenceAcross evidence, Rivals rivals, RowBars bars, int[]? lists, int[]? rows)
{
    /// <summary>Rows of a cluster that speak for it; more tell little and cost their product.</summary>
    private const int Speakers = 6;

    /// <summary>Rows of the greatest entity of which it is asked who else it could be: more rows say who they are.</summary>
    private const int MostAsked = 3;

    /// <summary>Rivals asked of, the likeliest: where a row could be hundreds, eight say enough, and time stays bounded.</summary>
    private const int MostRivals = 8;

    /// <summary>Bits behind from which a rival says nothing.</summary>
    private const double FarBehind = 3;

    // By the number of the two entities: how many rows they had together when they were refused.
    private readonly PairNumbers _met = new();
    private readonly List<int> _refusedAt = [];
    private readonly List<int> _asked = [];

    /// <summary>Joins along the pairs of a part wherever the whole speaks for it.</summary>
    /// <param name="pairs">The pairs, the strongest first.</param>
    /// <param name="grown">Where it is noted what was joined and what was not.</param>
    // What is refused in the last pass, or in one that joins nothing, is refused to the end.
    public void Grow(ReadOnlySpan<(int A, int B, int Weight)> pairs, GrownParts grown)
    {
        var (refused, first) = (grown.Refused, grown.Refused.Count);
        // Entities of one part never meet those of another.
        _met.Clear();
        _refusedAt.Clear();
        foreach (var pair in pairs)
            if (!TryJoin(pair, grown.TiesOf[0])) refused.Add(pair);
        var before = pairs.Length;
        for (var pass = 1; pass < grown.TiesOf.Length && refused.Count - first is > 0 and var left && left < before; pass++)
        {
            before = left;
            var kept = first;
            for (var i = first; i < first + left; i++)
                if (!TryJoin(refused[i], grown.TiesOf[pass])) refused[kept++] = refused[i];
            refused.RemoveRange(kept, refused.Count - kept);
        }
    }

    /// <summary>Makes two rows one because a person said so, unless a person keeps them apart.</summary>
    public void Obey(int rowA, int rowB, List<RowTie> ties)
    {
        if (entities.Find(rowA) is var a && entities.Find(rowB) is var b && a != b && !bars.Separate(a, b)) Join(rowA, rowB, TieKind.Decision, 0, ties);
    }

    /// <summary>Whether a person's decision keeps two entities apart, or a list that names each thing once and has a row in both.</summary>
    public bool AreKeptApart(int a, int b) => bars.Separate(a, b) || (lists is not null && ShareList(lists, a, b));

    /// <summary>log2 odds that two entities are one, on the evidence of both as a whole and of whoever else one of them could be.</summary>
    public double OddsBetween(int a, int b) => AgainstRivals(a, b, Odds(a, b));

    private bool ShareList(int[] listOf, int a, int b)
    {
        foreach (var x in entities.MembersOf(in a))
            foreach (var y in entities.MembersOf(in b))
                if (listOf[x] == listOf[y]) return true;
        return false;
    }

    private bool TryJoin((int A, int B, int Weight) pair, List<RowTie> ties)
    {
        var (a, b) = (entities.Find(pair.A), entities.Find(pair.B));
        if (a == b) return true;
        if (AreKeptApart(a, b)) return false;
        var size = entities.SizeOf(a) + entities.SizeOf(b);
        var odds = size == 2 ? pair.Weight / 1000.0 : OddsOrRefusal(a, b, size);
        if (odds < 0) return false;
        odds = AgainstRivals(a, b, odds);
        if (odds < 0) return false;
        Join(pair.A, pair.B, TieKind.Evidence, odds, ties);
        return true;
    }

    private double OddsOrRefusal(int a, int b, int size)
    {
        // Entities only grow: as many rows as then are the same rows.
        var met = _met.NumberOf(Math.Min(a, b), Math.Max(a, b));
        if (met == _refusedAt.Count) _refusedAt.Add(0);
        if (_refusedAt[met] == size) return double.NegativeInfinity;
        var odds = Odds(a, b);
        if (odds < 0) _refusedAt[met] = size;
        return odds;
    }

    // Whoever fits two that are not one is one of them at most: the odds of one are against nobody and all the others together.
    private double AgainstRivals(int a, int b, double odds) => Rivals.IsOpen(odds) ? odds - Math.Log2(1 + RivalsOf(a, b, odds) + RivalsOf(b, a, odds)) : odds;

    private double RivalsOf(int of, int with, double odds)
    {
        if (entities.SizeOf(of) > MostAsked) return 0;
        _asked.Clear();
        var sum = 0.0;
        foreach (var row in entities.MembersOf(in of))
            foreach (var other in rivals.Of(row))
            {
                var rival = entities.Find(other);
                if (rival == of || rival == with || _asked.Contains(rival)) continue;
                if (_asked.Count == MostRivals) return sum;
                _asked.Add(rival);
                var oddsOfRival = Odds(of, rival);
                if (oddsOfRival < odds - FarBehind || AreKeptApart(of, rival)) continue;
                // A list that says a thing twice after all says nothing of who is whom.
                sum += PowerOfTwo.Of(oddsOfRival) / (1 + (bars.Separate(rival, with) ? 0 : PowerOfTwo.Of(Odds(rival, with))));
            }

        return sum;
    }

    private double Odds(int a, int b)
    {
        Span<int> speakersOfA = stackalloc int[Speakers], speakersOfB = stackalloc int[Speakers];
        return evidence.Odds(speakersOfA[..Fill(speakersOfA, a)], speakersOfB[..Fill(speakersOfB, b)]);
    }

    // Who speaks for a cluster, and how many they are.
    private int Fill(Span<int> speakers, int entity)
    {
        var members = entities.MembersOf(in entity);
        var count = Math.Min(Speakers, members.Length);
        for (var i = 0; i < count; i++) speakers[i] = members[(int)((long)i * members.Length / count)] is var number && rows is null ? number : rows[number];
        return count;
    }

    private void Join(int rowA, int rowB, TieKind kind, double odds, List<RowTie> ties)
    {
        var (a, b) = (entities.Find(rowA), entities.Find(rowB));
        ties.Add(new RowTie(rowA, rowB, kind, (float)Math.Round(odds, 3), (long)entities.SizeOf(a) * entities.SizeOf(b)));
        var joined = entities.Join(a, b);
        bars.Move(a, joined);
        bars.Move(b, joined);
    }
}

/// <summary>What growing some parts made of their pairs.</summary>
/// <param name="passes">Passes over the pairs of a part.</param>
internal sealed class GrownParts(int passes)
{
    /// <summary>The pairs along which rows were joined, pass by pass, in the order in which they were.</summary>
    public List<RowTie>[] TiesOf { get; } = [.. Enumerable.Range(0, passes).Select(_ => new List<RowTie>())];

    /// <summary>The pairs that were refused to the end.</summary>
    public List<(int A, int B, int Weight)> Refused { get; } = [];
}
