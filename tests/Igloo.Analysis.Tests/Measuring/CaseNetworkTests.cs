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
        foreach (var link in graph.Links.Reverse()) network.Add(graph, link);
        Assert.Equal(CaseMeasures.Of(graph.Network()), CaseMeasures.Of(network));
    }

    [Fact]
    public void A_network_is_told_by_links_alone_whoever_says_so()
    {
        var network = new CaseNetwork(People);
        network.Add((0, 1), 0.5, default);
        network.Add((1, 2), 0.25, default);
        Assert.Equal([(People[0], 1, 0.5), (People[1], 2, 0.75), (People[2], 1, 0.25)], CaseMeasures.Of(network).Select(measured => (measured.Entity, measured.Degree, measured.Strength)));
    }

    [Fact]
    public void Positions_last_over_the_times_of_links_and_links_without_a_time_tell_none()
    {
        var (timed, timeless) = (new CaseNetwork(People), new CaseNetwork(People));
        timed.Add((0, 1), 0.5, (CaseBuilder.At(1), CaseBuilder.At(9)));
        timed.Add((1, 2), 0.5, default);
        timeless.Add((0, 1), 0.5, default);
        timeless.Add((1, 2), 0.5, (CaseBuilder.At(1), null));
        Assert.All(CaseMeasures.Of(timed), measured => Assert.NotNull(measured.Persistence));
        Assert.True(CaseMeasures.Of(timed)[0].Persistence > CaseMeasures.Of(timed)[2].Persistence);
        Assert.All(CaseMeasures.Of(timeless), measured => Assert.Null(measured.Persistence));
    }

    [Fact]
    public void The_network_of_a_linked_case_is_that_of_its_links_and_has_nothing_of_a_super_connector()
    {
        var town = new CaseBuilder().Calls("a", "b", 1).Calls("b", "c", 2).Calls("a", "b", 3).Calls("c", "a", 5).Holds("Ana", EntityKind.Phone, "a").Calls("c", "d", 9);
        Assert.Equal(CaseMeasures.Of(town.Graph().Network()), CaseMeasures.Of(CaseNetwork.Of(town.Linked())));
        Assert.NotEmpty(town.Graph(hubMaximum: 1).Links);
        Assert.Equal(CaseMeasures.Of(town.Graph(hubMaximum: 1).Network()), CaseMeasures.Of(CaseNetwork.Of(town.Linked(hubMaximum: 1))));
    }
}
