namespace Igloo.Analysis.Comparing;

/// <summary>A degree of agreement in plain words, with what makes it hold. Symmetric in its two values.</summary>
internal sealed record Level<T>(string Words, Func<T, T, bool> Holds)
    where T : allows ref struct;

/// <summary>Words of levels that more than one place speaks of.</summary>
internal static class LevelWords
{
    public const string Same = "same";
    public const string Different = "different";
}
