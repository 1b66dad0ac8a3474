using System.Runtime.InteropServices;

namespace Igloo.Storage;

/// <summary>The pairs that hold an entity together: which of its mentions they are of, what was compared, and all weights in one list; a mention that has no place stands in a list of its own.</summary>
internal sealed class TieColumns
{
    // Two letters for each pair: the places of its mentions. Two for each field of a pair: its type, and whether both sides hold one text, which is written once.
    private const int Letters = 2;
    private const char Zero = '0';
    private const char Same = '=';
    private const char Other = '/';

    // Of the prior and the household, before those of the fields.
    private const int WeightsOfPair = 2;

    private readonly JoinedTexts _mentions;
    private readonly ListShape _others;
    private readonly MentionColumns _other;
    private readonly JoinedTexts _fields;
    private readonly JoinedTexts _texts;
    private readonly ListShape _weights;
    private readonly Column<long> _weight;
    private readonly List<MentionId> _withoutPlace = [];
    private readonly List<char> _letters = [];

    public TieColumns(ColumnSet columns)
    {
        _mentions = columns.Joined("tie_mentions");
        _others = columns.List();
        _other = new MentionColumns(columns, "tie_mention", _others);
        _fields = columns.Joined("tie_fields");
        _texts = columns.Joined("tie_texts");
        _weights = columns.List();
        _weight = columns.Long("tie_weights", _weights);
    }

    /// <param name="ties">The pairs.</param>
    /// <param name="mentions">The mentions of these in order.</param>
    public void Append(IReadOnlyList<ScoredPair> ties, IReadOnlyList<MentionId> mentions)
    {
        var weights = 0;
        for (var i = 0; i < ties.Count; i++) weights += WeightsOfPair + ties[i].Fields.Count;
        _weights.Begin(weights);
        AppendMentions(ties, mentions);
        for (var i = 0; i < ties.Count; i++) Append(ties[i]);
        _fields.End();
        _texts.End();
    }

    /// <summary>Goes on to the next row; says whether it has any pair, which must be made then.</summary>
    public bool MoveNext()
    {
        _fields.Next();
        _texts.Next();
        _ = (_others.Next(), _weights.Next());
        return !_mentions.Next().IsEmpty;
    }

    /// <summary>The pairs of the row at hand, which has any.</summary>
    /// <param name="mentions">The mentions of these in order.</param>
    public ScoredPair[] Made(IReadOnlyList<MentionId> mentions)
    {
        _ = _mentions.TryTake(out var letters);
        var ties = new ScoredPair[letters.Length / Letters];
        for (var i = 0; i < ties.Length; i++) ties[i] = NextTie(NextMention(letters[Letters * i], mentions), NextMention(letters[(Letters * i) + 1], mentions));
        return ties;
    }

    private void AppendMentions(IReadOnlyList<ScoredPair> ties, IReadOnlyList<MentionId> mentions)
    {
        _letters.Clear();
        for (var i = 0; i < ties.Count; i++)
        {
            Append(ties[i].A, mentions);
            Append(ties[i].B, mentions);
        }

        if (ties.Count > 0) _mentions.Add(CollectionsMarshal.AsSpan(_letters));
        _mentions.End();
        _others.Begin(_withoutPlace.Count);
        foreach (var mention in _withoutPlace) _other.Append(mention);
        _withoutPlace.Clear();
    }

    private void Append(MentionId mention, IReadOnlyList<MentionId> mentions)
    {
        var letter = MentionPlaces.LetterOf(MentionPlaces.Of(mentions, mention));
        _letters.Add(letter);
        if (letter == MentionPlaces.NoLetter) _withoutPlace.Add(mention);
    }

    private MentionId NextMention(char letter, IReadOnlyList<MentionId> mentions) => letter == MentionPlaces.NoLetter ? _other.Next() : mentions[MentionPlaces.PlaceOf(letter)];

    private void Append(ScoredPair tie)
    {
        _letters.Clear();
        _texts.Add(tie.Key);
        _weight.Append(tie.Prior);
        _weight.Append(tie.Household);
        for (var i = 0; i < tie.Fields.Count; i++) Append(tie.Fields[i]);
        _fields.Add(CollectionsMarshal.AsSpan(_letters));
    }

    private void Append(FieldComparison field)
    {
        var isSame = field.A == field.B;
        _letters.Add((char)(Zero + (int)field.Type));
        _letters.Add(isSame ? Same : Other);
        _texts.Add(field.Level);
        _texts.Add(field.A);
        if (!isSame) _texts.Add(field.B);
        _weight.Append(field.Weight);
    }

    private ScoredPair NextTie(MentionId a, MentionId b)
    {
        _ = _fields.TryTake(out var letters);
        var (key, prior, household, fields) = (_texts.Take()!, _weight.Next(), _weight.Next(), new FieldComparison[letters.Length / Letters]);
        for (var i = 0; i < fields.Length; i++) fields[i] = NextField((FieldType)(letters[Letters * i] - Zero), letters[(Letters * i) + 1] == Same);
        return new ScoredPair(a, b, key, prior, household, fields);
    }

    private FieldComparison NextField(FieldType type, bool isSame)
    {
        var (level, text) = (_texts.Take()!, _texts.Take()!);
        return new FieldComparison(type, level, text, isSame ? text : _texts.Take()!, _weight.Next());
    }
}
