namespace Igloo.Storage;

/// <summary>What holds entities together: of each its mentions once, and its pairs by their places.</summary>
internal sealed class EntityTiesCodec : IRowCodec<EntityTies>
{
    private readonly EntityIdColumns _entity;
    private readonly EntityMentionColumns _mentions;
    private readonly TieColumns _pairs;
    private readonly List<MentionId> _rowMentions = [];

    public EntityTiesCodec(ColumnSet columns)
    {
        _entity = new EntityIdColumns(columns, "entity");
        _mentions = new EntityMentionColumns(columns);
        _pairs = new TieColumns(columns);
    }

    public void Append(EntityTies ties)
    {
        TakeMentions(ties.Pairs);
        _entity.Append(ties.Entity);
        _mentions.Append(_rowMentions);
        _pairs.Append(ties.Pairs, _rowMentions);
    }

    public EntityTies Next()
    {
        var entity = _entity.Next();
        _mentions.MoveNext();
        return new EntityTies(entity, _pairs.MoveNext() ? _pairs.Made(_mentions.Made()) : []);
    }

    // In order, each once.
    private void TakeMentions(IReadOnlyList<ScoredPair> pairs)
    {
        _rowMentions.Clear();
        for (var i = 0; i < pairs.Count; i++)
        {
            _rowMentions.Add(pairs[i].A);
            _rowMentions.Add(pairs[i].B);
        }

        _rowMentions.Sort();
        var taken = 0;
        for (var i = 0; i < _rowMentions.Count; i++)
            if (taken == 0 || _rowMentions[i] != _rowMentions[taken - 1]) _rowMentions[taken++] = _rowMentions[i];
        _rowMentions.RemoveRange(taken, _rowMentions.Count - taken);
    }
}
