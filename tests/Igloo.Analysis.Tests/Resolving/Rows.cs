using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Builds tables of invented people and reads who was found to be whom.</summary>
internal static class Rows
{
    public static (FieldType, string)[] Person(string given, string family, string birth = "", string phone = "", string home = "", string document = "") =>
    [
        (FieldType.PersonGivenName, given), (FieldType.PersonFamilyName, family), (FieldType.PersonBirthDate, birth),
        (FieldType.Phone, phone), (FieldType.AddressFull, home), (FieldType.DocumentNumber, document),
    ];

    public static RecordTable Table(IEnumerable<(FieldType Type, string Value)[]> rows)
    {
        var table = new RecordTable(FieldTypes.All);
        foreach (var row in rows) AddTo(table, row);
        return table;
    }

    public static void AddTo(RecordTable table, (FieldType Type, string Value)[] row)
    {
        table.AddRow();
        foreach (var (type, value) in row) table.Set(type, value);
    }

    public static IReadOnlyList<int> Resolve(params (FieldType, string)[][] rows) => Resolver.Resolve(Table(rows)).EntityOf;

    /// <summary>Whether the first two rows are found to be one, among <see cref="Town"/>'s other inhabitants.</summary>
    public static bool AreOne((FieldType, string)[] a, (FieldType, string)[] b)
    {
        var entities = Resolve([a, b, .. Town(300)]);
        return entities[0] == entities[1];
    }

    /// <summary>Strangers with names, birth dates, telephones and homes of their own, a few of which fall together by chance.</summary>
    public static IEnumerable<(FieldType, string)[]> Town(int people) => Enumerable.Range(1, people).Select(i => Person(
        Word(i, 1), Word(i, 2), $"{1940 + Pick(i, 3, 60)}-{1 + Pick(i, 4, 12):00}-{1 + Pick(i, 5, 28):00}", $"+1555{2000000 + Pick(i, 6, 7_000_000)}", $"{1 + Pick(i, 7, 900)} {Word(i, 8)} STREET"));

    private static string Word(int person, int part)
    {
        string[] syllables = ["BA", "KU", "MIR", "TO", "LEN", "SA", "RIV", "NO", "DAL", "PE", "GOR", "WI"];
        return syllables[Pick(person, part, 12)] + syllables[Pick(person, part + 10, 12)] + syllables[Pick(person, part + 20, 12)];
    }

    private static int Pick(int person, int part, int count)
    {
        var mixed = (uint)person * 2654435761u ^ (uint)part * 2246822519u;
        mixed = (mixed ^ (mixed >> 15)) * 3266489917u;
        return (int)((mixed ^ (mixed >> 13)) % (uint)count);
    }
}
