using Igloo.Model;

namespace Igloo.Functions.Api.Records;

/// <summary>A value read from a row, beside what was typed.</summary>
/// <param name="Role">Whose value it is.</param>
/// <param name="Type">Published name of its type.</param>
/// <param name="Raw">As received.</param>
/// <param name="Value">Its normal form; empty when it would tell who a protected person is.</param>
/// <param name="Start">Where it begins in the row's text, in characters from 0; <see langword="null"/> when it stood in a column of its own.</param>
public sealed record FieldView(Role Role, string Type, string Raw, string Value, int? Start = null)
{
    internal static FieldView Of(Field field) => new(field.Role, field.Type.Name(), field.Raw, field.Value, field.Start);
}

/// <summary>An evidence row as a lead shows it.</summary>
public sealed record EvidenceView(
    string RecordId, string UploadId, string File, string Source, string Sheet, long Row, RecordKind Kind, IReadOnlyList<FieldView> Fields);

/// <summary>A row as it was sent.</summary>
/// <param name="RecordId">The row.</param>
/// <param name="UploadId">Its file.</param>
/// <param name="File">The file's name.</param>
/// <param name="Source">Who sent it.</param>
/// <param name="Sheet">The sheet, empty where there is none.</param>
/// <param name="Row">Number in the file.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Raw">Text of each column.</param>
/// <param name="Masked">Columns that hold a protected trait.</param>
/// <param name="Protected">Values that are hidden because they tell who a person is whom no lead gives a part of their own.</param>
/// <param name="Fields">What was read from it.</param>
public sealed record RecordView(
    string RecordId, string UploadId, string File, string Source, string Sheet, long Row, string Sha256,
    IReadOnlyDictionary<string, string> Raw, IReadOnlyList<string> Masked, int Protected, IReadOnlyList<FieldView> Fields);
