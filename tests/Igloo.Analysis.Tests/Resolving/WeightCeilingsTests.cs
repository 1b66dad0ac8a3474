using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>What pairs can weigh at most, by which most of those that meet are told to be strangers.</summary>
public sealed class WeightCeilingsTests
{
    private readonly PreparedTable _table;
    private readonly PairWeigher _weigher;
    private readonly WeightCeilings _ceilings;

    public WeightCeilingsTests()
    {
        var rows = Rows.Table([.. Rows.Town(200), .. Rows.Town(200).Select(Misspelt), .. Rows.Town(60).Select(Swapped), .. Rows.Town(60).Select(InOneField)]);
        _table = new PreparedTable(rows, [.. Enumerable.Range(0, rows.Count)]);
        int[] all = [.. Enumerable.Range(0, _table.Count)];
        var classes = new ThreeClasses(areTexts: false) { SameRate = -9, HouseholdRate = -10 };
        StrangerEstimate.Fill(_table, all, classes);
        _weigher = new PairWeigher(classes, new ValueChances(_table, all, classes, somebodyOf: null));
        _ceilings = new WeightCeilings(classes, _weigher.Chances);
    }

    [Fact]
    public void No_pair_weighs_more_than_the_ceiling_of_its_pattern() =>
        Assert.DoesNotContain(Pairs(), pair => _ceilings.IsBelow(pair.Pattern, _weigher.SumOfSame(pair.Pattern, pair.A, pair.B)));

    [Fact]
    public void Most_strangers_are_told_by_the_ceiling_alone_and_nobody_who_is_the_same()
    {
        var told = Pairs().ToLookup(pair => _ceilings.IsBelow(pair.Pattern, 2));
        Assert.True(told[true].Count() > 9 * told[false].Count());
        Assert.DoesNotContain(told[true], pair => pair.A < 200 && pair.B == pair.A + 200);
    }

    private IEnumerable<(int A, int B, ulong Pattern)> Pairs()
    {
        var comparer = new RowComparer(_table);
        for (var a = 0; a < _table.Count; a++)
            for (var b = a + 1; b < _table.Count; b++) yield return (a, b, comparer.Compare(a, b));
    }

    private static (FieldType, string)[] Misspelt((FieldType Type, string Value)[] row) => With(row, FieldType.PersonFamilyName, name => name + "A");

    private static (FieldType, string)[] Swapped((FieldType Type, string Value)[] row) =>
        [.. row.Select(value => (value.Type switch { FieldType.PersonGivenName => FieldType.PersonFamilyName, FieldType.PersonFamilyName => FieldType.PersonGivenName, var other => other }, value.Value))];

    private static (FieldType, string)[] InOneField((FieldType Type, string Value)[] row) =>
        [(FieldType.PersonFullName, $"{row[0].Value} {row[1].Value}"), .. row[2..]];

    private static (FieldType, string)[] With((FieldType Type, string Value)[] row, FieldType type, Func<string, string> change) =>
        [.. row.Select(value => (value.Type, value.Type == type ? change(value.Value) : value.Value))];
}
