using Igloo.Analysis.Linking;
using Igloo.Model;
using static Igloo.Analysis.Tests.Linking.CaseBuilder;

namespace Igloo.Analysis.Tests.Linking;

public sealed class EntityGraphTests
{
    [Fact]
    public void Events_come_in_order_of_time()
    {
        var graph = new CaseBuilder().Calls("1", "2", day: 5).Calls("1", "3", day: 2).Graph();
        Assert.Equal([At(2), At(5)], graph.Events.Select(told => told.Start!.Value));
        Assert.Equal(2, graph.EventsOf(Phone("1"), EventKind.Call, Role.From).Count);
        Assert.Empty(graph.EventsOf(Phone("1"), EventKind.Call, Role.To));
    }

    [Fact]
    public void Neighbours_are_seen_from_both_ends()
    {
        var graph = new CaseBuilder().Calls("1", "2", day: 1).Graph();
        Assert.Equal([Phone("2")], graph.LinkedBy(Phone("1"), LinkKind.Called));
        Assert.Equal([Phone("1")], graph.LinkedBy(Phone("2"), LinkKind.Called));
        Assert.Empty(graph.LinkedBy(Phone("1"), LinkKind.Paid));
    }

    [Fact]
    public void The_same_row_from_two_sources_is_one_event()
    {
        var graph = new CaseBuilder().Calls("1", "2", day: 1).SentAgainBy(new("other", "calls")).Graph();
        Assert.Single(graph.Events);
    }

    [Fact]
    public void Two_calls_a_minute_apart_are_two_events()
    {
        var graph = new CaseBuilder().Calls("1", "2", day: 1, hour: 8).Calls("1", "2", day: 1, hour: 8.02).Graph();
        Assert.Equal(2, graph.Events.Count);
    }

    [Fact]
    public void Of_two_copies_the_one_that_all_may_see_stays()
    {
        var copied = new CaseBuilder().KeptByAgency().Calls("1", "2", day: 1);
        var kept = copied.Events[0];
        var open = kept with { Id = new EventId(1), Record = new RecordId(1), Release = new ReleaseClass("other", ReleaseClass.Shared) };
        var graph = new EntityGraph(copied.Entities, [kept, open], copied.Links(), []);
        Assert.Equal(open.Record, Assert.Single(graph.Events).Record);
    }

    [Fact]
    public void What_the_case_does_not_know_has_no_events()
    {
        var graph = new CaseBuilder().Calls("1", "2", day: 1).Graph();
        Assert.Equal(-1, graph.IndexOf(Phone("9")));
        Assert.Null(graph.Find(Phone("9")));
        Assert.Empty(graph.EventsOf(Phone("9"), EventKind.Call, Role.From));
    }

    [Fact]
    public void The_graph_of_a_linked_case_is_that_of_its_entities_events_and_links()
    {
        var town = new CaseBuilder().Holds("Ana", EntityKind.Phone, "1").Calls("1", "2", day: 1).Calls("2", "3", day: 2).Calls("1", "2", day: 3).Lies("Post", 10, 20).Seen("1", "Post", 1, 9);
        foreach (var hubMaximum in new[] { 1, 100 })
        {
            var (graph, linked) = (town.Graph(hubMaximum), new EntityGraph(town.Linked(hubMaximum), town.Events, []));
            Assert.Equivalent(graph.Links, linked.Links, strict: true);
            Assert.Equal(graph.Links.Select(link => string.Join(' ', link.Records)), linked.Links.Select(link => string.Join(' ', link.Records)));
            Assert.Equivalent(graph.Entities.Select(entity => entity with { Caption = "" }), linked.Entities, strict: true);
            for (var entity = 0; entity < graph.Entities.Count; entity++)
            {
                Assert.Equal(graph.NeighboursOf(entity).ToArray(), linked.NeighboursOf(entity).ToArray());
                Assert.Equal(graph.EventsOf(entity).ToArray(), linked.EventsOf(entity).ToArray());
                Assert.Equal(graph.IsHub(graph.Entities[entity].Id), linked.IsHub(linked.Entities[entity].Id));
            }
        }
    }

    [Fact]
    public void A_link_to_nobody_is_refused()
    {
        var link = new Link(Phone("1"), Phone("9"), LinkKind.Called, 0.3, null, null, []);
        var thrown = Assert.Throws<ArgumentException>(() => new EntityGraph([], [], new CaseLinks([link], []), []));
        Assert.Contains(Phone("1").ToString(), thrown.Message, StringComparison.Ordinal);
    }
}
