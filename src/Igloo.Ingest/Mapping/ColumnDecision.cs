namespace Igloo.Ingest;

/// <summary>What is done with a column.</summary>
public enum ColumnDecision : byte
{
    /// <summary>Read into records.</summary>
    Accepted,

    /// <summary>Probably of this type, but a person must say so; until then kept only in the raw record.</summary>
    Ask,

    /// <summary>Kept only in the raw record.</summary>
    Ignored,

    /// <summary>Holds a protected trait: kept only in the raw record, masked, and never read.</summary>
    Refused,
}
