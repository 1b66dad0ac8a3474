using Igloo.Analysis.Measuring;
using Igloo.Analysis.Tests.Linking;

namespace Igloo.Analysis.Tests.Measuring;

public sealed class NetworkMeasuresTests
{
    [Fact]
    public void Two_separate_calls_are_two_components()
    {
        var report = NetworkMeasures.Of(new CaseBuilder().Calls("1", "2", 1).Calls("3", "4", 1).Calls("4", "5", 1).Known("Ana").Graph());
        Assert.Equal(new MeasureReport(Entities: 6, Links: 3, Unlinked: 1, Components: 2, LargestComponent: 3, LargestDegree: 2), report);
    }

    [Fact]
    public void One_more_call_joins_them()
    {
        Assert.Equal(1, NetworkMeasures.Of(new CaseBuilder().Calls("1", "2", 1).Calls("3", "4", 1).Calls("2", "3", 1).Graph()).Components);
    }

    [Fact]
    public void An_empty_case_has_no_shape()
    {
        Assert.Equal(new MeasureReport(0, 0, 0, 0, 0, 0), NetworkMeasures.Of(new CaseBuilder().Graph()));
    }
}
