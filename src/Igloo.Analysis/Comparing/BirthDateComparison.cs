using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How dates of birth are compared.</summary>
internal static class BirthDateComparison
{
    public static Comparison<BirthDate> Levels { get; } = new(
        FieldType.PersonBirthDate,
        new("same day", (a, b) => a.IsFull && a == b),
        new("day and month swapped", (a, b) => a.IsFull && b.IsFull && a == b.Swapped()), // 04/07 and 07/04: a common slip in typed forms
        new("one digit off", (a, b) => a.IsOneSlipFrom(b)),
        new("same as far as both tell", (a, b) => a.IsOpenTo(b)),
        new("two of day, month and year the same", (a, b) => a.SameParts(b) == 2),
        new("one of day, month and year the same, another a digit off", (a, b) => a.IsNear(b)),
        new("same year", (a, b) => a.Year == b.Year),
        new(LevelWords.Different, (_, _) => true));
}
