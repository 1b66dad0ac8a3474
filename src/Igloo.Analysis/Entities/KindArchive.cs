using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>The mentions of one kind that were resolved, and that more can be added to. Not thread-safe.</summary>
internal sealed class KindArchive
{
    /// <summary>Bytes that a mention takes, about: its values, keys and pairs.</summary>
    private const long BytesOfMention = 600;

    private readonly EntityKind _kind;
    private readonly MentionId[] _learnt;
    private readonly Dictionary<MentionId, int> _added = [];

    // None where what was learnt does not fit.
    private ResolvedArchive? _rows;

    private KindArchive(EntityKind kind, MentionId[] learnt, ResolvedArchive? rows) => (_kind, _learnt, _rows) = (kind, learnt, rows);

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Bytes => _rows is null ? 0 : BytesOfMention * _rows.Count;

    /// <summary>Learns from some of the mentions of a kind, unless so many others are there that they would be resolved afresh.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="learnt">Those of them to learn from.</param>
    /// <param name="inForce">The decisions in force.</param>
    public static KindArchive Of(EntityKind kind, MentionsOfKind mentions, MentionsOfKind learnt, Decision[] inForce)
    {
        if (ResolvedArchive.IsOutgrownBy(mentions.Count, learnt.Count)) return new KindArchive(kind, [], null);
        return new KindArchive(kind, learnt.Ids.ToArray(), Resolver.ResolveArchive(MentionTable.Of(kind, learnt), inForce.OnRows(learnt)));
    }

    /// <summary>Adds the mentions that are new and tells who is who; <see langword="null"/> where what was learnt does not fit them, so that they are better resolved afresh.</summary>
    /// <param name="mentions">All mentions of the kind.</param>
    /// <exception cref="InvalidOperationException">Some of those that are kept are not among them.</exception>
    public Resolution? Resolve(MentionsOfKind mentions)
    {
        if (_rows is null) return null;
        var (records, arriving) = Records(mentions);
        if (arriving.Count > 0 && _rows.CanGrow && !ResolvedArchive.IsOutgrownBy(mentions.Count, _learnt.Length)) _rows.Add(MentionTable.OfFew(_kind, mentions.Only(arriving)));
        if (_rows.Count == mentions.Count && !_rows.IsOutgrown) return _rows.Report(records, () => MentionTable.Of(_kind, mentions));
        // More mentions make it fit no better.
        _rows = null;
        return null;
    }

    // The record of each mention, and the mentions that come now.
    private (int[] Records, List<int> Arriving) Records(MentionsOfKind mentions)
    {
        var (records, arriving, learnt, added) = (new int[mentions.Count], new List<int>(), 0, 0);
        for (var index = 0; index < records.Length; index++)
        {
            var id = mentions.IdAt(index);
            if (learnt < _learnt.Length && _learnt[learnt] == id) records[index] = learnt++;
            else if (_added.TryGetValue(id, out var record)) (records[index], added) = (record, added + 1);
            else arriving.Add(index);
        }

        if (learnt + added < _rows!.Count) throw new InvalidOperationException($"Of the {_rows.Count} mentions that were resolved before, {_rows.Count - learnt - added} are not given; begin another archive.");
        foreach (var index in arriving) _added[mentions.IdAt(index)] = records[index] = _learnt.Length + _added.Count;
        return (records, arriving);
    }
}
