using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>What comparing one shard gave.</summary>
/// <param name="Pairs">The pairs worth keeping, ordered by both mentions; each pair once.</param>
/// <param name="CutKeys">Keys of this shard that were over the budget, in ordinal order: nobody was compared on them.</param>
public sealed record ComparedShard(IReadOnlyList<ComparedPair> Pairs, IReadOnlyList<string> CutKeys);
