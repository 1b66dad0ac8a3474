namespace Igloo.Analysis.Comparing;

/// <summary>How many pairs one key may cost, and which keys are known to cost more.</summary>
public sealed record PairBudget
{
    /// <summary>Most mentions with values of their own that may meet under one key. Default 100: at most 4,950 pairs.</summary>
    /// <remarks>Mentions with equal values count once. Own choice: a key shared by more says nothing about who somebody is.</remarks>
    public int MentionsPerKey { get; init; } = 100;

    /// <summary>Every key over the budget in any shard (<see cref="HubKeys"/>), or <see langword="null"/> when that is not known. Default <see langword="null"/>.</summary>
    /// <remarks>
    /// Known, a pair comes from one shard only: that of the first key that both have and that is not cut. Not known, it comes once from each
    /// shard where both meet; clustering takes the one with the first key, so that the entities are the same either way.
    /// </remarks>
    public IReadOnlySet<string>? CutKeys { get; init; }
}
