namespace Igloo.Analysis.Resolving;

/// <summary>Fits <see cref="ThreeClasses"/> to compared pairs.</summary>
/// <remarks>
/// Expectation–maximisation (Winkler, "Using the EM Algorithm for Weight Computation", 1988) with three classes, chances held to value counts, and the
/// assumed rates acting as <see cref="AssumedPairs"/> pairs seen before. Sums run in a fixed order, so the result does not depend on threads.
/// </remarks>
internal sealed class ClassEstimate
{
    private const double AssumedPairs = 200;

    /// <summary>Pairs of one household assumed to be in any set: a few rows cannot show that there are none.</summary>
    private const double AssumedHouseholds = 5;

    /// <summary>Pairs that teach, evenly picked from more: twice as many moved no F1 of a million people by more than a ten-thousandth.</summary>
    private const int MostPairs = 200_000;

    /// <summary>Pairs that a thread takes at a time.</summary>
    private const int PairsAtATime = 1 << 13;

    private readonly ThreeClasses _classes;
    private readonly double _allPairs;
    private readonly ulong[] _patterns;
    private readonly int[] _patternOf;
    private readonly double[] _strangers;
    private readonly double[] _household;
    private readonly ParallelOptions? _threads;

    // By pair: how likely it is each, used again from round to round.
    private readonly (double Same, double Household)[] _shares;

    // By pattern, used again from round to round.
    private readonly double[] _sumsOfSame, _sumsOfHousehold, _sharesOfSame, _sharesOfHousehold;
    private readonly double _scale;
    private readonly ThreeClasses _assumed;

    public ClassEstimate(ThreeClasses classes, ValueChances chances, PairSet pairs, double rows, ParallelOptions? threads = null)
    {
        (_classes, _assumed, _allPairs, _threads) = (classes, new ThreeClasses(classes.AreTexts), Math.Max(1, rows * (rows - 1) / 2), threads);
        var step = Math.Max(1, (pairs.Count + MostPairs - 1) / MostPairs);
        var count = (pairs.Count + step - 1) / step;
        _scale = step;
        (_patternOf, _strangers, _household, _shares) = (new int[count], new double[count], new double[count], new (double, double)[count]);
        var numbers = new Dictionary<ulong, int>();
        for (var i = 0; i < count; i++)
        {
            var pattern = pairs.Patterns[i * step];
            if (!numbers.TryGetValue(pattern, out var number)) numbers[pattern] = number = numbers.Count;
            _patternOf[i] = number;
        }

        SideBySide.InRanges(threads, count, PairsAtATime, (from, to) =>
        {
            for (var i = from; i < to; i++) (_strangers[i], _household[i]) = Constants(pairs.Patterns[i * step], pairs.A[i * step], pairs.B[i * step], chances);
        });
        _patterns = new ulong[numbers.Count];
        foreach (var (pattern, number) in numbers) _patterns[number] = pattern;
        (_sumsOfSame, _sumsOfHousehold, _sharesOfSame, _sharesOfHousehold) = (new double[_patterns.Length], new double[_patterns.Length], new double[_patterns.Length], new double[_patterns.Length]);
    }

    /// <summary>Improves the classes for some rounds.</summary>
    public void Improve(int rounds)
    {
        for (var round = 0; round < rounds; round++) Improve();
    }

    // What does not change from round to round: log2 of the strangers' chances, and the household's fixed weights less those chances.
    private (double Strangers, double Household) Constants(ulong pattern, int a, int b, ValueChances chances)
    {
        double strangers = 0, household = 0;
        var pair = chances.PairOf(a, b);
        for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
        {
            var slot = Pattern.FirstOf(left);
            var level = Pattern.LevelAt(pattern, slot);
            var value = chances.Log2(slot, level, in pair);
            var chance = float.IsNaN(value) ? _classes.Stranger[(int)slot][level] : value;
            strangers += chance;
            household += ThreeClasses.IsShared(slot) ? -chance : _classes.Weigh(pattern, slot, level, value, chances.Log2OfKin(slot, level, in pair, value)).Household;
        }

        return (strangers, household);
    }

