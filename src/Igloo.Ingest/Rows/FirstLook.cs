using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.LongFiles;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Rows.Graphs;

namespace Igloo.Ingest.Rows;

/// <summary>What a file is before any of its columns is taken for anything.</summary>
/// <param name="Tables">A sample of each table, in the order of the file.</param>
/// <param name="Planner">Cuts it into parts; <see langword="null"/> when it is read whole.</param>
/// <param name="Join">Joins the rows of tables of nodes and links; <see langword="null"/> when it has none.</param>
internal sealed record FirstLook(IReadOnlyList<TableSample> Tables, PartPlanner? Planner, GraphJoin? Join)
{
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public static FirstLook At(FileContent content, IFileFormat format, IngestRequest request, CancellationToken ct)
    {
        var planner = PartPlanner.Of(content, format, request.Parts);
        var tables = FirstPass.Over(planner?.Rows(request.Mapping?.Delimiter, ct) ?? Rows());
        if (GraphJoin.Of(tables, Rows) is not { } join) return new FirstLook(tables, planner, null);
        return new FirstLook(FirstPass.Over(join.Rows(Rows())), null, join);

        IEnumerable<RawRow> Rows() => format.Read(content, request.Mapping?.Delimiter, ct);
    }
}
