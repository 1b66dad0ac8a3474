using CsCheck;
using Igloo.Analysis.Entities;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Entities;

public sealed class MentionTableTests
{
    private static readonly FieldType[] Types = [.. MentionRule.TypesOf(EntityKind.Person).Distinct()];

    private static readonly Gen<MentionValue> Value = Gen.Select(Gen.OneOf(Types), Gen.OneOf("ANA", "ana", "ANA MARIA", "7", " 7", "", " "), (type, text) => new MentionValue(type, text));

    private static readonly Gen<MentionProfile[]> Crowd = Value.Array[0, 5].Array[1, 12].Select(people => people.Select((values, index) => People.Person(index + 1) with { Values = values }).ToArray());

    [Fact]
    public void A_table_of_mentions_holds_what_setting_value_after_value_would() => Crowd.Sample(crowd =>
    {
        var mentions = MentionsOfKind.Of(EntityKind.Person, MentionPool.Of(crowd));
        var expected = new RecordTable(Types);
        foreach (var mention in crowd.OrderBy(mention => mention.Id))
        {
            expected.AddRow();
            foreach (var value in mention.Values) expected.Set(value.Type, value.Value);
        }

        Assert.Equal(TextsOf(expected), TextsOf(MentionTable.Of(EntityKind.Person, mentions)));
    });

    [Fact]
    public void A_value_that_none_of_the_kind_carries_is_refused() => Assert.Throws<ArgumentException>(() =>
        MentionTable.Of(EntityKind.Organization, MentionsOfKind.Of(EntityKind.Organization, MentionPool.Of(
            [People.Person(1) with { Id = People.Id(1) with { Kind = EntityKind.Organization }, Values = [new MentionValue(FieldType.PersonBirthDate, "1980-07-04")] }]))));

    private static string[] TextsOf(RecordTable table)
    {
        int[] rows = [.. Enumerable.Range(0, table.Count)];
        return [.. Types.Select(type => table.Column(type, rows)!).SelectMany(column => rows.Select(row => column[row] < 0 ? "none" : column.TextAt(column[row]).ToString()))];
    }
}
