using Igloo.Analysis.Entities;
using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>Hides who the people of an evidence row are whom no lead gives a part of their own: they may be victims, and their names prove nothing.</summary>
/// <param name="actors">The mentions of those who have a part, and of the things that have one.</param>
public sealed class PersonMask(IReadOnlySet<MentionId> actors)
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Shown = "(protected)";

    // Shorter texts, such as the initial of a name, stand inside too many words.
    private const int ShortestPart = 2;

    /// <summary>The row without what tells who they are, and how many of its values are hidden.</summary>
    public (Record Record, int Hidden) Of(SourceRow row)
    {
        var hidden = Hidden(row).ToHashSet();
        if (hidden.Count == 0) return (row.Record, 0);
        var texts = TextsOf(hidden);
        return (row.Record with { Fields = [.. row.Record.Fields.Select(Masked)] }, hidden.Count);

        Field Masked(Field field) => hidden.Contains(field) ? field with { Raw = Shown, Value = "" } : field with { Raw = Without(field.Raw, texts), Value = Without(field.Value, texts) };
    }

    /// <summary>The texts of a row's columns without what tells who they are.</summary>
    public Dictionary<string, string> Of(SourceRow row, IReadOnlyDictionary<string, string> raw)
    {
        var texts = TextsOf(Hidden(row));
        return raw.ToDictionary(column => column.Key, column => IsPartOfAny(column.Value, texts) ? Shown : Without(column.Value, texts));
    }

    private IEnumerable<Field> Hidden(SourceRow row)
    {
        var mentions = Mentions.Of(row.Record, row.Upload.Path.Source, row.Upload.Release);
        var open = mentions.Where(mention => actors.Contains(mention.Id)).ToArray();
        return
            from person in mentions
            where person.Id.Kind == EntityKind.Person && !actors.Contains(person.Id)
            from field in row.Record.Fields
            where field.Role == person.Id.Role && person.Find(field.Type) is not null
            where !Array.Exists(open, thing => thing.Id.Role == field.Role && thing.Find(field.Type) is not null)
            select field;
    }

    // The longest first, so that no part of a name is left when a shorter one was taken out of it.
    private static string[] TextsOf(IEnumerable<Field> hidden) =>
        [.. hidden.Select(field => field.Raw).Where(raw => raw.Length >= ShortestPart).Distinct().OrderByDescending(raw => raw.Length)];

    private static string Without(string text, string[] hidden)
    {
        foreach (var part in hidden) text = text.Replace(part, Shown, StringComparison.OrdinalIgnoreCase);
        return text;
    }

    // A name that was put together of two columns.
    private static bool IsPartOfAny(string text, string[] hidden) =>
        text.Length >= ShortestPart && Array.Exists(hidden, whole => whole.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(text, StringComparer.OrdinalIgnoreCase));
}
