using System.Runtime.InteropServices;

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
    private readonly List<RecordId> _rowRecords = [];

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

    /// <summary>The records of the row at hand, one for each mention.</summary>
    public ReadOnlySpan<RecordId> Records => CollectionsMarshal.AsSpan(_rowRecords);

    /// <summary>The roles and kinds of the row at hand.</summary>
    public string Parts { get; private set; } = "";

    /// <summary>Goes on to the next row.</summary>
    public void MoveNext()
    {
        Parts = _parts.Next();
        _rowRecords.Clear();
        for (var left = _mentions.Next(); left > 0; left--) _rowRecords.Add(_record.Next());
    }

    /// <summary>The mentions of the row at hand.</summary>
    public MentionId[] Made()
    {
        var mentions = new MentionId[_rowRecords.Count];
        for (var i = 0; i < mentions.Length; i++) mentions[i] = MentionAt(i);
        return mentions;
    }

    /// <summary>The mentions of the row at hand, in room that is used again.</summary>
    public ReadOnlySpan<MentionId> MadeIn(List<MentionId> room)
    {
        room.Clear();
        for (var i = 0; i < _rowRecords.Count; i++) room.Add(MentionAt(i));
        return CollectionsMarshal.AsSpan(room);
    }

    private MentionId MentionAt(int place) => new(_rowRecords[place], (Role)(Parts[Letters * place] - Zero), (EntityKind)(Parts[(Letters * place) + 1] - Zero));
}
