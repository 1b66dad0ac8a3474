using Igloo.Model;

namespace Igloo.Functions.Api.Records;

/// <summary>A value read from a row, beside what was typed.</summary>
public sealed record FieldView(Role Role, string Type, string Raw, string Value)
{
    internal static FieldView Of(Field field) => new(field.Role, field.Type.Name(), field.Raw, field.Value);
}

/// <summary>An evidence row as a lead shows it.</summary>
public sealed record EvidenceView(
    string RecordId, string UploadId, string File, string Source, string Sheet, long Row, RecordKind Kind, IReadOnlyList<FieldView> Fields);

/// <summary>A row exactly as it was sent, protected traits masked.</summary>
public sealed record RecordView(
    string RecordId, string UploadId, string File, string Source, string Sheet, long Row, string Sha256,
    IReadOnlyDictionary<string, string> Raw, IReadOnlyList<string> Masked, IReadOnlyList<FieldView> Fields);
