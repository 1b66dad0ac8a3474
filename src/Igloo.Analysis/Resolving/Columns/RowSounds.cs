using System.Runtime.InteropServices;

namespace Igloo.Analysis.Resolving;

/// <summary>How the names of each row sound, one row after the other: rows are asked many times, and names are a walk through memory.</summary>
internal sealed class RowSounds
{
    /// <summary>Sounds of a person that are asked for; a firm has twice as many.</summary>
    public const int Most = 4;

    private readonly List<int> _starts;
    private readonly List<int> _sounds;

    public RowSounds(PreparedTable table)
    {
        (_starts, _sounds) = (new List<int>(table.Count + 1) { 0 }, new List<int>(2 * table.Count));
        for (var row = 0; row < table.Count; row++) Add(table, table.Rows[row]);
    }

    /// <summary>Adds the row that follows those that are there.</summary>
    public void Add(PreparedTable table, in RowValues values)
    {
        // A person's name before a firm's.
        if (values[RowValues.Whole] is >= 0 and var person) Add(table.Tokens, table.Whole[person].Words, Most);
        else if (values[RowValues.Organization] is >= 0 and var firm) Add(table.Tokens, table.Organization[firm].Words, 2 * Most);
        _starts.Add(_sounds.Count);
    }

    /// <summary>The sounds of a row's names, each once, in the order of its words.</summary>
    public ReadOnlySpan<int> Of(int row) => At(PlaceOf(row));

    /// <summary>Where the sounds of a row stand.</summary>
    public (int Start, int Count) PlaceOf(int row) => (_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The sounds at a place.</summary>
    public ReadOnlySpan<int> At((int Start, int Count) place) => CollectionsMarshal.AsSpan(_sounds).Slice(place.Start, place.Count);

    private void Add(NameTokens tokens, ReadOnlySpan<int> words, int most)
    {
        var start = _sounds.Count;
        for (var i = 0; i < words.Length && _sounds.Count - start < most; i++)
            if (tokens.SoundOf(words[i]) is var sound && !CollectionsMarshal.AsSpan(_sounds)[start..].Contains(sound)) _sounds.Add(sound);
    }
}
