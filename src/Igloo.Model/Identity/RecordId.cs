namespace Igloo.Model;

/// <summary>Names one row of one upload for ever: the same drop gives the same ids.</summary>
/// <param name="Value">128 bits; see <see cref="RecordIds"/>.</param>
public readonly record struct RecordId(UInt128 Value) : IComparable<RecordId>
{
    /// <inheritdoc/>
    public int CompareTo(RecordId other) => Value.CompareTo(other.Value);

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Digest.ToText(Value);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out RecordId id)
    {
        var ok = Digest.TryParse(text, out var value);
        id = new RecordId(value);
        return ok;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 32 hex digits.</exception>
    public static RecordId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a RecordId: expected 32 hex digits.");
}
