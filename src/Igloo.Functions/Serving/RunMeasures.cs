using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>The figures of a run's network, in parts so that one entity is read without the others.</summary>
public sealed class RunMeasures(Lake lake)
{
    private const int Parts = 16;

    /// <summary>Writes all parts, empty ones too.</summary>
    /// <param name="run">The run.</param>
    /// <param name="measures">The figures; rows that are made when asked for are made once, by several threads.</param>
    /// <param name="members">Of each of them who it is of, and of which community.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync(RunId run, IReadOnlyList<EntityMeasures> measures, IReadOnlyList<CommunityMember> members, CancellationToken cancellation)
    {
        var rows = RowsOfParts(members);
        var (byCommunity, starts) = ByCommunity(members);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, Parts, options, async (part, token) =>
        {
            await WriteAsync(LakeNames.Measures(run, part), rows[part].Select(row => measures[row]), token);
            await WriteAsync(LakeNames.Communities(run, part), CommunitiesOf(members, byCommunity, starts, part), token);
        });
    }

    /// <summary>A community by its number; <see langword="null"/> when the run has none of that number.</summary>
    public async Task<CommunityMembers?> FindCommunityAsync(RunId run, int number, CancellationToken cancellation)
    {
        var name = LakeNames.Communities(run, number % Parts);
        if (!await lake.ExistsAsync(name, cancellation)) return null;
        return (await lake.ReadAsync<CommunityMembers>(name, cancellation)).FirstOrDefault(community => community.Number == number);
    }

    /// <summary>The figures of an entity; <see langword="null"/> when it is linked to nothing, or the run was made before networks were measured.</summary>
    public async Task<EntityMeasures?> FindAsync(RunId run, EntityId entity, CancellationToken cancellation)
    {
        var name = LakeNames.Measures(run, PartOf(entity));
        if (!await lake.ExistsAsync(name, cancellation)) return null;
        return (await lake.ReadAsync<EntityMeasures>(name, cancellation)).FirstOrDefault(measured => measured.Entity == entity);
    }

    /// <summary>What <see cref="WriteAsync"/> writes for a run.</summary>
    public static IEnumerable<string> NamesOf(RunId run) => Enumerable.Range(0, Parts).SelectMany(part => new[] { LakeNames.Measures(run, part), LakeNames.Communities(run, part) });

    // One by one: parts are written side by side.
    private async Task WriteAsync<T>(string name, IEnumerable<T> rows, CancellationToken cancellation) where T : notnull
    {
        await using var writer = await lake.BeginAsync<T>(name, cancellation);
        foreach (var row in rows) await writer.AddAsync(row, cancellation);
        await writer.CompleteAsync(cancellation);
    }

    /// <summary>Which rows each part holds, in order.</summary>
    private static List<int>[] RowsOfParts(IReadOnlyList<CommunityMember> members)
    {
        var rows = new List<int>[Parts];
        for (var part = 0; part < Parts; part++) rows[part] = [];
        for (var row = 0; row < members.Count; row++) rows[PartOf(members[row].Entity)].Add(row);
        return rows;
    }

    /// <summary>The rows of each community behind one another, and where each community begins: there may be millions of both.</summary>
    private static (int[] Rows, int[] Starts) ByCommunity(IReadOnlyList<CommunityMember> members)
    {
        var communities = new int[members.Count];
        for (var row = 0; row < communities.Length; row++) communities[row] = members[row].Community;
        var starts = new int[2 + communities.DefaultIfEmpty(-1).Max()];
        foreach (var community in communities) starts[community + 1]++;
        for (var community = 1; community < starts.Length; community++) starts[community] += starts[community - 1];
        var (placed, next) = (new int[communities.Length], starts[..^1]);
        for (var row = 0; row < communities.Length; row++) placed[next[communities[row]]++] = row;
        return (placed, starts);
    }

    /// <summary>The communities of a part, each with its members as it lists them.</summary>
    private static IEnumerable<CommunityMembers> CommunitiesOf(IReadOnlyList<CommunityMember> members, int[] byCommunity, int[] starts, int part)
    {
        for (var number = part; number + 1 < starts.Length; number += Parts)
        {
            var all = Array.ConvertAll(byCommunity[starts[number]..starts[number + 1]], row => members[row]);
            if (all.Length == 0) continue;
            Array.Sort(all);
            yield return new CommunityMembers(number, Array.ConvertAll(all, static member => member.Entity));
        }
    }

    private static int PartOf(EntityId entity) => (int)(entity.Value % Parts);
}
