using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Mapping;

/// <summary>Tells the tables of a graph database's export: nodes with an id of the database's own, and links between two such ids.</summary>
internal static class GraphTables
{
    // The names that Neo4j's import tool and its export procedures write.
    private static readonly (string Start, string End)[] Ends = [(":START_ID", ":END_ID"), ("_start", "_end")];

    /// <summary>Why a table of links cannot be read, and what to send; <see langword="null"/> for any other table.</summary>
    public static string? ReasonAgainst(TableHeader header)
    {
        foreach (var (start, end) in Ends)
            if (Has(header, start) && Has(header, end))
                return $"links two rows of other tables by the database's own ids ({start}, {end}), which say nothing by themselves; drop it in one ZIP together with the tables of the rows that it links, or export a table with one row for each link that holds the values of both ends, such as the name and the phone of who has it, or caller, called number and time";
        return null;
    }

    private static bool Has(TableHeader header, string name) => header.Columns.Any(column => Bare(column).Equals(name, StringComparison.OrdinalIgnoreCase));

    // ":START_ID(Person)" names the space of the id.
    private static string Bare(string column) => column.IndexOf('(', StringComparison.Ordinal) is > 0 and var space ? column[..space] : column;
}
