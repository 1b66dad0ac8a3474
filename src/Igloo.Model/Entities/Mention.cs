using System.Globalization;

namespace Igloo.Model;

/// <summary>One appearance of someone or something in one record: the values of one kind in one role.</summary>
/// <param name="Record">The record.</param>
/// <param name="Role">The part played in it.</param>
/// <param name="Kind">What appears.</param>
public readonly record struct MentionId(RecordId Record, Role Role, EntityKind Kind) : IComparable<MentionId>
{
    /// <summary>Most signs of a mention's id as text.</summary>
    internal const int MostSigns = Digest.Digits + 5;

    /// <inheritdoc/>
    public int CompareTo(MentionId other)
    {
        var byRecord = Record.CompareTo(other.Record);
        if (byRecord != 0) return byRecord;
        var byKind = ((byte)Kind).CompareTo((byte)other.Kind); // by number: comparing enumerations boxes both
        return byKind != 0 ? byKind : ((byte)Role).CompareTo((byte)other.Role);
    }

    /// <summary>Record, kind's letter and role's number, such as <c>0f…9a/P0</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MostSigns];
        return text[..Write(text)].ToString();
    }

    /// <summary>Writes what <see cref="ToString"/> gives and returns how many signs that are.</summary>
    internal int Write(Span<char> text)
    {
        Digest.Write(Record.Value, text[..Digest.Digits]);
        (text[Digest.Digits], text[Digest.Digits + 1]) = ('/', Kind.Letter());
        ((byte)Role).TryFormat(text[(Digest.Digits + 2)..], out var digits, default, CultureInfo.InvariantCulture);
        return Digest.Digits + 2 + digits;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out MentionId id)
    {
        id = default;
        if (text?.Split('/') is not [var record, { Length: > 1 } part] || !RecordId.TryParse(record, out var recordId)) return false;
        if (!EntityKinds.TryFromLetter(part[0], out var kind) || !byte.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var role) || !Enum.IsDefined((Role)role)) return false;
        id = new MentionId(recordId, (Role)role, kind);
        return true;
    }
}

/// <summary>How two values of one type compare, in plain words, with what it adds to the score.</summary>
/// <param name="Type">The type compared.</param>
/// <param name="Level">The level reached, such as <c>same day</c> or <c>one digit off</c>.</param>
/// <param name="A">The value on the first side, or empty when missing.</param>
/// <param name="B">The value on the second side, or empty when missing.</param>
/// <param name="Weight">Millionths of a bit of evidence (log2 of the likelihood ratio × 1e6): positive for the same, negative against, 0 when missing.</param>
public readonly record struct FieldComparison(FieldType Type, string Level, string A, string B, long Weight);

/// <summary>A scored pair of mentions with its reasons; the weights of <paramref name="Fields"/>, <paramref name="Prior"/> and <paramref name="Household"/> sum to <see cref="Weight"/>.</summary>
/// <param name="A">The lesser mention.</param>
/// <param name="B">The greater mention.</param>
/// <param name="Key">What they met on, such as <c>phone</c>; <c>equal</c> for those with equal values, <c>decision=7</c> for an entry of the decision log.</param>
/// <param name="Prior">Millionths of a bit of prior evidence, negative: most pairs are not the same.</param>
/// <param name="Household">Millionths of a bit, never positive: what two of one household would explain as well.</param>
/// <param name="Fields">One comparison per type that both sides have.</param>
public sealed record ScoredPair(MentionId A, MentionId B, string Key, long Prior, long Household, IReadOnlyList<FieldComparison> Fields)
{
    /// <summary>Millionths of a bit of total evidence.</summary>
    public long Weight => Prior + Household + Fields.Sum(compared => compared.Weight);

    /// <summary>The types without any one of which the two would not match; empty when they do not match, or would without any one.</summary>
    public IEnumerable<FieldType> Hinges() => Weight is var weight && weight < 0 ? [] : Fields.Where(compared => weight < compared.Weight).Select(compared => compared.Type);

    /// <summary>Probability that both are the same, 0 to 1: 2^w / (1 + 2^w).</summary>
    public double Confidence => 1 / (1 + Math.Pow(2, -Weight / 1e6));
}
