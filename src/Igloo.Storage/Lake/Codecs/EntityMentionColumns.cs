namespace Igloo.Storage;

/// <summary>The mentions of an entity: their records in a list, their roles and kinds as letters of one text, which is mostly that of the row before.</summary>
internal sealed class EntityMentionColumns
{
    // Two letters for each mention: its role and its kind.
    private const int Letters = 2;
    private const char Zero = '0';

    private readonly ListShape _mentions;
    private readonly Column<RecordId> _record;
    private readonly Column<string> _parts;
    private readonly TextPool _known = new();

    public EntityMentionColumns(ColumnSet columns)
    {
        _mentions = columns.List();
        _record = columns.RecordId("mention_record", _mentions);
        _parts = columns.RepeatedText("mention_parts");
    }

    public void Append(IReadOnlyList<MentionId> mentions)
    {
        _mentions.Begin(mentions.Count);
        Span<char> letters = mentions.Count <= 64 ? stackalloc char[Letters * mentions.Count] : new char[Letters * mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            var (record, role, kind) = mentions[i];
            _record.Append(record);
            (letters[Letters * i], letters[(Letters * i) + 1]) = ((char)(Zero + (int)role), (char)(Zero + (int)kind));
        }

        _parts.Append(_known.Take(letters));
    }

    public MentionId[] Next()
    {
        var parts = _parts.Next();
        var mentions = new MentionId[_mentions.Next()];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = new MentionId(_record.Next(), (Role)(parts[Letters * i] - Zero), (EntityKind)(parts[(Letters * i) + 1] - Zero));
        return mentions;
    }
}
