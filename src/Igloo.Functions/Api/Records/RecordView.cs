using Igloo.Model;

namespace Igloo.Functions.Api.Records;

/// <summary>A value read from a row, beside what was typed.</summary>
/// <param name="Role">Whose value it is.</param>
/// <param name="Type">Published name of its type.</param>
/// <param name="Raw">As received.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Start">Where it begins in the row's text, in characters from 0; <see langword="null"/> when it stood in a column of its own.</param>
public sealed record FieldView(Role Role, string Type, string Raw, string Value, int? Start = null)
{
    internal static FieldView Of(Field field) => new(field.Role, field.Type.Name(), field.Raw, field.Value, field.Start);
}

/// <summary>An evidence row as a lead shows it.</summary>
public sealed record EvidenceView(
    string RecordId, string UploadId, string File, string Source, string Sheet, long Row, RecordKind Kind, IReadOnlyList<FieldView> Fields);

/// <summary>A row exactly as it was sent, protected traits masked.</summary>
public sealed record RecordView(
    string RecordId, string UploadId, string File, string Source, string Sheet, long Row, string Sha256,
    IReadOnlyDictionary<string, string> Raw, IReadOnlyList<string> Masked, IReadOnlyList<FieldView> Fields);
