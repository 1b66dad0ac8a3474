using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>How names are compared. Given and family names apart where both sources part them, whole names otherwise.</summary>
internal static class NameComparisons
{
    public const string Nickname = "nickname";

    public static Comparison<NameWords> Given { get; } = new(
        FieldType.PersonGivenName,
        new(LevelWords.OtherGeneration, DecidedByPair),
        new(LevelWords.Same, NameLikeness.IsSameText),
        new(Nickname, (a, b) => Nicknames.Related(a.Words[0], b.Words[0])),
        new("one of several given names", (a, b) => NameLikeness.EachHasPartner(a, b, string.Equals)),
        new("spelt alike", (a, b) => NameLikeness.EachHasPartner(a, b, NameLikeness.IsCloseOrNickname)),
        new("initial only", (a, b) => NameLikeness.EachHasPartner(a, b, (x, y) => NameLikeness.IsCloseOrNickname(x, y) || NameLikeness.IsInitialOf(x, y))),
        new(LevelWords.Swapped, DecidedByPair),
        new("a little alike", IsALittleAlike),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<NameWords> Family { get; } = new(
        FieldType.PersonFamilyName,
        new(LevelWords.Same, NameLikeness.IsSameText),
        new("one of two family names", (a, b) => NameLikeness.EachHasPartner(a, b, string.Equals)),
        new("spelt alike", (a, b) => NameLikeness.EachHasPartner(a, b, NameLikeness.IsClose)),
        new("initial only", (a, b) => NameLikeness.EachHasPartner(a, b, NameLikeness.IsInitialOf)),
        new(LevelWords.Swapped, DecidedByPair),
        new("a little alike", IsALittleAlike),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<NameWords> Full { get; } = new(
        FieldType.PersonFullName,
        new(LevelWords.OtherGeneration, DecidedByPair),
        new(LevelWords.Same, (a, b) => a.Words.Count > 1 && NameLikeness.IsSameText(a, b)),
        new("same names in another order", (a, b) => a.Words.Count > 1 && NameLikeness.IsSameInAnyOrder(a, b)),
        new("a name fewer", (a, b) => AreTwoAtLeast(a, b) && NameLikeness.EachHasPartner(a, b, string.Equals)),
        new("spelt alike or nickname", (a, b) => AreTwoAtLeast(a, b) && NameLikeness.EachHasPartner(a, b, NameLikeness.IsCloseOrNickname)),
        new("initials", HasInitials),
        new("same single name", (a, b) => a.Text == b.Text),
        new(LevelWords.OneInCommon, (a, b) => NameLikeness.AnyPair(a, b, NameLikeness.IsClose)),
        new(LevelWords.Different, (_, _) => true));

    public static Comparison<NameWords> Organization { get; } = new(
        FieldType.OrganizationName,
        new(LevelWords.Same, NameLikeness.IsSameText),
        new("same words in another order", NameLikeness.IsSameInAnyOrder),
        new("a word fewer", (a, b) => AreTwoAtLeast(a, b) && NameLikeness.EachHasPartner(a, b, string.Equals)),
        new("spelt alike", (a, b) => NameLikeness.EachHasPartner(a, b, NameLikeness.IsClose) && a.Words.Count == b.Words.Count),
        new("a word in common", (a, b) => NameLikeness.AnyPair(a, b, NameLikeness.IsClose)),
        new(LevelWords.Different, (_, _) => true));

    // These levels need more than one field's values; PersonNameComparer decides them.
    private static bool DecidedByPair(NameWords a, NameWords b) => false;

    private static bool AreTwoAtLeast(NameWords a, NameWords b) => a.Words.Count > 1 && b.Words.Count > 1;

    private static bool IsALittleAlike(NameWords a, NameWords b) =>
        NameLikeness.AnyPair(a, b, NameLikeness.IsClose) || JaroWinkler.Of(a.Text, b.Text) >= 0.8;

    // One name at least must stand in full: "J. L." is nobody.
    private static bool HasInitials(NameWords a, NameWords b) =>
        AreTwoAtLeast(a, b)
        && NameLikeness.AnyPair(a, b, (x, y) => x.Length > 1 && y.Length > 1 && NameLikeness.IsCloseOrNickname(x, y))
        && NameLikeness.EachHasPartner(a, b, (x, y) => NameLikeness.IsCloseOrNickname(x, y) || NameLikeness.IsInitialOf(x, y));
}
