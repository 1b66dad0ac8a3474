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
    public async Task WriteAsync(RunId run, IReadOnlyList<EntityMeasures> measures, CancellationToken cancellation)
    {
        var (members, rows) = Filed(measures);
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

    /// <summary>Who belongs where, and which rows each part holds, in order.</summary>
    private static (Member[] Members, List<int>[] Rows) Filed(IReadOnlyList<EntityMeasures> measures)
    {
        var (members, rows) = (new Member[measures.Count], new List<int>[Parts]);
        Parallel.For(0, members.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, row => members[row] = Member.Of(measures[row]));
        for (var part = 0; part < Parts; part++) rows[part] = [];
        for (var row = 0; row < members.Length; row++) rows[PartOf(members[row].Entity)].Add(row);
        return (members, rows);
    }

    /// <summary>The members of each community behind one another, as it lists them, and where each community begins: there may be millions of both.</summary>
    private static (Member[] Members, int[] Starts) ByCommunity(Member[] members)
    {
        var starts = new int[2 + members.Select(member => member.Community).DefaultIfEmpty(-1).Max()];
        foreach (var member in members) starts[member.Community + 1]++;
        for (var community = 1; community < starts.Length; community++) starts[community] += starts[community - 1];
        var (placed, next) = (new Member[members.Length], starts[..^1]);
        foreach (var member in members) placed[next[member.Community]++] = member;
        for (var community = 1; community < starts.Length; community++) placed.AsSpan(starts[community - 1]..starts[community]).Sort();
        return (placed, starts);
    }

    private static IEnumerable<CommunityMembers> CommunitiesOf(Member[] members, int[] starts, int part)
    {
        for (var number = part; number + 1 < starts.Length; number += Parts)
            if (starts[number] < starts[number + 1]) yield return new CommunityMembers(number, Array.ConvertAll(members[starts[number]..starts[number + 1]], static member => member.Entity));
    }

    private static int PartOf(EntityId entity) => (int)(entity.Value % Parts);

    private static string CommunityName(RunId run, int part) => LakeNames.Document(run, string.Create(CultureInfo.InvariantCulture, $"communities-{part:D2}"));

    /// <summary>Who belongs where; ordered as a community lists its members.</summary>
    private readonly record struct Member(int Community, double Strength, EntityId Entity) : IComparable<Member>
    {
        public static Member Of(EntityMeasures measured) => new(measured.Community, measured.Strength, measured.Entity);

        public int CompareTo(Member other) => Strength != other.Strength ? other.Strength.CompareTo(Strength) : Entity.CompareTo(other.Entity);
    }
}
