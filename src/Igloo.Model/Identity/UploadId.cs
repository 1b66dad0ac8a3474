namespace Igloo.Model;

/// <summary>Names one drop of one file: workspace, agency, source, path, content and drop number.</summary>
/// <param name="Value">128 bits; see <see cref="Digest"/>.</param>
public readonly record struct UploadId(UInt128 Value) : IComparable<UploadId>
{
    /// <inheritdoc/>
    public int CompareTo(UploadId other) => Value.CompareTo(other.Value);

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => Digest.ToText(Value);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out UploadId id)
    {
        var ok = Digest.TryParse(text, out var value);
        id = new UploadId(value);
        return ok;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 32 hex digits.</exception>
    public static UploadId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a UploadId: expected 32 hex digits.");
}
