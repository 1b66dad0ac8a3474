namespace Igloo.Analysis.Resolving;

/// <summary>What all pairs across two clusters say of their being one. Not thread-safe.</summary>
/// <remarks>
/// For each type the ratio is the mean over the pairs: a value that one of four pairs confirms loses two bits, and one that none confirms contradicts. The name
/// is one type: both its parts must agree in the same pair, and a row whose columns were swapped does not bring the name in twice.
/// What each further row contradicts anew weighs more than what one row does, and less than strangers would in so many rows, since whose old document stands in
/// one row may have it in the next. So how often a person's rows differ is taken as beta distributed about its mean, as if seen in <see cref="RowsKnown"/>
/// rows, and all rows differing has the chance that the beta–binomial distribution gives it (Skellam, J. R. Stat. Soc. B 10, 1948).
/// </remarks>
/// <param name="weigher">The fitted weights.</param>
/// <param name="comparer">Compares rows.</param>
/// <param name="found">Pairs that were compared before; <see langword="null"/> where none are kept.</param>
internal sealed class EvidenceAcross(PairWeigher weigher, RowComparer comparer, FoundPatterns? found = null)
{
    /// <summary>Rows that what is assumed of a person's habits weighs as much as: a round estimate.</summary>
    private const double RowsKnown = 4;

    private readonly double[] _same = new double[Pattern.Slots], _household = new double[Pattern.Slots];
    private readonly int[] _pairs = new int[Pattern.Slots], _rowsOfA = new int[Pattern.Slots], _rowsOfB = new int[Pattern.Slots];
    private NameEvidence _names, _initials;

    /// <summary>log2 odds that the clusters of which these rows speak are one.</summary>
    public double Odds(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length == 1 && b.Length == 1) return weigher.Odds(PatternOf(a[0], b[0]), a[0], b[0]);
        Clear();
        Span<ulong> presentInB = stackalloc ulong[b.Length];
        presentInB.Clear();
        foreach (var x in a)
        {
            var presentInA = 0UL;
            for (var i = 0; i < b.Length; i++)
            {
                var pattern = PatternOf(x, b[i]);
                presentInA |= Pattern.Present(pattern);
                presentInB[i] |= Pattern.Present(pattern);
                Add(pattern, x, b[i]);
            }

            CountRow(presentInA, _rowsOfA);
        }

        foreach (var present in presentInB) CountRow(present, _rowsOfB);
        return Sum();
    }

    private ulong PatternOf(int a, int b) => found is not null && found.TryGet(a, b, out var pattern) ? pattern : comparer.Compare(a, b);

    private void Clear()
    {
        Array.Clear(_same);
        Array.Clear(_household);
        Array.Clear(_pairs);
        Array.Clear(_rowsOfA);
        Array.Clear(_rowsOfB);
        (_names, _initials) = (default, default);
    }

    private void Add(ulong pattern, int a, int b)
    {
        double name = 0, nameOfHousehold = 0;
        var isNamed = false;
        var pair = weigher.Chances.PairOf(a, b);
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            var (same, household) = weigher.Weigh(pattern, slot, in pair);
            _same[(int)slot] += PowerOfTwo.Of(same);
            _pairs[(int)slot]++;
            if (!IsName(slot)) _household[(int)slot] += PowerOfTwo.Of(household);
            else (name, nameOfHousehold, isNamed) = (name + same, nameOfHousehold + household, true);
        }

        if (!isNamed) return;
        if (IsInitial(pattern)) _initials.Add(name, nameOfHousehold);
        else _names.Add(name, nameOfHousehold);
    }

    private double Sum()
    {
        // One logarithm of the product, not one for each type: rates have a least and so have chances, which keeps all ratios together within what a number can hold.
        double same = 1, household = 1;
        for (var slot = Slot.WholeName; slot <= Slot.Plate; slot++)
        {
            var pairs = _pairs[(int)slot];
            if (pairs == 0) continue;
            var mean = _same[(int)slot] / pairs;
            same *= OfFurtherRows(mean, Math.Min(_rowsOfA[(int)slot], _rowsOfB[(int)slot]));
            if (IsName(slot)) continue;
            same *= mean;
            household *= _household[(int)slot] / pairs;
        }

        // An initial says nothing where both sides know the name: it may stand for either.
        var names = _names.Pairs > 0 ? _names : _initials;
        if (names.Pairs > 0) (same, household) = (same * names.Same / names.Pairs, household * names.Household / names.Pairs);
        return weigher.Classes.Odds(Math.Log2(same), Math.Log2(household));
    }

    // Each row more that differs, given those before: (differing + seen) / (all + seen).
    private static double OfFurtherRows(double mean, int rows)
    {
        var ratio = 1.0;
        if (mean >= 1) return ratio;
        for (var row = 1; row < rows; row++) ratio *= ((mean * RowsKnown) + row) / (RowsKnown + row);
        return ratio;
    }

    private static bool IsInitial(ulong pattern) =>
        Pattern.LevelAt(pattern, Slot.Given) == Levels.GivenInitial || Pattern.LevelAt(pattern, Slot.WholeName) == Levels.WholeInitials;

    private static bool IsName(Slot slot) => slot is Slot.WholeName or Slot.Given or Slot.Family;

    private static void CountRow(ulong present, int[] rows)
    {
        for (; present != 0; present &= present - 1) rows[(int)Pattern.FirstOf(present)]++;
    }

    /// <summary>Ratios of the names of some pairs, summed.</summary>
    private struct NameEvidence
    {
        public double Same, Household;
        public int Pairs;

        public void Add(double same, double household) =>
            (Same, Household, Pairs) = (Same + PowerOfTwo.Of(same), Household + PowerOfTwo.Of(household), Pairs + 1);
    }
}
