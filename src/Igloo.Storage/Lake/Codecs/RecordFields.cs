using System.Globalization;

namespace Igloo.Storage;

/// <summary>The fields of records. What a field was received as stands in the row as it was sent, so that only the number of its column is kept; rows alike share the rest.</summary>
internal sealed class RecordFields(ColumnSet columns)
{
    // Three letters for each field: its role, its type and the column that it was received in.
    private const int Letters = 3;
    private const char Zero = '0';
    private const int InNoColumn = -1;
    private const string InColumns = "";

    private readonly NormalForms _forms = new();
    private readonly Column<string> _shape = columns.RepeatedText("field_shape");
    private readonly Column<string> _starts = columns.RepeatedText("field_starts");
    private readonly JoinedTexts _received = columns.Joined("field_received");
    private readonly JoinedTexts _values = columns.Joined("field_values");
    private readonly List<int> _columnOf = []; // by field, of the row before: rows of a file are alike
    private readonly TextPool _shapes = new();
    private char[] _letters = new char[16 * Letters];
    private string _nextShape = "";
    private string _nextStarts = "";

    /// <param name="fields">The fields.</param>
    /// <param name="texts">Of the row as it was sent.</param>
    public void Append(ReadOnlySpan<Field> fields, ReadOnlySpan<string> texts)
    {
        if (_letters.Length < fields.Length * Letters) _letters = new char[fields.Length * Letters];
        while (_columnOf.Count < fields.Length) _columnOf.Add(InNoColumn);
        var isInText = false;
        for (var i = 0; i < fields.Length; i++)
        {
            ref readonly var field = ref fields[i];
            var column = _columnOf[i] = ColumnOf(field.Raw, texts, _columnOf[i]);
            (_letters[i * Letters], _letters[(i * Letters) + 1], _letters[(i * Letters) + 2]) = ((char)(Zero + (int)field.Role), (char)(Zero + (int)field.Type), (char)(Zero + 1 + column));
            if (column == InNoColumn) _received.Add(field.Raw);
            _values.Add(NormalForms.Written(field.Raw, field.Value));
            isInText |= field.Start is not null;
        }

        _received.End();
        _values.End();
        _shape.Append(_shapes.Take(_letters.AsSpan(0, fields.Length * Letters)));
        _starts.Append(isInText ? StartsOf(fields) : InColumns);
    }

    /// <summary>Goes to the next row.</summary>
    public void Next()
    {
        (_nextShape, _nextStarts) = (_shape.Next(), _starts.Next());
        _received.Next();
        _values.Next();
    }

    /// <summary>The row's fields.</summary>
    /// <param name="texts">Of the row as it was sent.</param>
    public Field[] Take(string[] texts)
    {
        var fields = new Field[_nextShape.Length / Letters];
        var starts = _nextStarts.Length == 0 ? null : _nextStarts.Split(',');
        for (var i = 0; i < fields.Length; i++)
        {
            var (role, type, column) = ((Role)(_nextShape[i * Letters] - Zero), (FieldType)(_nextShape[(i * Letters) + 1] - Zero), _nextShape[(i * Letters) + 2] - Zero - 1);
            var raw = column == InNoColumn ? _received.Take()! : texts[column];
            fields[i] = new Field(role, type, raw, _forms.Read(raw, _values.Take()!)) { Start = starts is null || starts[i].Length == 0 ? null : int.Parse(starts[i], CultureInfo.InvariantCulture) };
        }

        return fields;
    }

    private static string StartsOf(ReadOnlySpan<Field> fields) => string.Join(',', fields.ToArray().Select(field => field.Start?.ToString(CultureInfo.InvariantCulture)));

    private static int ColumnOf(string raw, ReadOnlySpan<string> texts, int before)
    {
        if (before != InNoColumn && before < texts.Length && texts[before] == raw) return before;
        for (var column = 0; column < texts.Length; column++)
            if (texts[column] == raw) return column;
        return InNoColumn;
    }
}
