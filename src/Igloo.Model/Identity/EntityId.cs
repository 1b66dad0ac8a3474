namespace Igloo.Model;

/// <summary>Names one entity: its kind's letter and the digest of the mention that founded it, such as <c>P-0A1B2C3D4E5F6</c>.</summary>
/// <param name="Kind">What the entity is.</param>
/// <param name="Value">64 bits of the founding mention's digest.</param>
public readonly record struct EntityId(EntityKind Kind, ulong Value) : IComparable<EntityId>
{
    private const int Digits = 13;

    /// <summary>The id of the entity founded by a mention, or by a normal form for things that are their identifier.</summary>
    public static EntityId From(EntityKind kind, params ReadOnlySpan<string> parts) => new(kind, (ulong)(Digest.Of(parts) >> 64));

    /// <summary>The same of one text that need be no string.</summary>
    public static EntityId FromText(EntityKind kind, ReadOnlySpan<char> text) => new(kind, (ulong)(Digest.OfText(text) >> 64));

    /// <summary>The id of the entity founded by <paramref name="mention"/>.</summary>
    public static EntityId FoundedBy(MentionId mention)
    {
        Span<char> text = stackalloc char[MentionId.MostSigns];
        return FromText(mention.Kind, text[..mention.Write(text)]);
    }

    /// <inheritdoc/>
    public int CompareTo(EntityId other) => Kind != other.Kind ? ((byte)Kind).CompareTo((byte)other.Kind) : Value.CompareTo(other.Value); // by number: comparing enumerations boxes both

    /// <inheritdoc/>
    public override string ToString() => string.Create(Digits + 2, this, static (text, id) => // in one piece: millions are written
    {
        (text[0], text[1]) = (id.Kind.Letter(), '-');
        Base32.Write(id.Value, text[2..]);
    });

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out EntityId id)
    {
        id = default;
        if (text is not { Length: Digits + 2 } || text[1] != '-') return false;
        if (!EntityKinds.TryFromLetter(text[0], out var kind) || !Base32.TryDecode(text.AsSpan(2), out var value)) return false;
        id = new EntityId(kind, value);
        return true;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not an entity id.</exception>
    public static EntityId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an entity id; they look like P-0A1B2C3D4E5F6.");
}
