namespace Igloo.Model;

/// <summary>Names one lead in a form that people read aloud, such as <c>L-7K2MQ3XA</c>; stable while its principal subject stays the same.</summary>
/// <param name="Value">40 bits.</param>
public readonly record struct LeadId(ulong Value) : IComparable<LeadId>
{
    private const int Digits = 8;

    /// <summary>The id made of <paramref name="parts"/>.</summary>
    public static LeadId From(params ReadOnlySpan<string> parts) => new((ulong)(Digest.Of(parts) >> 88));

    /// <inheritdoc/>
    public int CompareTo(LeadId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => $"L-{Base32.Encode(Value, Digits)}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out LeadId id)
    {
        id = default;
        if (text is not { Length: Digits + 2 } || !text.StartsWith("L-", StringComparison.Ordinal)) return false;
        if (!Base32.TryDecode(text.AsSpan(2), out var value)) return false;
        id = new LeadId(value);
        return true;
    }
}
