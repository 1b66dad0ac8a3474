using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>A value that could not be read.</summary>
internal readonly record struct UnreadValue(int Column, Slot Slot, string Raw, string Reason);

/// <summary>The fields of a row while they are found; lists as they are, for looking through them is half of what a row costs. A row names one value of each type in each part: the first stands, and further documents are named besides.</summary>
/// <param name="isNumber">By column, whether its numbers are wanted.</param>
internal sealed class RowDraft(bool[] isNumber)
{
    private readonly List<Field> _fields = [];
    private readonly List<UnreadValue> _unread = [];
    private readonly List<(int Column, string Raw, string Value)> _numbers = [];

    /// <summary>What columns of numbers were read to.</summary>
    public List<(int Column, string Raw, string Value)> Numbers => _numbers;

    public List<Field> Fields => _fields;

    /// <summary>Named things for which no part was left, in all rows so far.</summary>
    public int LeftOut { get; private set; }

    public List<UnreadValue> Unread => _unread;

    public void Clear()
    {
        _fields.Clear();
        _unread.Clear();
        _numbers.Clear();
    }

    public bool Has(Role role, FieldType type) => Find(role, type) is not null;

    public string? Find(Role role, FieldType type)
    {
        foreach (var field in _fields)
            if (field.Role == role && field.Type == type) return field.Value;
        return null;
    }

    /// <summary>Whether any part has that value.</summary>
    public bool Holds(FieldType type, string value)
    {
        foreach (var field in _fields)
            if (field.Type == type && field.Value == value) return true;
        return false;
    }

    public void Add(Slot slot, string raw, string value, int? start = null)
    {
        if (!Has(slot.Role, slot.Type)) AddOneMore(slot, raw, value, start);
    }

    /// <summary>Adds what the row names besides, in the next part that is free; what is beyond the last is only counted.</summary>
    public void AddNamed(FieldType type, string raw, string value, int? start = null)
    {
        if (Holds(type, value)) return;
        for (var role = Role.Named1; role <= Role.Named8; role++)
        {
            if (_fields.Exists(field => field.Role == role)) continue;
            AddOneMore(new Slot(role, type), raw, value, start);
            return;
        }

        LeftOut++;
    }

    /// <summary>Adds a value of which a row may have several.</summary>
    public void AddOneMore(Slot slot, string raw, string value, int? start) => _fields.Add(new Field(slot.Role, slot.Type, raw, value) { Start = start });

    public void Add(int column, Slot slot, string raw, Reading<string> reading)
    {
        if (reading.IsUsable)
        {
            if (slot.Type == FieldType.DocumentNumber && Has(slot.Role, slot.Type)) AddNamed(slot.Type, raw, reading.Value);
            else Add(slot, raw, reading.Value);
            if (isNumber[column]) _numbers.Add((column, raw, reading.Value));
        }
        else _unread.Add(new UnreadValue(column, slot, raw, reading.Reason!));
    }

    /// <summary>Lets two parts change places.</summary>
    public void Swap(Role a, Role b)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i].Role == a) _fields[i] = _fields[i] with { Role = b };
            else if (_fields[i].Role == b) _fields[i] = _fields[i] with { Role = a };
        }
    }

    /// <summary>The fields ordered by part, then type; of one of each, in the order of their finding.</summary>
    public Field[] ToFields()
    {
        var fields = _fields.ToArray();
        // By insertion: they come nearly in order.
        for (var i = 1; i < fields.Length; i++)
        {
            var field = fields[i];
            var at = i;
            for (; at > 0 && IsBefore(field, fields[at - 1]); at--) fields[at] = fields[at - 1];
            fields[at] = field;
        }

        return fields;
    }

    private static bool IsBefore(in Field a, in Field b) => a.Role != b.Role ? a.Role < b.Role : a.Type < b.Type;
}
