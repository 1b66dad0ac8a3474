using System.Text.Json;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What is wrong with a mapping that a person wrote; caught where it is parsed.</summary>
internal sealed class MappingException(string message) : Exception(message);

/// <summary>The words of a mapping, with what would be right in every refusal.</summary>
internal static class MappingWords
{
    public static RecordKind Kind(string? word) => Parse<RecordKind>(word, "kind");

    public static Role Role(string? word) => word is null ? Model.Role.Subject : Parse<Role>(word, "role");

    public static ColumnDecision Decision(string? word) => word is null ? ColumnDecision.Accepted : Parse<ColumnDecision>(word, "decision");

    public static DateOrder? Order(string? word) => word is null ? null : Parse<DateOrder>(word, "dateOrder");

    public static MoneyWay Way(string column, FieldType? type, string? word)
    {
        if (word is null) return MoneyWay.Untold;
        return type == FieldType.PaymentAmount ? Parse<MoneyWay>(word, "way") : throw new MappingException($"column '{column}' has a way, and is no {FieldType.PaymentAmount.Name()}; take the way out");
    }

    public static FieldType? Type(string column, string? word)
    {
        if (word is null) return null;
        if (FieldTypes.TryParse(word, out var type)) return type;
        if (ProtectedTraits.OfHeader(word) is { } trait) throw new MappingException($"column '{column}' is mapped to a protected trait ({trait}); Igloo never reads one, take it out");
        throw new MappingException($"column '{column}' has type '{word}'; the types are {string.Join(", ", FieldTypes.All.Select(known => known.Name()))}");
    }

    public static string? Zone(string? word) => word is null || ZoneText.TryFind(word, out _)
        ? word
        : throw new MappingException($"timeZone '{word}' is no time zone; write a distance from UTC such as -06:00, or a name such as America/Monterrey");

    public static string? Region(string? word) => word is null || PhoneReader.IsRegion(word)
        ? word
        : throw new MappingException($"phoneRegion '{word}' is no region with telephone numbers; write two capital letters of ISO 3166-1, such as US");

    private static T Parse<T>(string? word, string what)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)) return value;
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
        throw new MappingException($"{what} is {(word is null ? "missing" : $"'{word}'")}; it is one of {string.Join(", ", names)}");
    }
}
