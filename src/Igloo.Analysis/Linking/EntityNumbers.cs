using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>The place of an entity among millions in order.</summary>
/// <remarks>
/// Ids of one kind are digests and so spread evenly: their first bits tell a short stretch to look through, where halving all ids would miss the processor's
/// cache some twenty times. Ids that are not spread cost time, not truth. Immutable and thread-safe; 2 bytes an entity at most beside the ids.
/// </remarks>
internal sealed class EntityNumbers
{
    private const int LeastOfAStretch = 2;

    private readonly EntityId[] _entities;
    private readonly Dictionary<EntityKind, Stretches> _ofKinds = [];

    /// <param name="entities">Entities ordered by id, each once.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public EntityNumbers(EntityId[] entities)
    {
        for (var i = 1; i < entities.Length; i++)
            if (entities[i - 1].CompareTo(entities[i]) >= 0) throw new ArgumentException($"the entity {entities[i]} comes after {entities[i - 1]}; expected entities ordered by id, each once");
        _entities = entities;
        for (int first = 0, end; first < entities.Length; first = end)
        {
            for (end = first + 1; end < entities.Length && entities[end].Kind == entities[first].Kind;) end++;
            _ofKinds[entities[first].Kind] = Stretches.Of(entities, first, end);
        }
    }

    /// <summary>The place of an entity, or -1 when it is not among them.</summary>
    public int Of(EntityId entity)
    {
        if (!_ofKinds.TryGetValue(entity.Kind, out var stretches)) return -1;
        var (first, end) = stretches.Holding(entity.Value);
        return Math.Max(-1, Array.BinarySearch(_entities, first, end - first, entity));
    }

    /// <summary>Where the ids of one kind begin that have some first bits.</summary>
    private readonly struct Stretches(int[] starts, int shift)
    {
        public static Stretches Of(EntityId[] entities, int first, int end)
        {
            var (bits, used) = (BitsFor(end - first), 64 - (int)ulong.LeadingZeroCount(entities[end - 1].Value));
            var shift = Math.Max(0, used - bits);
            var starts = new int[(1 << bits) + 1];
            for (int stretch = 0, place = first; stretch < starts.Length; stretch++)
            {
                while (place < end && entities[place].Value >> shift < (ulong)stretch) place++;
                starts[stretch] = place;
            }

            return new Stretches(starts, shift);
        }

        public (int First, int End) Holding(ulong id)
        {
            var stretch = Math.Min(id >> shift, (ulong)starts.Length - 2);
            return (starts[stretch], starts[stretch + 1]);
        }

        // One at least, for a number of 64 bits cannot be shifted by all of them.
        private static int BitsFor(int entities) => (int)uint.Log2((uint)Math.Max(2, entities / LeastOfAStretch));
    }
}
