using System.Text.Encodings.Web;
using System.Text.Json;
using Igloo.Ingest.Formats;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>Words a refusal so that its reader can write the mapping that is missing.</summary>
internal static class Unrecognised
{
    private const int MostNames = 40;
    private const int ShortName = 40;

    public static string Reason(TableSample table, KindGuess nearest)
    {
        if (table.Header.Columns.Count == 0) return "its rows hold no value at all; send it again";
        if (GraphTables.ReasonAgainst(table.Header) is { } links) return $"each of its rows {links}";
        if (!table.Header.IsByPlace && LooksLikeData(table)) return $"the first line looks like data, not like a header ({Names(table)}); put a line with column names before it";
        var unnamed = table.Header.IsByPlace ? "the first line looks like data, not like a header, so the columns are named by their place; put a line with column names before it, or map them. " : "";
        var lacks = string.Join(" and ", nearest.Lacks.Select(lack => lack.What));
        var asked = string.Join(", ", nearest.Columns.Where(column => column.Decision == ColumnDecision.Ask).Select(column => $"'{column.Name}' as {column.Type!.Value.Name()}"));
        return unnamed + $"what its rows tell was not recognised. Columns seen: {Names(table)}. It comes nearest to {nearest.Schema.InWords}, but has no column that surely holds {lacks}"
            + (asked.Length > 0 ? $" (unsure of {asked})" : "")
            + (nearest.Schema.Above is { } above && nearest.Lacks.Any(lack => lack.IsMetBy(above.Slot)) ? $". Where all rows share it, a line above the header may tell it: {above.Line}" : "")
            + ". If it should be read, write a mapping such as " + Example(table, nearest) + " (docs/formats/mapping.md)";
    }

    public static string Names(TableSample table)
    {
        var names = table.Header.Columns;
        var shown = string.Join(", ", names.Take(MostNames).Select(name => $"'{Limits.Cut(name)}'"));
        return names.Count > MostNames ? FormattableString.Invariant($"{shown} and {names.Count - MostNames} more") : shown;
    }

    private static string Example(TableSample table, KindGuess nearest)
    {
        var schema = nearest.Schema;
        var unsure = nearest.Columns.FirstOrDefault(column => column is { Decision: ColumnDecision.Ask, Type: { } type } && (nearest.Lacks.Count == 0 || nearest.Lacks[0].IsMetBy(new Slot(column.Role, type))));
        var slot = unsure is not null ? new Slot(unsure.Role, unsure.Type!.Value) : schema.Roles.Meanings.SelectMany(role => schema.OfRoles.Select(type => new Slot(role, type)))
            .Concat(schema.Types.Select(type => new Slot(type.Value, type.Key)))
            .First(slot => nearest.Lacks.Count == 0 || nearest.Lacks[0].IsMetBy(slot));
        var column = unsure?.Name ?? nearest.Columns.FirstOrDefault(column => column.Decision is ColumnDecision.Ask or ColumnDecision.Ignored)?.Name ?? table.Header.Columns[0];
        var name = JsonEncodedText.Encode(Limits.Cut(column, ShortName), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var mapped = $$"""{"name": "{{name}}", "type": "{{slot.Type.Name()}}", "role": "{{Word(slot.Role)}}"}""";
        return $$"""{"version": {{ColumnMapping.CurrentVersion}}, "kind": "{{Word(schema.Kind)}}", "columns": [{{mapped}}]}""";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // Names of columns rarely hold digits, values often do.
    private static bool LooksLikeData(TableSample table) =>
        table.Header.Columns.Count > 1 && table.Header.Columns.Count(name => name.Count(char.IsAsciiDigit) > name.Length / 3) * 2 > table.Header.Columns.Count;
}
