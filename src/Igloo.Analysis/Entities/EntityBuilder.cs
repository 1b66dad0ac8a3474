using System.Buffers;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>Makes an entity of the mentions of a pool that are one, from the numbers of their texts: no mention is made, and a text stays where it stands.</summary>
internal static class EntityBuilder
{
    /// <summary>Bits of keys that are sorted: of the type, which is a byte, of a text's number, and of a mention's place among those of its entity, of which 33 million find room.</summary>
    private const int TypeBits = 8, NumberBits = 31, MentionBits = 64 - TypeBits - NumberBits;

    /// <param name="id">Its id.</param>
    /// <param name="pool">All mentions.</param>
    /// <param name="places">Where its mentions stand in the pool, ordered by id.</param>
    public static PackedEntity Of(EntityId id, MentionPool pool, int[] places) =>
        new(id, ObjectForms.IsResolved(id.Kind) ? MentionNames.Of(pool, places) : FormOf(id.Kind, pool, places[0]), IdsOf(pool, places), Attributes(pool, places));

    /// <summary>The same as linking asks for a thing: of a place what says where it is, of any other what it is called.</summary>
    public static PackedEntity AsLinked(EntityId id, MentionPool pool, int[] places) =>
        id.Kind == EntityKind.Place ? new(id, default, IdsOf(pool, places), Attributes(pool, places)) : new(id, FormOf(id.Kind, pool, places[0]), IdsOf(pool, places), []);

    // A thing is named by its normal form, which all of its mentions have.
    private static ReadOnlyMemory<char> FormOf(EntityKind kind, MentionPool pool, int place)
    {
        if (ObjectForms.TypeOf(kind) is not { } type) return ObjectForms.Of(kind, wanted => pool.FirstTextOf(place, wanted)).AsMemory();
        return pool.FirstOf(place, type) is >= 0 and var value ? pool.MemoryOf(type, pool.NumberAt(value)) : default;
    }

    private static MentionId[] IdsOf(MentionPool pool, int[] places)
    {
        var ids = new MentionId[places.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = pool.IdAt(places[i]);
        return ids;
    }

    private static PackedAttribute[] Attributes(MentionPool pool, int[] places)
    {
        if (places.Length == 1) return AttributesOf(pool, places[0]);
        var count = 0;
        foreach (var place in places) count += pool.ValuesOf(place) is var (first, last) ? last - first : 0;
        var rented = ArrayPool<ulong>.Shared.Rent(count);
        var keys = rented.AsSpan(0, count);
        Collect(pool, places, keys);
        var attributes = new PackedAttribute[CountOf(keys)];
        for (int made = 0, start = 0, end; start < count; start = end)
        {
            end = EndOf(keys, start);
            attributes[made++] = AttributeOf(pool, places, keys[start..end]);
        }

        ArrayPool<ulong>.Shared.Return(rented);
        SortWithinTypes(attributes);
        return attributes;
    }

    // Where the keys of one value end.
    private static int EndOf(ReadOnlySpan<ulong> keys, int start)
    {
        var end = start + 1;
        while (end < keys.Length && keys[end] >> MentionBits == keys[start] >> MentionBits) end++;
        return end;
    }

    private static int CountOf(ReadOnlySpan<ulong> keys)
    {
        var count = 0;
        for (var start = 0; start < keys.Length; start = EndOf(keys, start)) count++;
        return count;
    }

    // Types are in order, but numbers of texts are in no order of the texts, so the few different values of a type are put in theirs.
    private static void SortWithinTypes(PackedAttribute[] attributes)
    {
        for (int start = 0, end; start < attributes.Length; start = end)
        {
            for (end = start + 1; end < attributes.Length && attributes[end].Type == attributes[start].Type;) end++;
            if (end - start > 1) attributes.AsSpan(start..end).Sort(static (x, y) => x.Value.Span.SequenceCompareTo(y.Value.Span));
        }
    }

    private static void Collect(MentionPool pool, int[] places, Span<ulong> keys)
    {
        var next = 0;
        for (var mention = 0; mention < places.Length; mention++)
        {
            var (value, end) = pool.ValuesOf(places[mention]);
            for (; value < end; value++) keys[next++] = ((((ulong)pool.TypeAt(value) << NumberBits) | (uint)pool.NumberAt(value)) << MentionBits) | (uint)mention;
        }

        keys.Sort();
    }

    private static PackedAttribute AttributeOf(MentionPool pool, int[] places, ReadOnlySpan<ulong> keys)
    {
        var (type, number) = ((FieldType)(keys[0] >> (NumberBits + MentionBits)), (int)((keys[0] >> MentionBits) & ((1UL << NumberBits) - 1)));
        // In order, and a record may mention an entity in two roles.
        var (records, count) = (new RecordId[keys.Length], 0);
        foreach (var key in keys)
        {
            var record = pool.IdAt(places[(int)(key & ((1UL << MentionBits) - 1))]).Record;
            if (count == 0 || records[count - 1] != record) records[count++] = record;
        }

        return new PackedAttribute(type, pool.MemoryOf(type, number), count == records.Length ? records : records[..count]);
    }

    // Most entities have one mention, whose values stand in order already.
    private static PackedAttribute[] AttributesOf(MentionPool pool, int place)
    {
        var (start, end) = pool.ValuesOf(place);
        var (records, attributes) = (new[] { pool.IdAt(place).Record }, new PackedAttribute[end - start]);
        for (var i = 0; i < attributes.Length; i++) attributes[i] = Attribute(pool, start + i, records);
        return attributes;
    }

    private static PackedAttribute Attribute(MentionPool pool, int value, RecordId[] records) =>
        new(pool.TypeAt(value), pool.MemoryOf(pool.TypeAt(value), pool.NumberAt(value)), records);
}
