using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>What resolving mentions taught, kept so that resolving them again with a few more costs what those touch (docs/decisions/0010-who-is-learnt-from.md).</summary>
/// <remarks>Not thread-safe. Memory some 600 bytes a mention of a person or an organisation, and each different text once more.</remarks>
public sealed class EntityArchive
{
    /// <summary>Mentions from which what was learnt from all is worth keeping: fewer are resolved afresh in a second.</summary>
    private const int LeastKept = 100_000;

    private readonly Dictionary<EntityKind, KindArchive> _kinds = [];
    private HashSet<UploadId> _learntFrom = [];
    private Decision[] _decisions = [];

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Bytes => _kinds.Values.Sum(kind => kind.Bytes);

    /// <summary>Resolves the kinds that need evidence, and tells which of the uploads under the model were learnt from all the same.</summary>
    internal (ResolvedKind[] Kinds, IReadOnlyCollection<UploadId> LearntAnyway) Resolve(UploadedMentions mentions, Decision[] inForce, IReadOnlyList<UploadId> underModel)
    {
        var ofKinds = EntityResolver.OfKinds(mentions.Pool);
        var uploads = mentions.Parts.Select(part => part.Upload).ToHashSet();
        var decided = DecidedUploads(mentions, ofKinds, inForce).Intersect(underModel).ToHashSet();
        var learntFrom = uploads.Except(underModel).Union(decided).ToHashSet();
        if (!learntFrom.SetEquals(_learntFrom) || !inForce.SequenceEqual(_decisions)) _kinds.Clear();
        (_learntFrom, _decisions) = (learntFrom, inForce);
        if (learntFrom.Count == uploads.Count && mentions.Pool.Count < LeastKept) return (EntityResolver.ResolveKinds(ofKinds, inForce), decided);
        return ([.. EntityResolver.Kinds.Zip(ofKinds, (kind, ofKind) => ResolvedKind.Of(kind, ofKind, inForce, answers => Resolve(kind, ofKind, mentions, answers)))], decided);
    }

    private Resolution Resolve(EntityKind kind, MentionsOfKind mentions, UploadedMentions uploaded, RowDecisions answers)
    {
        if (!_kinds.TryGetValue(kind, out var archive)) _kinds[kind] = archive = KindArchive.Of(kind, mentions, LearntFrom(mentions, uploaded), _decisions);
        return archive.Resolve(mentions) ?? (Resolver.Resolve(MentionTable.Of(kind, mentions), answers) with { IsTouched = static _ => true });
    }

    private MentionsOfKind LearntFrom(MentionsOfKind mentions, UploadedMentions uploaded)
    {
        if (uploaded.Parts.All(part => _learntFrom.Contains(part.Upload))) return mentions;
        var learnt = new List<int>(mentions.Count);
        for (var index = 0; index < mentions.Count; index++)
            if (_learntFrom.Contains(uploaded.UploadOf(mentions.PlaceOf(index)))) learnt.Add(index);
        return mentions.Only(learnt);
    }

    // What people decided about is obeyed while the model is made, so that it need not be made out later which rows may stand for others.
    private static IEnumerable<UploadId> DecidedUploads(UploadedMentions mentions, MentionsOfKind[] ofKinds, Decision[] inForce) =>
        from decision in inForce
        from mention in new[] { decision.A, decision.B }
        from ofKind in ofKinds
        let index = ofKind.IndexOf(mention)
        where index >= 0
        select mentions.UploadOf(ofKind.PlaceOf(index));
}
