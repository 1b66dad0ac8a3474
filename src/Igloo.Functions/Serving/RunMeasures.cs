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
        Array.Sort(members);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, Parts, options, async (part, token) =>
        {
            await using var writer = await lake.BeginAsync<EntityMeasures>(LakeNames.Measures(run, part), token);
            foreach (var row in rows[part]) await writer.AddAsync(measures[row], token);
            await writer.CompleteAsync(token);
            await lake.WriteJsonAsync(CommunityName(run, part), CommunitiesOf(members, part), token);
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
        for (var part = 0; part < Parts; part++) rows[part] = [];
        for (var row = 0; row < members.Length; row++)
        {
            var measured = measures[row];
            members[row] = new Member(measured.Community, measured.Strength, measured.Entity);
            rows[PartOf(measured.Entity)].Add(row);
        }

        return (members, rows);
    }

    private static IEnumerable<CommunityMembers> CommunitiesOf(Member[] members, int part)
    {
        for (int start = 0, end; start < members.Length; start = end)
        {
            var number = members[start].Community;
            for (end = start + 1; end < members.Length && members[end].Community == number;) end++;
            if (number % Parts == part) yield return new CommunityMembers(number, Array.ConvertAll(members[start..end], static member => member.Entity));
        }
    }

    private static int PartOf(EntityId entity) => (int)(entity.Value % Parts);

    private static string CommunityName(RunId run, int part) => LakeNames.Document(run, string.Create(CultureInfo.InvariantCulture, $"communities-{part:D2}"));

    /// <summary>Who belongs where, in the order in which a community lists its members.</summary>
    private readonly record struct Member(int Community, double Strength, EntityId Entity) : IComparable<Member>
    {
        public int CompareTo(Member other)
        {
            if (Community != other.Community) return Community.CompareTo(other.Community);
            return Strength != other.Strength ? other.Strength.CompareTo(Strength) : Entity.CompareTo(other.Entity);
        }
    }
}
