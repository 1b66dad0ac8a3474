using System.Globalization;
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
    /// <param name="run">The run.</param>
    /// <param name="measures">The figures; rows that are made when asked for are made once, by several threads.</param>
    /// <param name="members">Of each of them who it is of, and of which community.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync(RunId run, IReadOnlyList<EntityMeasures> measures, IReadOnlyList<CommunityMember> members, CancellationToken cancellation)
    {
        var rows = RowsOfParts(members);
        var (inOrder, starts) = ByCommunity(members);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, Parts, options, async (part, token) =>
        {
            await using var writer = await lake.BeginAsync<EntityMeasures>(LakeNames.Measures(run, part), token);
            foreach (var row in rows[part]) await writer.AddAsync(measures[row], token);
            await writer.CompleteAsync(token);
            await lake.WriteJsonAsync(CommunityName(run, part), CommunitiesOf(inOrder, starts, part), token);
        });
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
        var name = LakeNames.Measures(run, PartOf(entity));
        if (!await lake.ExistsAsync(name, cancellation)) return null;
        return (await lake.ReadAsync<EntityMeasures>(name, cancellation)).FirstOrDefault(measured => measured.Entity == entity);
    }

    /// <summary>What <see cref="WriteAsync"/> writes for a run.</summary>
    public static IEnumerable<string> NamesOf(RunId run) => Enumerable.Range(0, Parts).SelectMany(part => new[] { LakeNames.Measures(run, part), CommunityName(run, part) });

    /// <summary>Which rows each part holds, in order.</summary>
    private static List<int>[] RowsOfParts(IReadOnlyList<CommunityMember> members)
    {
        var rows = new List<int>[Parts];
        for (var part = 0; part < Parts; part++) rows[part] = [];
        for (var row = 0; row < members.Count; row++) rows[PartOf(members[row].Entity)].Add(row);
        return rows;
    }

    /// <summary>The members of each community behind one another, and where each community begins: there may be millions of both.</summary>
    private static (CommunityMember[] Members, int[] Starts) ByCommunity(IReadOnlyList<CommunityMember> members)
    {
        var starts = new int[2 + members.Select(member => member.Community).DefaultIfEmpty(-1).Max()];
        foreach (var member in members) starts[member.Community + 1]++;
        for (var community = 1; community < starts.Length; community++) starts[community] += starts[community - 1];
        var (placed, next) = (new CommunityMember[members.Count], starts[..^1]);
        foreach (var member in members) placed[next[member.Community]++] = member;
        return (placed, starts);
    }

    /// <summary>The communities of a part, each with its members as it lists them.</summary>
    private static IEnumerable<CommunityMembers> CommunitiesOf(CommunityMember[] members, int[] starts, int part)
    {
        for (var number = part; number + 1 < starts.Length; number += Parts)
        {
            var all = members[starts[number]..starts[number + 1]];
            if (all.Length == 0) continue;
            Array.Sort(all);
            yield return new CommunityMembers(number, Array.ConvertAll(all, static member => member.Entity));
        }
    }

    private static int PartOf(EntityId entity) => (int)(entity.Value % Parts);

    private static string CommunityName(RunId run, int part) => LakeNames.Document(run, string.Create(CultureInfo.InvariantCulture, $"communities-{part:D2}"));
}
