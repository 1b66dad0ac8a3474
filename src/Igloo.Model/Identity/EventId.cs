namespace Igloo.Model;

/// <summary>Names one event: its kind and the record that tells it.</summary>
/// <param name="Value">128 bits; see <see cref="Digest"/>.</param>
public readonly record struct EventId(UInt128 Value) : IComparable<EventId>
{
    /// <inheritdoc/>
    public int CompareTo(EventId other) => Value.CompareTo(other.Value);

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Digest.ToText(Value);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out EventId id)
    {
        var ok = Digest.TryParse(text, out var value);
        id = new EventId(value);
        return ok;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 32 hex digits.</exception>
    public static EventId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a EventId: expected 32 hex digits.");
}
