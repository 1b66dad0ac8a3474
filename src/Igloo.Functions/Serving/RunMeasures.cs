using System.Globalization;
using Igloo.Analysis.Measuring;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>A community of a run's network.</summary>
/// <param name="Number">Its number in that run.</param>
/// <param name="Members">The firmest linked first, then by id.</param>
public sealed record CommunityMembers(int Number, IReadOnlyList<EntityId> Members);

/// <summary>The figures of a run's network, in parts so that one entity is read without the others.</summary>
public sealed class RunMeasures(Lake lake)
{
    private const int Parts = 16;

    /// <summary>Writes all parts, empty ones too.</summary>
    public async Task WriteAsync(RunId run, IReadOnlyList<EntityMeasures> measures, CancellationToken cancellation)
    {
        List<int>[] rows = [.. Enumerable.Range(0, Parts).Select(_ => new List<int>())];
        for (var row = 0; row < measures.Count; row++) rows[PartOf(measures[row].Entity)].Add(row);
        for (var part = 0; part < Parts; part++) await lake.WriteJsonAsync(Name(run, part), rows[part].Select(row => measures[row]), cancellation);
        var byCommunity = ByCommunity(measures);
        for (var part = 0; part < Parts; part++) await lake.WriteJsonAsync(CommunityName(run, part), CommunitiesOf(measures, byCommunity, part), cancellation);
    }

    /// <summary>A community by its number; <see langword="null"/> when the run has none of that number.</summary>
    public async Task<CommunityMembers?> FindCommunityAsync(RunId run, int number, CancellationToken cancellation)
    {
        var name = CommunityName(run, number % Parts);
        if (!await lake.ExistsAsync(name, cancellation)) return null;
        return (await lake.ReadJsonAsync<IReadOnlyList<CommunityMembers>>(name, cancellation)).FirstOrDefault(community => community.Number == number);
    }

    /// <summary>The figures of an entity; <see langword="null"/> when it is linked to nothing, or the run was made before networks were measured.</summary>
    public async Task<EntityMeasures?> FindAsync(RunId run, EntityId entity, CancellationToken cancellation)
    {
        var name = Name(run, PartOf(entity));
        if (!await lake.ExistsAsync(name, cancellation)) return null;
        return (await lake.ReadJsonAsync<IReadOnlyList<EntityMeasures>>(name, cancellation)).FirstOrDefault(measured => measured.Entity == entity);
    }

    /// <summary>What <see cref="WriteAsync"/> writes for a run.</summary>
    public static IEnumerable<string> NamesOf(RunId run) => Enumerable.Range(0, Parts).SelectMany(part => new[] { Name(run, part), CommunityName(run, part) });

    /// <summary>Community and row in one number each, in order: the rows of a community stand together, and no community is an object before it is written.</summary>
    private static long[] ByCommunity(IReadOnlyList<EntityMeasures> measures)
    {
        var order = new long[measures.Count];
        for (var row = 0; row < order.Length; row++) order[row] = ((long)measures[row].Community << 32) | (uint)row;
        Array.Sort(order);
        return order;
    }

    private static IEnumerable<CommunityMembers> CommunitiesOf(IReadOnlyList<EntityMeasures> measures, long[] byCommunity, int part)
    {
        for (int start = 0, end; start < byCommunity.Length; start = end)
        {
            var number = (int)(byCommunity[start] >> 32);
            for (end = start + 1; end < byCommunity.Length && byCommunity[end] >> 32 == number;) end++;
            if (number % Parts != part) continue;
            var members = byCommunity[start..end].Select(row => measures[(int)row]);
            yield return new CommunityMembers(number, [.. members.OrderByDescending(measured => measured.Strength).ThenBy(measured => measured.Entity).Select(measured => measured.Entity)]);
        }
    }

    private static int PartOf(EntityId entity) => (int)(entity.Value % Parts);

    private static string CommunityName(RunId run, int part) => LakeNames.Document(run, string.Create(CultureInfo.InvariantCulture, $"communities-{part:D2}"));

    private static string Name(RunId run, int part) => LakeNames.Document(run, string.Create(CultureInfo.InvariantCulture, $"measures-{part:D2}"));
}
