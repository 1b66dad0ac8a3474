namespace Igloo.Analysis.Resolving;

/// <summary>How the names of each row sound, one row after the other: rows are asked many times, and names are a walk through memory.</summary>
internal sealed class RowSounds
{
    /// <summary>Sounds of a person that are asked for; a firm has twice as many.</summary>
    public const int Most = 4;

    private readonly int[] _starts;
    private readonly int[] _sounds;

    public RowSounds(PreparedTable table)
    {
        var (people, firms) = (OfNames(table, table.Whole, Most), OfNames(table, table.Organization, 2 * Most));
        _starts = new int[table.Count + 1];
        for (var row = 0; row < table.Count; row++) _starts[row + 1] = _starts[row] + Named(table, row, people, firms).Length;
        _sounds = new int[_starts[^1]];
        for (var row = 0; row < table.Count; row++) Named(table, row, people, firms).CopyTo(_sounds, _starts[row]);
    }

    /// <summary>The sounds of a row's names, each once, in the order of its words.</summary>
    public ReadOnlySpan<int> Of(int row) => _sounds.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    // A person's name before a firm's.
    private static int[] Named(PreparedTable table, int row, int[][] people, int[][] firms) =>
        table.Whole.Rows[row] is >= 0 and var person ? people[person] : table.Organization.Rows[row] is >= 0 and var firm ? firms[firm] : [];

    private static int[][] OfNames(PreparedTable table, NameColumn names, int most)
    {
        var sounds = new int[names.Count][];
        for (var name = 0; name < sounds.Length; name++) sounds[name] = OfWords(table.Tokens, names[name].Words, most);
        return sounds;
    }

    private static int[] OfWords(NameTokens tokens, int[] words, int most)
    {
        var (sounds, count) = (new int[Math.Min(most, words.Length)], 0);
        for (var i = 0; i < words.Length && count < most; i++)
            if (tokens.SoundOf(words[i]) is var sound && Array.IndexOf(sounds, sound, 0, count) < 0) sounds[count++] = sound;
        return count == sounds.Length ? sounds : sounds[..count];
    }
}
