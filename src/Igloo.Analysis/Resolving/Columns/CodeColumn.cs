using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>Identifiers of one type: each distinct one once. A row with several holds the number of their set.</summary>
internal sealed class CodeColumn
{
    private const int FirstSet = 1 << 30;

    /// <summary>Signs of a shape; the few codes that are longer are told apart by these.</summary>
    private const int LongestShape = 128;

    /// <summary>Signs of an identifier for which there is room at hand.</summary>
    private const int MostSigns = 128;

    private readonly PackedTexts _texts;
    private readonly List<int[]> _sets = [];
    private readonly Dictionary<string, int> _setNumbers = [];
    private readonly PackedTexts _shapes = new();
    private CodeSigns[] _signs;
    private int _signed;

    public CodeColumn(FieldType type, int rows, RawColumn? raw)
    {
        // Most identifiers stand once, so the room for all is asked for at once; a set of several adds a few.
        (Type, _texts, _signs) = (type, new PackedTexts(raw?.Count ?? 0), new CodeSigns[raw?.Count ?? 0]);
        Rows = new int[rows];
        Array.Fill(Rows, -1);
        if (raw is not null) Fill(raw);
        _texts.Close();
        _shapes.Close();
        Array.Resize(ref _signs, _texts.Count);
    }

    public FieldType Type { get; }

    /// <summary>The identifier of each row: -1 for none, a number of <see cref="this"/>, or that of a set.</summary>
    public int[] Rows { get; }

    public int Count => _texts.Count;

    public ReadOnlySpan<char> this[int number] => _texts[number];

    /// <summary>What an identifier looks like at a glance.</summary>
    public CodeSigns SignsOf(int number) => _signs[number];

    public static bool IsSet(int number) => number >= FirstSet;

    /// <summary>The members of a set of identifiers.</summary>
    public int[] MembersOf(int set) => _sets[set - FirstSet];

    /// <summary>An identifier, or those of a set parted by a comma.</summary>
    public string TextOf(int number) => IsSet(number) ? string.Join(", ", MembersOf(number).Select(member => _texts[member].ToString())) : _texts[number].ToString();

    private void Fill(RawColumn raw)
    {
        var numbers = new int[raw.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = NumberOf(raw.TextAt(i));
        for (var row = 0; row < Rows.Length; row++)
            if (raw[row] is >= 0 and var text) Rows[row] = numbers[text];
    }

    private int NumberOf(ReadOnlySpan<char> text)
    {
        if (!text.Contains(RecordTable.ValueSeparator)) return One(text);
        int[] members = [.. text.ToString().Split(RecordTable.ValueSeparator).Select(member => One(member)).Where(number => number >= 0).Distinct()];
        return members.Length switch { 0 => -1, 1 => members[0], _ => SetOf(members) };
    }

    /// <summary>The number here of an identifier of another column, or of a set of them, which is added where it is new.</summary>
    public int Adopt(CodeColumn others, int other)
    {
        if (other < 0) return -1;
        return IsSet(other) ? SetOf(Array.ConvertAll(others.MembersOf(other), member => OneOf(others[member]))) : OneOf(others[other]);
    }

    private int SetOf(int[] members)
    {
        var key = string.Join(',', members);
        if (_setNumbers.TryGetValue(key, out var known)) return known;
        _sets.Add(members);
        return _setNumbers[key] = FirstSet + _sets.Count - 1;
    }

    private int One(ReadOnlySpan<char> text)
    {
        var room = text.Length < MostSigns ? stackalloc char[MostSigns] : new char[text.Length + 1];
        var form = ComparedForms.Of(Type, text, room);
        return form.Length == 0 ? -1 : OneOf(form);
    }

    private int OneOf(ReadOnlySpan<char> form)
    {
        var number = _texts.NumberOf(form);
        if (number < _signed) return number;
        if (_signed == _signs.Length) Array.Resize(ref _signs, Math.Max(16, _signed * 2));
        _signs[_signed++] = new CodeSigns(Letters.Of(form), ShapeOf(form));
        return number;
    }

    // Letters and digits by place; of an e-mail address what stands before the sign.
    private int ShapeOf(ReadOnlySpan<char> code)
    {
        if (Type == FieldType.Email) return _shapes.NumberOf(code[..Math.Max(0, code.IndexOf('@'))]);
        Span<char> shape = stackalloc char[Math.Min(code.Length, LongestShape)];
        for (var i = 0; i < shape.Length; i++) shape[i] = char.IsAsciiDigit(code[i]) ? '9' : 'A';
        return _shapes.NumberOf(shape);
    }
}

/// <summary>An identifier at a glance: the signs that occur in it, and the number of its shape (of an e-mail address: its local part). Enough to tell most pairs apart.</summary>
internal readonly record struct CodeSigns(uint Letters, int Shape);