    private void Improve()
    {
        var (sameOf, householdOf, same, household) = (_sumsOfSame, _sumsOfHousehold, _sharesOfSame, _sharesOfHousehold);
        Sum(_classes.Same, _ => true, sameOf);
        Sum(_classes.Household, ThreeClasses.IsShared, householdOf);
        SideBySide.InRanges(_threads, _shares.Length, PairsAtATime, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var s = PowerOfTwo.Of(Math.Min(200, _classes.SameRate + sameOf[_patternOf[i]] - _strangers[i]));
                var h = PowerOfTwo.Of(Math.Min(200, _classes.HouseholdRate + householdOf[_patternOf[i]] + _household[i]));
                _shares[i] = (s / (1 + s + h), h / (1 + s + h));
            }
        });
        Array.Clear(same);
        Array.Clear(household);
        for (var i = 0; i < _shares.Length; i++)
        {
            same[_patternOf[i]] += _shares[i].Same;
            household[_patternOf[i]] += _shares[i].Household;
        }

        Learn(_classes.Same, _assumed.Same, same, _ => true);
        Learn(_classes.Household, _assumed.Household, household, ThreeClasses.IsShared);
        _classes.SameRate = Math.Log2(Math.Max(1, same.Sum() * _scale) / (_allPairs + AssumedHouseholds));
        _classes.HouseholdRate = Math.Log2(((household.Sum() * _scale) + AssumedHouseholds) / (_allPairs + AssumedHouseholds));
    }

    // A household shares all but the given name and, with twins, not even that: pairs of two given names teach how often one person has two mostly
    // where a document or an e-mail address says that it is one person.
    private double OfOtherNames(double[] shares, double[] reached)
    {
        var (differing, all) = (reached[Levels.GivenDifferent] / reached.Sum() * AssumedPairs, AssumedPairs);
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (Pattern.LevelAt(_patterns[i], Slot.Given) is not (var level and not Pattern.Absent) || !IsVouched(_patterns[i])) continue;
            all += shares[i] * _scale;
            if (level == Levels.GivenDifferent) differing += shares[i] * _scale;
        }

        return differing / (all - differing) * (reached.Sum() - reached[Levels.GivenDifferent]);
    }

    private static bool IsVouched(ulong pattern) => Pattern.LevelAt(pattern, Slot.Document) == 0 || Pattern.LevelAt(pattern, Slot.Email) == 0;

    // People write senior and junior to be told apart, and share all else: such pairs would teach that one person is both.
    private static bool IsOtherGeneration(Slot slot, int level) =>
        (slot == Slot.Given && level == Levels.GivenOtherGeneration) || (slot == Slot.WholeName && level == Levels.WholeOtherGeneration);

    // Columns are swapped as often between strangers of one name as between rows of one person: the swap itself tells nothing, the names do.
    private static void SetSwapped(double[][] rates)
    {
        rates[(int)Slot.Given][Levels.GivenSwapped] = rates[(int)Slot.Given][Levels.GivenSame];
        rates[(int)Slot.Family][Levels.FamilySwapped] = rates[(int)Slot.Family][Levels.FamilySame];
    }

    private void Sum(double[][] rates, Func<Slot, bool> isTaken, double[] sums)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            var (pattern, sum) = (_patterns[i], 0.0);
            for (var left = Pattern.Present(pattern); left != 0; left &= left - 1)
                if (Pattern.FirstOf(left) is var slot && isTaken(slot)) sum += rates[(int)slot][Pattern.LevelAt(pattern, slot)];
            sums[i] = sum;
        }
    }

    private void Learn(double[][] rates, double[][] assumed, double[] shares, Func<Slot, bool> isTaken)
    {
        for (var slot = Slot.WholeName; slot <= Slot.Plate; slot++)
        {
            if (!isTaken(slot)) continue;
            var reached = Array.ConvertAll(assumed[(int)slot], rate => Math.Pow(2, rate) * AssumedPairs);
            for (var i = 0; i < _patterns.Length; i++)
                if (Pattern.LevelAt(_patterns[i], slot) is var level and not Pattern.Absent && !IsOtherGeneration(slot, level)) reached[level] += shares[i] * _scale;
            if (slot == Slot.Given && ReferenceEquals(rates, _classes.Same)) reached[Levels.GivenDifferent] = OfOtherNames(shares, reached);
            var total = reached.Sum();
            for (var level = 0; level < reached.Length; level++) rates[(int)slot][level] = Math.Log2(Math.Max(reached[level] / total, 1e-6));
            SetSwapped(rates);
        }
    }
}
