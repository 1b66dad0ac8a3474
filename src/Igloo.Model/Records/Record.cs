namespace Igloo.Model;

/// <summary>One value of a row in its normal form, beside what was typed.</summary>
/// <param name="Role">Whose value it is.</param>
/// <param name="Type">What the value is; says the form of <paramref name="Value"/>.</param>
/// <param name="Raw">As received.</param>
/// <param name="Value">The normal form, never empty.</param>
public readonly record struct Field(Role Role, FieldType Type, string Raw, string Value)
{
    // From 1, and 0 for none: an int? would make each of a record's fields a third larger.
    private readonly int _startNumber;

    /// <summary>Where <see cref="Raw"/> begins in the row's narrative, in characters from 0; <see langword="null"/> when it stands in a column of its own.</summary>
    public int? Start
    {
        get => _startNumber == 0 ? null : _startNumber - 1;
        init => _startNumber = value + 1 ?? 0;
    }
}

/// <summary>One row of one upload in the canonical model. Immutable.</summary>
/// <param name="Id">Derived from the upload and the row's place; see <see cref="RecordIds"/>.</param>
/// <param name="Upload">The drop it came in.</param>
/// <param name="Row">Where in the file it stands.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Fields">Its usable values, ordered by role, then type, then column.</param>
/// <param name="Sent">The row exactly as received, every column kept.</param>
public sealed record Record(RecordId Id, UploadId Upload, RowRef Row, RecordKind Kind, IReadOnlyList<Field> Fields, SentRow Sent)
{
    /// <summary>The id of the row at <paramref name="row"/> of <paramref name="upload"/>.</summary>
    public static RecordId IdOf(UploadId upload, RowRef row) => new RecordIds(upload).Of(row);

    /// <summary>The first value of a type in a role, or <see langword="null"/>.</summary>
    public string? Find(Role role, FieldType type)
    {
        foreach (var field in Fields)
            if (field.Role == role && field.Type == type) return field.Value;
        return null;
    }
}

/// <summary>A row that was set aside, and why. Rows in = records + rejects, always.</summary>
/// <param name="Row">Where it stood.</param>
/// <param name="Column">The column at fault, or empty when the whole row is.</param>
/// <param name="Value">The value at fault, cut to 200 characters.</param>
/// <param name="Reason">What is wrong and what to do, for the person who sent it.</param>
public sealed record Reject(RowRef Row, string Column, string Value, string Reason);
