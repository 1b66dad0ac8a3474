using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>A value that could not be read.</summary>
internal readonly record struct UnreadValue(int Column, Slot Slot, string Raw, string Reason);

/// <summary>The fields of a row while they are found. A row names one value of each type in each part: the first stands, and further documents and user names are named besides.</summary>
/// <remarks>Cost of a field: a look at its slot. Holds one row at a time.</remarks>
/// <param name="isNumber">By column, whether its numbers are wanted.</param>
internal sealed class RowDraft(bool[] isNumber)
{
    private const int TypesOfARole = 1 << 7;
    private const int None = 0;

    private readonly List<UnreadValue> _unread = [];
    private readonly List<(int Column, string Raw, string Value)> _numbers = [];
    private readonly int[] _first = new int[(1 + (int)Enum.GetValues<Role>().Max()) * TypesOfARole]; // by slot, the number of its first field, from 1
    private Field[] _fields = new Field[16]; // of each row its own, so that a full one is the record's without a copy
    private int _most; // fields of a row so far
    private int _count;

    /// <summary>What columns of numbers were read to.</summary>
    public List<(int Column, string Raw, string Value)> Numbers => _numbers;

    public ReadOnlySpan<Field> Fields => _fields.AsSpan(0, _count);

    /// <summary>Named things for which no part was left, in all rows so far.</summary>
    public int LeftOut { get; private set; }

    public List<UnreadValue> Unread => _unread;

    /// <summary>Whether the row's sum stood among those that came in.</summary>
    public bool CameIn { get; set; }

    /// <summary>Whether a cell said which end of the call each contact was at.</summary>
    public bool AreEndsTold { get; set; }

    public void Clear()
    {
        foreach (ref readonly var field in Fields) _first[SlotOf(field.Role, field.Type)] = None;
        (_fields, _count, CameIn, AreEndsTold) = (new Field[_most], 0, false, false);
        if (_unread.Count > 0) _unread.Clear();
        if (_numbers.Count > 0) _numbers.Clear();
    }

    public bool Has(Role role, FieldType type) => _first[SlotOf(role, type)] != None;

    public string? Find(Role role, FieldType type) => _first[SlotOf(role, type)] is not None and var number ? _fields[number - 1].Value : null;

    /// <summary>The value as received.</summary>
    public string? FindRaw(Role role, FieldType type) => _first[SlotOf(role, type)] is not None and var number ? _fields[number - 1].Raw : null;

    /// <summary>Whether any part has that value, in capitals or not.</summary>
    public bool Holds(FieldType type, string value)
    {
        foreach (ref readonly var field in Fields)
            if (field.Type == type && field.Value.Equals(value, StringComparison.OrdinalIgnoreCase)) return true;
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
            if (IsTaken(role)) continue;
            AddOneMore(new Slot(role, type), raw, value, start);
            return;
        }

        LeftOut++;
    }

    /// <summary>Adds a value of which a row may have several.</summary>
    public void AddOneMore(Slot slot, string raw, string value, int? start)
    {
        if (_count == _fields.Length) Array.Resize(ref _fields, Math.Max(2 * _count, 4));
        _fields[_count++] = new Field(slot.Role, slot.Type, raw, value) { Start = start };
        ref var first = ref _first[SlotOf(slot.Role, slot.Type)];
        if (first == None) first = _count;
    }

    public void Add(int column, Slot slot, string raw, Reading<string> reading)
    {
        if (reading.IsUsable)
        {
            if (slot.Type is FieldType.DocumentNumber or FieldType.OnlineHandle && Has(slot.Role, slot.Type)) AddNamed(slot.Type, raw, reading.Value);
            else Add(slot, raw, reading.Value);
            if (isNumber[column]) _numbers.Add((column, raw, reading.Value));
        }
        else _unread.Add(new UnreadValue(column, slot, raw, reading.Reason!));
    }

    /// <summary>Lets two parts change places.</summary>
    public void Swap(Role a, Role b)
    {
        Span<Field> fields = Fields.ToArray();
        Array.Clear(_first);
        _count = 0;
        foreach (ref readonly var field in fields)
            AddOneMore(new Slot(field.Role == a ? b : field.Role == b ? a : field.Role, field.Type), field.Raw, field.Value, field.Start);
    }

    /// <summary>The fields ordered by part, then type; of one of each, in the order of their finding. Ends the row.</summary>
    public Field[] ToFields()
    {
        _most = Math.Max(_most, _count);
        if (_fields.Length != _count) Array.Resize(ref _fields, _count);
        var fields = _fields;
        // By insertion: they come nearly in order.
        for (var i = 1; i < fields.Length; i++)
        {
            if (!IsBefore(fields[i], fields[i - 1])) continue;
            var (field, at) = (fields[i], i - 1);
            while (at > 0 && IsBefore(field, fields[at - 1])) at--;
            Array.Copy(fields, at, fields, at + 1, i - at);
            fields[at] = field;
        }

        return fields;
    }

    private static int SlotOf(Role role, FieldType type) => ((int)role * TypesOfARole) + (int)type;

    private bool IsTaken(Role role)
    {
        foreach (ref readonly var field in Fields)
            if (field.Role == role) return true;
        return false;
    }

    private static bool IsBefore(in Field a, in Field b) => a.Role != b.Role ? a.Role < b.Role : a.Type < b.Type;
}
