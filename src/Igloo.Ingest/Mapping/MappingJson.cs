using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>The JSON form of a mapping.</summary>
internal static class MappingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 16,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Column(
        string? Name, string? Type = null, string? Role = null, double? Confidence = null, string? Decision = null, bool? Opaque = null, string? Way = null, string? DateOrder = null);

    private sealed record Sheet(string? Name, string? Kind, List<Column?>? Columns);

    private sealed record Document(
        int? Version, string? Kind, List<Column?>? Columns, string? DateOrder = null, string? TimeZone = null, string? PhoneRegion = null, string? Delimiter = null, List<Sheet?>? Sheets = null);

    public static Reading<ColumnMapping> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Document>(json, Options) is { } document
                ? Reading.Of(Of(document))
                : Reading.Unusable<ColumnMapping>("the mapping is null; expected a JSON object");
        }
        catch (JsonException broken)
        {
            return Reading.Unusable<ColumnMapping>($"the mapping is not the JSON expected: {broken.Message}");
        }
        catch (MappingException wrong)
        {
            return Reading.Unusable<ColumnMapping>(wrong.Message);
        }
    }

    public static string Write(ColumnMapping mapping) => JsonSerializer.Serialize(
        new Document(
            ColumnMapping.CurrentVersion, Name(mapping.Kind), [.. mapping.Columns.Select(Of)], NameOrNull(mapping.DateOrder), mapping.TimeZone, mapping.PhoneRegion, mapping.Delimiter?.ToString(),
            mapping.Sheets.Count == 0 ? null : [.. mapping.Sheets.Select(sheet => new Sheet(sheet.Sheet, Name(sheet.Kind), [.. sheet.Columns.Select(Of)]))]),
        Options) + "\n";

    private static ColumnMapping Of(Document document)
    {
        if (document.Version != ColumnMapping.CurrentVersion)
            throw new MappingException($"the mapping has version {document.Version?.ToString(CultureInfo.InvariantCulture) ?? "none"}; this Igloo reads version {ColumnMapping.CurrentVersion}");
        if (document.Delimiter is { Length: not 1 }) throw new MappingException($"'{document.Delimiter}' is no delimiter; it is one character, such as ';'");
        return new ColumnMapping
        {
            Kind = MappingWords.Kind(document.Kind),
            Columns = Of(document.Columns),
            DateOrder = MappingWords.Order(document.DateOrder),
            TimeZone = MappingWords.Zone(document.TimeZone),
            PhoneRegion = MappingWords.Region(document.PhoneRegion),
            Delimiter = document.Delimiter?[0],
            Sheets = [.. (document.Sheets ?? []).Select(Of)],
        };
    }

    private static SheetMapping Of(Sheet? sheet) =>
        new(sheet?.Name ?? throw new MappingException("a sheet has no name"), MappingWords.Kind(sheet.Kind), Of(sheet.Columns));

    private static MappedColumn[] Of(List<Column?>? columns)
    {
        if (columns is not { Count: > 0 }) throw new MappingException("the mapping has no columns; give at least one {\"name\", \"type\"}");
        var named = columns.Select(column => column ?? throw new MappingException("a column is null; give {\"name\", \"type\"}")).ToList();
        var twice = named.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        var letters = TableLetters.Of([.. named.Select(column => column.Name ?? "")]);
        return twice is null ? [.. named.Select(column => Of(column, letters))] : throw new MappingException($"column '{twice.Key}' stands twice in the mapping");
    }

    private static MappedColumn Of(Column column, TableLetters letters)
    {
        if (string.IsNullOrWhiteSpace(column.Name)) throw new MappingException("a column has no name; give the header as in the file");
        var decision = MappingWords.Decision(column.Decision);
        var type = MappingWords.Type(column.Name, column.Type);
        if (decision is ColumnDecision.Accepted && type is null) throw new MappingException($"column '{column.Name}' has no type; give one, or the decision 'ignored'");
        if (decision is ColumnDecision.Accepted or ColumnDecision.Ask && TraitHeaders.Of(column.Name, letters) is { } trait)
            throw new MappingException($"column '{column.Name}' holds a protected trait ({trait}); it cannot be mapped, take it out or give it the decision 'refused'");
        var confidence = column.Confidence ?? 1;
        if (confidence is not (>= 0 and <= 1)) throw new MappingException($"column '{column.Name}' has confidence {confidence}; it is between 0 and 1");
        return new MappedColumn
        {
            Name = column.Name, Type = type, Role = MappingWords.Role(column.Role), Confidence = confidence, Decision = decision,
            IsOpaque = column.Opaque ?? false, Way = MappingWords.Way(column.Name, type, column.Way), DateOrder = MappingWords.Order(column.DateOrder),
        };
    }

    private static Column Of(MappedColumn column) => new(
        column.Name, column.Type?.Name(), column.Type is null ? null : Name(column.Role), column.Confidence, Name(column.Decision), column.IsOpaque ? true : null, column.Way == MoneyWay.Untold ? null : Name(column.Way), NameOrNull(column.DateOrder));

    private static string? NameOrNull(DateOrder? order) => order is { } known ? Name(known) : null;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
