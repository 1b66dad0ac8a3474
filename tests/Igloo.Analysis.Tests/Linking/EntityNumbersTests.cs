using CsCheck;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Linking;

public sealed class EntityNumbersTests
{
    private static readonly Gen<EntityId> Ids = Gen.Select(
        Gen.Int[1, 3].Select(kind => (EntityKind)kind), Gen.OneOf(Gen.ULong, Gen.ULong[0, 40], Gen.ULong[ulong.MaxValue - 40, ulong.MaxValue]), (kind, value) => new EntityId(kind, value));

    [Fact]
    public void Each_of_some_entities_has_its_place_in_order_and_every_other_has_none() =>
        Gen.Select(Ids.Array[0, 60], Ids.Array[0, 60]).Sample((some, others) =>
        {
            EntityId[] ordered = [.. some.Distinct().Order()];
            var numbers = new EntityNumbers(ordered);
            for (var i = 0; i < ordered.Length; i++) Assert.Equal(i, numbers.Of(ordered[i]));
            Assert.All(others.Except(ordered), other => Assert.Equal(-1, numbers.Of(other)));
        });

    [Fact]
    public void Entities_out_of_order_or_twice_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new EntityNumbers([new(EntityKind.Phone, 1), new(EntityKind.Person, 1)]));
        Assert.Throws<ArgumentException>(() => new EntityNumbers([new(EntityKind.Phone, 1), new(EntityKind.Phone, 1)]));
    }
}
