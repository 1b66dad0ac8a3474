using CsCheck;
using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>2 to a power, as likelihoods need it.</summary>
public sealed class PowerOfTwoTests
{
    [Fact]
    public void Any_power_is_right_to_eleven_digits() =>
        Gen.Double[-900, 900].Sample(x => Math.Abs((PowerOfTwo.Of(x) / Math.Pow(2, x)) - 1) < 1e-11);

    [Fact]
    public void A_whole_power_is_exact() => Gen.Int[-1000, 1000].Sample(x => PowerOfTwo.Of(x) == Math.Pow(2, x));

    [Fact]
    public void Beyond_a_thousand_nothing_grows() => Assert.Equal(PowerOfTwo.Of(1000), PowerOfTwo.Of(5000));
}
