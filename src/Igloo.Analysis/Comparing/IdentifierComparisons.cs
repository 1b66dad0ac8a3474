using System.Numerics;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How telephones, e-mail addresses, documents, accounts and plates are compared.</summary>
internal static class IdentifierComparisons
{
    /// <summary>Signs that an identifier needs before one slip in it is a slip and not another identifier.</summary>
    private const int LongEnough = 6;

    public static Comparison<ReadOnlySpan<char>> Phone { get; } = new(
        FieldType.Phone,
        new(LevelWords.Same, (a, b) => a.SequenceEqual(b)),
        new("one digit off", (a, b) => IsDialled(a) && IsDialled(b) && IsSlip(a, b)),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<ReadOnlySpan<char>> Email { get; } = new(
        FieldType.Email,
        new(LevelWords.Same, (a, b) => a.SequenceEqual(b)),
        new("same name at another provider", (a, b) => LocalPart(a).Length >= LongEnough && LocalPart(a).SequenceEqual(LocalPart(b))),
        new("a slip or two apart", AreTwoSlipsApart),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<ReadOnlySpan<char>> Document { get; } = new(
        FieldType.DocumentNumber,
        new(LevelWords.Same, (a, b) => a.SequenceEqual(b)),
        new("one sign off", IsSlip),
        new("a document of another kind", (a, b) => !HaveSameShape(a, b)),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<ReadOnlySpan<char>> Account { get; } = new(
        FieldType.AccountNumber,
        new(LevelWords.Same, (a, b) => a.SequenceEqual(b) && a[0] != '*'),
        new("same last four digits", HaveSameLastFour),
        new("one sign off", (a, b) => a[0] != '*' && b[0] != '*' && IsSlip(a, b)),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<ReadOnlySpan<char>> Plate { get; } = new(
        FieldType.VehiclePlate,
        new(LevelWords.Same, (a, b) => a.SequenceEqual(b)),
        new("one sign off", (a, b) => EditDistance.IsOne(a, b)),
        new(LevelWords.Different, (_, _) => true));

    // The ids of an anonymised set have no slips.
    private static bool IsDialled(ReadOnlySpan<char> phone) => phone[0] == '+' || char.IsAsciiDigit(phone[0]);

    // Two slips change four letters at most, so most addresses need no counting of slips.
    private static bool AreTwoSlipsApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Math.Abs(a.Length - b.Length) <= 2
        && Math.Min(LocalPart(a).Length, LocalPart(b).Length) >= LongEnough
        && BitOperations.PopCount(Letters.Of(a) ^ Letters.Of(b)) <= 4
        && EditDistance.Between(a, b) <= 2;

    private static bool IsSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Math.Min(a.Length, b.Length) >= LongEnough && EditDistance.IsOne(a, b);

    private static ReadOnlySpan<char> LocalPart(ReadOnlySpan<char> email)
    {
        var at = email.IndexOf('@');
        return at < 0 ? email : email[..at];
    }

    private static bool HaveSameLastFour(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        (a[0] == '*' || b[0] == '*') && a.Length >= 4 && b.Length >= 4 && a[^4..].SequenceEqual(b[^4..]);

    // Letters and digits in the same places: most likely the same kind of document of one issuer.
    private static bool HaveSameShape(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (char.IsAsciiDigit(a[i]) != char.IsAsciiDigit(b[i])) return false;
        return true;
    }
}
