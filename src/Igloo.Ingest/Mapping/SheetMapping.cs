using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What one sheet of a workbook tells, where it differs from the first.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Kind">What its rows tell.</param>
/// <param name="Columns">What its columns stand for.</param>
public sealed record SheetMapping(string Sheet, RecordKind Kind, IReadOnlyList<MappedColumn> Columns);
