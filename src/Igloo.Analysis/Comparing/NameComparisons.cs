namespace Igloo.Analysis.Comparing;

/// <summary>The levels of names in words: given and family names apart where both sources part them, whole names otherwise.</summary>
/// <remarks>Which level is reached is decided on the numbers of words, by <see cref="Resolving.NameComparer"/>.</remarks>
internal static class NameComparisons
{
    private const string Same = LevelWords.Same;
    private const string Different = LevelWords.Different;
    private const string OtherGeneration = "another generation";
    private const string Swapped = "given and family name swapped";
    private const string SpeltAlike = "spelt alike";
    private const string ALittleAlike = "a little alike";
    private const string InitialOnly = "initial only";

    public static IReadOnlyList<string> Given { get; } =
        [OtherGeneration, Same, "nickname", "one of several given names", SpeltAlike, InitialOnly, Swapped, ALittleAlike, Different];

    public static IReadOnlyList<string> Family { get; } =
        [Same, "one of two family names", SpeltAlike, InitialOnly, Swapped, ALittleAlike, Different];

    public static IReadOnlyList<string> Full { get; } =
    [
        OtherGeneration, Same, "same names in another order", "a name fewer", "spelt alike or nickname", "initials", "same single name", "one name in common", Different,
    ];

    public static IReadOnlyList<string> Organization { get; } =
        [Same, "same words in another order", "a word fewer", SpeltAlike, "nearer to each other than to all others", "a word in common", Different];
}
