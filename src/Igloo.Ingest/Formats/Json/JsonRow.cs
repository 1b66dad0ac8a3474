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
    public static RawRow Of(RowRef row, TableHeader header, string json, Func<string, string>? nameOf = null) => Parsed(row, header, json, root =>
    {
        if (root.ValueKind != JsonValueKind.Object) return RawRow.Bad(row, header, json, "is not a JSON object; each row must be one, such as {\"phone\": \"…\"}");
        var values = new List<string?>(header.Columns.Count);
        Add(root, "", header, values, nameOf);
        return RawRow.Good(row, header, values);
    });

    /// <summary>A row of a list of values in the order of the header.</summary>
    public static RawRow OfList(RowRef row, TableHeader header, string json) => Parsed(row, header, json, root =>
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() > header.Columns.Count)
            return RawRow.Bad(row, header, json, $"is not a list of at most {header.Columns.Count} values, as the names of the first list ask for");
        return RawRow.Good(row, header, [.. root.EnumerateArray().Select(Text)]);
    });

    /// <summary>The member of an object that holds nothing else, with its name put before the members of its value as <c>key</c>; <see langword="null"/> where its value is no object.</summary>
    public static string? Keyed(string member)
    {
        try
        {
            using var document = JsonDocument.Parse($"{{{member}}}", Options);
            var only = document.RootElement.EnumerateObject().Single();
            if (only.Value.ValueKind != JsonValueKind.Object) return null;
            var inner = only.Value.GetRawText();
            var isEmpty = !only.Value.EnumerateObject().Any();
            return $"{{\"key\":{JsonSerializer.Serialize(only.Name)}{(isEmpty ? "" : ",")}{inner[1..]}";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The names of a first list that holds nothing else, at least two and no two alike; <see langword="null"/> where it is something else.</summary>
    public static string[]? Names(string json)
    {
        if (json is not ['[', ..]) return null;
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            JsonElement[] members = [.. document.RootElement.EnumerateArray()];
            if (members.Length < 2 || members.Any(member => member.ValueKind != JsonValueKind.String)) return null;
            string[] names = [.. members.Select(member => member.GetString()!)];
            return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RawRow Parsed(RowRef row, TableHeader header, string json, Func<JsonElement, RawRow> rowOf)
    {
        if (json.Length > Limits.RowLength) return RawRow.Bad(row, header, json, $"is longer than {Limits.RowLength} characters");
        if (json.Contains('\0', StringComparison.Ordinal)) return RawRow.Bad(row, header, json, "holds a NUL byte; export the file again as text");
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return rowOf(document.RootElement);
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
