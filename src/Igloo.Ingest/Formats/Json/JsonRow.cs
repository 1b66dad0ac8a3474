using System.Text.Json;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Json;

/// <summary>Makes a row of one JSON object: members of inner objects become columns such as <c>subject.name</c>, arrays stay JSON text.</summary>
internal static class JsonRow
{
    /// <summary>A longer list of objects is no part of its row.</summary>
    public const int MostListed = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Limits.JsonDepth, AllowTrailingCommas = true };

    /// <param name="row">Where it stands.</param>
    /// <param name="header">Gets the members that it does not have.</param>
    /// <param name="json">The object.</param>
    /// <param name="nameOf">Names the column of a dotted member; as it is when left out.</param>
    public static RawRow Of(RowRef row, TableHeader header, string json, Func<string, string>? nameOf = null)
    {
        if (json.Length > Limits.RowLength) return RawRow.Bad(row, header, json, $"is longer than {Limits.RowLength} characters");
        if (json.Contains('\0', StringComparison.Ordinal)) return RawRow.Bad(row, header, json, "holds a NUL byte; export the file again as text");
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return RawRow.Bad(row, header, json, "is not a JSON object; each row must be one, such as {\"phone\": \"…\"}");
            var values = new List<string?>(header.Columns.Count);
            Add(document.RootElement, "", header, values, nameOf);
            return RawRow.Good(row, header, values);
        }
        catch (JsonException broken)
        {
            return RawRow.Bad(row, header, json, IsTooDeep(json) ? $"is nested deeper than {Limits.JsonDepth} levels; send flat objects" : $"is not valid JSON: {FirstSentence(broken.Message)}");
        }
        catch (InvalidOperationException)
        {
            return RawRow.Bad(row, header, json, "holds half of a two-part character (\\ud800 to \\udfff); export the file again as UTF-8");
        }
    }

    private static void Add(JsonElement inner, string prefix, TableHeader header, List<string?> values, Func<string, string>? nameOf)
    {
        foreach (var member in inner.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object) Add(member.Value, name + ".", header, values, nameOf);
            else if (IsListOfObjects(member.Value)) foreach (var one in member.Value.EnumerateArray()) Add(one, name + ".", header, values, nameOf);
            else header.Put(nameOf is null ? name : nameOf(name), Text(member.Value), values);
        }
    }

    // As some exports give a person's names, addresses and documents.
    private static bool IsListOfObjects(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is > 0 and <= MostListed && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static bool IsTooDeep(string json)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var c in json)
        {
            if (c is '{' or '[') deepest = Math.Max(deepest, ++depth);
            if (c is '}' or ']') depth--;
        }

        return deepest > Limits.JsonDepth;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
