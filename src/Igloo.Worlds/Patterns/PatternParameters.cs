namespace Igloo.Worlds.Patterns;

/// <summary>What shapes a world of patterns. The same parameters always give the same bytes.</summary>
/// <param name="Seed">Another seed, another world.</param>
/// <param name="People">1,000 to 1,000,000.</param>
/// <param name="Days">Days of records, 30 to 400.</param>
public sealed record PatternParameters(ulong Seed, int People, int Days = 60)
{
    /// <summary>First day.</summary>
    public DateOnly Start { get; } = new(2025, 3, 3);

    /// <summary>How often each pattern is planted, and each look-alike beside it.</summary>
    public int Plants => Math.Max(4, People / 500);

    internal void Check()
    {
        if (People is < 1_000 or > 1_000_000) throw new ArgumentOutOfRangeException(nameof(People), People, "a world of patterns has 1,000 to 1,000,000 people");
        if (Days is < 30 or > 400) throw new ArgumentOutOfRangeException(nameof(Days), Days, "a world of patterns has 30 to 400 days");
    }
}

/// <summary>Something planted, or a harmless look-alike of it.</summary>
/// <param name="Kind">Such as <c>convoy</c>, or <c>commuters</c> for a look-alike.</param>
/// <param name="Resembles">The pattern that a look-alike resembles; <see langword="null"/> for a pattern itself.</param>
/// <param name="Members">Ids as in the files, in the order of their parts: the scout before the load, the old phone before the new one.</param>
public sealed record Planted(string Kind, string? Resembles, IReadOnlyList<string> Members);
