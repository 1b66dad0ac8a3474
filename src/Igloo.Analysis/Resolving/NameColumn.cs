using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>A name as numbers of its words.</summary>
/// <param name="Words">The words, in order.</param>
/// <param name="Generation">Senior, junior and so on, as in <see cref="NameWords"/>.</param>
/// <param name="IsLatin">Whether it stands in Latin letters, or in letters that can be brought to them.</param>
internal readonly record struct NameValue(int[] Words, int Generation, bool IsLatin);

/// <summary>The names of one column: each distinct one once.</summary>
internal sealed class NameColumn(int rows, NameTokens tokens)
{
    private readonly Vocabulary _texts = new();
    private readonly List<NameValue> _values = [];

    /// <summary>The name of each row, or -1.</summary>
    public int[] Rows { get; } = NewRows(rows);

    public int Count => _values.Count;

    public NameValue this[int value] => _values[value];

    public string TextOf(int value) => _texts[value];

    public int Add(NameWords name)
    {
        if (!name.IsKnown) return -1;
        var number = _texts.NumberOf(name.Generation == 0 ? name.Text : $"{name.Text} {name.Generation}");
        if (number == _values.Count) _values.Add(new NameValue([.. name.Words.Take(12).Select(tokens.NumberOf)], name.Generation, name.Text.AsSpan().ContainsAnyInRange('a', 'z')));
        return number;
    }

    /// <summary>Gives back what only filling needs.</summary>
    public void Close() => _texts.Close();

    private static int[] NewRows(int rows)
    {
        var numbers = new int[rows];
        Array.Fill(numbers, -1);
        return numbers;
    }
}
