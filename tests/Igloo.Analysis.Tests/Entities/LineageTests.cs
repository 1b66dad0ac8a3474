using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class LineageTests
{
    private static readonly RunId First = new(1);
    private static readonly RunId Second = new(2);

    [Fact]
    public void Entities_whose_records_are_one_now_are_merged() =>
        Assert.Equal([Move(First, LineageKind.Merged, 2, 1)], Trace([[1], [2]], [[1, 2]]));

    [Fact]
    public void An_entity_of_which_a_part_is_another_now_is_split() =>
        Assert.Equal([Move(First, LineageKind.Split, 1, 2)], Trace([[1, 2]], [[1], [2]]));

    [Fact]
    public void An_entity_that_a_new_record_gives_another_id_is_renamed() =>
        Assert.Equal([Move(First, LineageKind.Renamed, 2, 1)], Trace([[2, 3]], [[1, 2, 3]]));

    [Fact]
    public void An_entity_that_only_grows_or_is_withdrawn_has_no_lineage() =>
        Assert.Empty(Trace([[1], [5]], [[1, 2], [9]]));

    [Fact]
    public void Things_are_their_identifier_and_never_move() =>
        Assert.Empty(LineageTracer.Trace(First, [Thing(1)], [Thing(2)]));

    [Fact]
    public void An_earlier_id_is_followed_over_several_runs()
    {
        var lineage = new Lineage([Move(First, LineageKind.Renamed, 3, 2), Move(Second, LineageKind.Merged, 2, 1)]);
        Assert.Equal([Id(1)], lineage.LaterIdsOf(Id(3)).Except([Id(2)]));
        Assert.Equivalent(new[] { Id(2), Id(3) }, lineage.EarlierIdsOf(Id(1)), strict: true);
        Assert.Empty(lineage.LaterIdsOf(Id(1)));
    }

    [Fact]
    public void A_merge_that_is_taken_back_leaves_the_id_with_its_own_entity()
    {
        var lineage = new Lineage([Move(First, LineageKind.Merged, 2, 1), Move(Second, LineageKind.Split, 1, 2)]);
        Assert.Empty(lineage.EarlierIdsOf(Id(1)));
        Assert.Empty(lineage.LaterIdsOf(Id(2)).Except([Id(1)]));
    }

    [Fact]
    public void What_went_away_before_an_id_was_used_again_is_not_its_heir()
    {
        var lineage = new Lineage([Move(First, LineageKind.Split, 1, 9), Move(Second, LineageKind.Merged, 2, 1)]);
        Assert.Equal([Id(1)], lineage.LaterIdsOf(Id(2)));
    }

    [Fact]
    public void Every_earlier_id_leads_to_who_holds_its_records_and_to_one_entity_only() =>
        Gen.Int[0, 3].Array[8].Array[2, 5].Sample(runs =>
        {
            var log = new List<LineageEvent>();
            for (var run = 1; run < runs.Length; run++) log.AddRange(LineageTracer.Trace(new RunId((UInt128)run), Grouped(runs[run - 1]), Grouped(runs[run])));
            var lineage = new Lineage(log);
            var today = Grouped(runs[^1]);
            foreach (var entity in Grouped(runs[^2]))
                foreach (var holder in today.Where(holder => holder.Entity != entity.Entity && holder.Mentions.Intersect(entity.Mentions).Any()))
                    Assert.Contains(holder.Entity, lineage.LaterIdsOf(entity.Entity));
            var earlier = today.SelectMany(entity => lineage.EarlierIdsOf(entity.Entity)).ToList();
            Assert.Equal(earlier.Distinct(), earlier);
            Assert.DoesNotContain(earlier, id => today.Any(entity => entity.Entity == id));
        });

    [Fact]
    public void Entities_that_kept_their_records_need_not_be_looked_at() =>
        Gen.Int[0, 3].Array[8].Array[2].Sample(runs =>
        {
            var (before, after) = (Grouped(runs[0]), Grouped(runs[1]));
            EntityMentions[] Changed(EntityMentions[] these, EntityMentions[] others) =>
                [.. these.Where(entity => !others.Any(other => other.Entity == entity.Entity && other.Mentions.SequenceEqual(entity.Mentions)))];
            Assert.Equal(LineageTracer.Trace(First, before, after), LineageTracer.Trace(First, Changed(before, after), Changed(after, before)));
        });

    private static IReadOnlyList<LineageEvent> Trace(int[][] before, int[][] after) =>
        LineageTracer.Trace(First, [.. before.Select(Of)], [.. after.Select(Of)]);

    private static EntityMentions[] Grouped(int[] groupOf) => [.. Enumerable.Range(0, groupOf.Length).GroupBy(record => groupOf[record]).Select(group => Of([.. group]))];

    private static EntityMentions Of(int[] records) => new(Id(records[0]), [.. records.Select(record => People.Id(record))]);

    private static EntityMentions Thing(ulong id) => new(new EntityId(EntityKind.Phone, id), [People.Id(1, EntityKind.Phone)]);

    private static EntityId Id(int record) => new(EntityKind.Person, (ulong)record);

    private static LineageEvent Move(RunId run, LineageKind kind, int from, int to) => new(run, kind, Id(from), Id(to));
}
