using BenchmarkDotNet.Attributes;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Benchmarks.Hot;

/// <summary>Entities with their search words to pages, an entity.</summary>
public class PackingBenchmarks
{
    private const int Entities = 10_000;

    private Entity[] _people = [];

    [GlobalSetup]
    public void Load()
    {
        var names = Corpus.Typed(FieldType.PersonFamilyName, Entities);
        var phones = Corpus.Typed(FieldType.Phone, Entities);
        _people = [.. Enumerable.Range(0, Entities).Select(i => Person(i, names[i], phones[i])).OrderBy(person => person.Id)];
    }

    [Benchmark(OperationsPerInvoke = Entities)]
    public async Task<int> Pack() => await new EntityPages(_people.ToAsyncEnumerable(), Entities, _ => Corpus.Release, EntityTables.Ground).BuildAsync(CancellationToken.None).CountAsync();

    // Three records each, as after resolution.
    private static Entity Person(int number, string name, string phone)
    {
        RecordId[] records = [.. Enumerable.Range(0, 3).Select(i => new RecordId((UInt128)((3 * number) + i)))];
        return new Entity(
            EntityId.From(EntityKind.Person, $"{number}"), EntityKind.Person, name,
            [.. records.Select(record => new MentionId(record, Role.Subject, EntityKind.Person))],
            [new EntityAttribute(FieldType.PersonFullName, name, records), new EntityAttribute(FieldType.Phone, phone, [records[0]])]);
    }
}
