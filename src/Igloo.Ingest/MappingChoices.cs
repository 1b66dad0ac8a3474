using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What a column of rows of one kind may be taken for.</summary>
/// <param name="Kind">What the rows tell.</param>
/// <param name="InWords">That in words, with its article, such as <c>a call or message</c>.</param>
/// <param name="Slots">Types and the parts in the row that they may belong to, by part, then by type.</param>
public sealed record MappingChoices(RecordKind Kind, string InWords, IReadOnlyList<(Role Role, FieldType Type)> Slots)
{
    /// <summary>Every kind, in the order of the enumeration.</summary>
    public static IReadOnlyList<MappingChoices> All { get; } = [.. KindSchemas.All.OrderBy(schema => schema.Kind).Select(Of)];

    private static MappingChoices Of(KindSchema schema)
    {
        var spoken = schema.Own.Meanings.Concat(schema.Lesser.Meanings).Concat(schema.Doubtful.Meanings).SelectMany(slots => slots);
        var ofParts = schema.Roles.Meanings.SelectMany(role => schema.OfRoles.Concat(schema.BareRole).Select(type => new Slot(role, type)));
        var ofRow = schema.Types.Select(type => new Slot(type.Value, type.Key)).Append(new Slot(Role.Subject, FieldType.TextNarrative)); // remarks stand beside rows of any kind
        return new MappingChoices(schema.Kind, schema.InWords, [.. spoken.Concat(ofParts).Concat(ofRow).Distinct().OrderBy(slot => slot.Role).ThenBy(slot => slot.Type).Select(slot => (slot.Role, slot.Type))]);
    }
}
