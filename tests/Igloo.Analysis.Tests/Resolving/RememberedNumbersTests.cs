using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Numbers that are worked out when they are asked for.</summary>
public sealed class RememberedNumbersTests
{
    private readonly List<int> _worked = [];

    [Fact]
    public void A_number_is_worked_out_once_and_only_for_a_value_that_is_asked_of()
    {
        var halves = Halves(of: 3);
        Assert.Equal([1f, 1f, .5f], [halves.Of(2), halves.Of(2), halves.Of(1)]);
        Assert.Equal([2, 1], _worked);
    }

    [Fact]
    public void A_value_that_came_later_has_its_number_too()
    {
        Assert.Equal(2, Halves(of: 3).Of(4));
        Assert.Equal([4], _worked);
    }

    private RememberedNumbers Halves(int of) => new(of, value =>
    {
        _worked.Add(value);
        return value / 2f;
    });
}
