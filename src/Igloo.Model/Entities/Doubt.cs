namespace Igloo.Model;

/// <summary>Two mentions of which it is in doubt whether they are the same: an entry of the queue that people answer.</summary>
/// <param name="Pair">The two with what speaks for and against.</param>
/// <param name="EntityOfA">The entity that the first is in.</param>
/// <param name="EntityOfB">The entity that the second is in; the same one when <paramref name="AreJoined"/>.</param>
/// <param name="AreJoined">Whether the run holds them to be the same.</param>
/// <param name="Confidence">Probability, 0 to 1, that they are, judged on all that both entities hold.</param>
/// <param name="Change">Pairs of mentions that an answer is expected to change; the queue is ordered by it.</param>
public sealed record Doubt(ScoredPair Pair, EntityId EntityOfA, EntityId EntityOfB, bool AreJoined, double Confidence, double Change);
