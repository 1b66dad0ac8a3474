namespace Igloo.Storage;

/// <summary>The types of rows that the lake holds.</summary>
internal static class LakeFormats
{
    private static readonly Dictionary<Type, object> ByType = new()
    {
        [typeof(Record)] = new LakeFormat<Record>("record", 6, columns => new RecordCodec(columns), RecordCodec.RowGroupRows),
        [typeof(Reject)] = new LakeFormat<Reject>("reject", 1, columns => new RejectCodec(columns)),
        [typeof(MentionProfile)] = new LakeFormat<MentionProfile>("mention", 2, columns => new MentionProfileCodec(columns)),
        [typeof(EntityMentions)] = new LakeFormat<EntityMentions>("entity", 5, columns => new EntityMentionsCodec(columns)),
        [typeof(StoredEntity)] = new LakeFormat<StoredEntity>("entity", 5, columns => new EntityMentionsCodec(columns)),
        [typeof(EntityTies)] = new LakeFormat<EntityTies>("ties", 1, columns => new EntityTiesCodec(columns)),
        [typeof(CaseEvent)] = new LakeFormat<CaseEvent>("event", 2, columns => new CaseEventCodec(columns)),
        [typeof(Link)] = new LakeFormat<Link>("link", 2, columns => new LinkCodec(columns)),
        [typeof(EntityMeasures)] = new LakeFormat<EntityMeasures>("measures", 1, columns => new EntityMeasuresCodec(columns)),
        [typeof(CommunityMembers)] = new LakeFormat<CommunityMembers>("community", 1, columns => new CommunityMembersCodec(columns)),
        [typeof(Correlation)] = new LakeFormat<Correlation>("correlation", 1, columns => new CorrelationCodec(columns)),
        [typeof(Finding)] = new LakeFormat<Finding>("finding", 1, columns => new FindingCodec(columns)),
        [typeof(LineageEvent)] = new LakeFormat<LineageEvent>("lineage", 1, columns => new LineageCodec(columns)),
        [typeof(Lead)] = new LakeFormat<Lead>("lead", 1, columns => new LeadCodec(columns)),
    };

    public static LakeFormat<T> Of<T>() => ByType.TryGetValue(typeof(T), out var format)
        ? (LakeFormat<T>)format
        : throw new NotSupportedException($"The lake holds no rows of type {typeof(T).Name}; it holds {string.Join(", ", ByType.Keys.Select(type => type.Name))}.");
}
