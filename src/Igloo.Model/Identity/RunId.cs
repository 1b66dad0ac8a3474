namespace Igloo.Model;

/// <summary>Names one analysis: the digest of its plan, so the same plan is the same run.</summary>
/// <param name="Value">128 bits; see <see cref="Digest"/>.</param>
public readonly record struct RunId(UInt128 Value) : IComparable<RunId>
{
    /// <inheritdoc/>
    public int CompareTo(RunId other) => Value.CompareTo(other.Value);

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Digest.ToText(Value);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out RunId id)
    {
        var ok = Digest.TryParse(text, out var value);
        id = new RunId(value);
        return ok;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 32 hex digits.</exception>
    public static RunId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a RunId: expected 32 hex digits.");
}
