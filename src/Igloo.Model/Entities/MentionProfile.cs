namespace Igloo.Model;

/// <summary>A value that a mention carries.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Value">Its normal form.</param>
public readonly record struct MentionValue(FieldType Type, string Value);

/// <summary>What comparing needs to know of one mention.</summary>
/// <param name="Id">Record, role and kind.</param>
/// <param name="Source">Who sent the record.</param>
/// <param name="Release">Who may see the record.</param>
/// <param name="Values">Its values, ordered by type, then value. Never a protected trait.</param>
public sealed record MentionProfile(MentionId Id, SourceRef Source, ReleaseClass Release, IReadOnlyList<MentionValue> Values)
{
    /// <summary>The first value of a type, or <see langword="null"/>.</summary>
    public string? Find(FieldType type)
    {
        foreach (var value in Values)
            if (value.Type == type) return value.Value;
        return null;
    }
}
