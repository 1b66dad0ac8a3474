namespace Igloo.Model;

/// <summary>Names one finding: rule, version, subjects and evidence.</summary>
/// <param name="Value">128 bits; see <see cref="Digest"/>.</param>
public readonly record struct FindingId(UInt128 Value) : IComparable<FindingId>
{
    /// <inheritdoc/>
    public int CompareTo(FindingId other) => Value.CompareTo(other.Value);

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Digest.ToText(Value);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out FindingId id)
    {
        var ok = Digest.TryParse(text, out var value);
        id = new FindingId(value);
        return ok;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 32 hex digits.</exception>
    public static FindingId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a FindingId: expected 32 hex digits.");
}
