namespace Igloo.Model;

/// <summary>A value that a mention carries.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Value">Its normal form.</param>
public readonly record struct MentionValue(FieldType Type, string Value);

/// <summary>What comparing needs to know of one mention; the content of segments.</summary>
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

/// <summary>A mention filed under one of its blocking keys.</summary>
/// <param name="Key">The key, such as <c>phone=+15550134</c>.</param>
/// <param name="Mention">The mention.</param>
public sealed record SegmentEntry(string Key, MentionProfile Mention);

/// <summary>How two values of one type compare, without a weight: a new model re-scores it.</summary>
/// <param name="Type">The type compared.</param>
/// <param name="Level">Number of the level reached, in the comparison's own list; 0 is the strongest.</param>
/// <param name="A">The value on the first side, or empty when missing.</param>
/// <param name="B">The value on the second side, or empty when missing.</param>
public readonly record struct ComparedField(FieldType Type, byte Level, string A, string B);

/// <summary>A compared pair of mentions: the pair artefact.</summary>
/// <param name="A">The lesser mention.</param>
/// <param name="B">The greater mention.</param>
/// <param name="Key">The blocking key that owns the pair.</param>
/// <param name="Fields">One per type that both or either side has, ordered by type.</param>
public sealed record ComparedPair(MentionId A, MentionId B, string Key, IReadOnlyList<ComparedField> Fields);
