using System.Globalization;
using Igloo.Analysis.Measuring;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Serving;

/// <summary>The figures of a run's network, in parts so that one entity is read without the others.</summary>
public sealed class RunMeasures(Lake lake)
{
    private const int Parts = 16;

    /// <summary>Writes all parts, empty ones too.</summary>
    public async Task WriteAsync(RunId run, IReadOnlyList<EntityMeasures> measures, CancellationToken cancellation)
    {
        var parts = measures.ToLookup(measured => PartOf(measured.Entity));
        for (var part = 0; part < Parts; part++) await lake.WriteJsonAsync<IReadOnlyList<EntityMeasures>>(Name(run, part), [.. parts[part]], cancellation);
    }

    /// <summary>The figures of an entity; <see langword="null"/> when it is linked to nothing, or the run was made before networks were measured.</summary>
    public async Task<EntityMeasures?> FindAsync(RunId run, EntityId entity, CancellationToken cancellation)
    {
        var name = Name(run, PartOf(entity));
        if (!await lake.ExistsAsync(name, cancellation)) return null;
        return (await lake.ReadJsonAsync<IReadOnlyList<EntityMeasures>>(name, cancellation)).FirstOrDefault(measured => measured.Entity == entity);
    }

    /// <summary>What <see cref="WriteAsync"/> writes for a run.</summary>
    public static IEnumerable<string> NamesOf(RunId run) => Enumerable.Range(0, Parts).Select(part => Name(run, part));

    private static int PartOf(EntityId entity) => (int)(entity.Value % Parts);

    private static string Name(RunId run, int part) => LakeNames.Document(run, string.Create(CultureInfo.InvariantCulture, $"measures-{part:D2}"));
}
