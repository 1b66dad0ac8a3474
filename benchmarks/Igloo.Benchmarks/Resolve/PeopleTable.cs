using Igloo.Analysis.Resolving;
using Igloo.Model;
using Sylvan.Data.Csv;

namespace Igloo.Benchmarks.Resolve;

/// <summary>The generator's people as tables of records.</summary>
internal sealed class PeopleTable(string file)
{
    private static readonly Dictionary<string, FieldType> Columns =
        EngineProcess.Types.Split(',').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => FieldTypes.All.Single(type => type.Name() == pair[1]), StringComparer.Ordinal);

    /// <summary>How many people there are.</summary>
    public int Count { get; } = (int)File.ReadLines(file).LongCount() - 1;

    /// <summary>An empty table with the columns of people.</summary>
    public static RecordTable Empty() => new(Columns.Values);

    /// <summary>The people in the order of the file, as tables of so many each.</summary>
    public IReadOnlyList<RecordTable> Read(IReadOnlyList<int> sizes)
    {
        var tables = sizes.Select(_ => Empty()).ToArray();
        var table = 0;
        Read(add =>
        {
            while (table < tables.Length && tables[table].Count == sizes[table]) table++;
            if (table < tables.Length) add(tables[table]);
        });
        return tables;
    }

    /// <summary>Goes through the people; whoever is given one can add it to tables.</summary>
    public void Read(Action<Action<RecordTable>> each)
    {
        using var reader = CsvDataReader.Create(file);
        (int Ordinal, FieldType Type)[] read = [.. Columns.Select(column => (reader.GetOrdinal(column.Key), column.Value))];
        while (reader.Read())
            each(table =>
            {
                table.AddRow();
                foreach (var (ordinal, type) in read) table.Set(type, reader.GetFieldSpan(ordinal));
            });
    }
}
