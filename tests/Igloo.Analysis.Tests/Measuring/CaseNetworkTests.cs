using Igloo.Analysis.Measuring;
using Igloo.Model;
using CaseBuilder = Igloo.Analysis.Tests.Linking.CaseBuilder;

namespace Igloo.Analysis.Tests.Measuring;

public sealed class CaseNetworkTests
{
    private static readonly EntityId[] People = [.. new[] { "Ana", "Luz", "Eva", "Ida" }.Select(CaseBuilder.Person).Order()];

    [Fact]
    public void Links_in_another_order_give_the_same_figures()
    {
        var graph = new CaseBuilder().Calls("a", "b", 1).Calls("b", "c", 2).Calls("c", "a", 3).Calls("c", "d", 9).Graph();
        var network = new CaseNetwork([.. graph.Entities.Select(entity => entity.Id)]);
        foreach (var link in graph.Links.Reverse()) network.Add(link);
        Assert.Equal(CaseMeasures.Of(graph.Network()), CaseMeasures.Of(network));
    }

    [Fact]
    public void A_network_is_told_by_links_alone_whoever_says_so()
    {
        var network = new CaseNetwork(People);
        network.Add(Link(0, 1, 0.5));
        network.Add(Link(1, 2, 0.25));
        Assert.Equal([(People[0], 1, 0.5), (People[1], 2, 0.75), (People[2], 1, 0.25)], CaseMeasures.Of(network).Select(measured => (measured.Entity, measured.Degree, measured.Strength)));
    }

    [Fact]
    public void Positions_last_over_the_times_of_links_and_links_without_a_time_tell_none()
    {
        var (timed, timeless) = (new CaseNetwork(People), new CaseNetwork(People));
        timed.Add(Link(0, 1, 0.5) with { First = CaseBuilder.At(1), Last = CaseBuilder.At(9) });
        timed.Add(Link(1, 2, 0.5));
        timeless.Add(Link(0, 1, 0.5));
        timeless.Add(Link(1, 2, 0.5) with { First = CaseBuilder.At(1) });
        Assert.All(CaseMeasures.Of(timed), measured => Assert.NotNull(measured.Persistence));
        Assert.True(CaseMeasures.Of(timed)[0].Persistence > CaseMeasures.Of(timed)[2].Persistence);
        Assert.All(CaseMeasures.Of(timeless), measured => Assert.Null(measured.Persistence));
    }

    [Fact]
    public void A_link_to_somebody_whom_the_case_does_not_know_is_refused_and_so_are_entities_out_of_order()
    {
        Assert.Throws<ArgumentException>(() => new CaseNetwork(People[..2]).Add(Link(1, 2, 0.5)));
        Assert.Throws<ArgumentException>(() => new CaseNetwork([.. People.Reverse()]));
        Assert.Throws<ArgumentException>(() => new CaseNetwork([People[0], People[0]]));
    }

    private static Link Link(int one, int other, double strength) => new(People[one], People[other], LinkKind.Called, strength, null, null, []);
}
