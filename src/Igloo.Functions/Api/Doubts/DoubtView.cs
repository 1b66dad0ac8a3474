using Igloo.Functions.Api.Entities;
using Igloo.Model;

namespace Igloo.Functions.Api.Doubts;

/// <summary>A pair of which it is in doubt whether they are the same.</summary>
/// <param name="Pair">The two mentions with what speaks for and against; a decision names them as this does.</param>
/// <param name="A">The entity that the first is in.</param>
/// <param name="B">The entity that the second is in.</param>
/// <param name="AreJoined">Whether they are held to be the same now.</param>
/// <param name="Confidence">Probability, 0 to 1, that they are, judged on all that both entities hold.</param>
/// <param name="Change">Pairs of records that an answer is expected to change.</param>
public sealed record DoubtView(TieView Pair, EntityRef A, EntityRef B, bool AreJoined, double Confidence, double Change)
{
    internal static DoubtView Of(Doubt doubt, IReadOnlyDictionary<EntityId, string> captions)
    {
        return new DoubtView(EntityViews.Of(doubt.Pair), RefTo(doubt.EntityOfA), RefTo(doubt.EntityOfB), doubt.AreJoined, doubt.Confidence, doubt.Change);

        EntityRef RefTo(EntityId id) => new(id.ToString(), id.Kind, captions.GetValueOrDefault(id, id.ToString()));
    }
}
