using Parquet;

namespace Igloo.Storage;

internal sealed class RecordCodec : IRowCodec<Record>
{
    /// <summary>Rows of a row group: single records are read behind screens, and each costs the decoding of its group.</summary>
    public const int RowGroupRows = 1_024;

    /// <summary>The first column of the file: what is read to find one record.</summary>
    public const string IdColumn = "id";

    private const string KindColumn = "kind";

    private const int InColumn = -1;

    // A normal form is never empty. Half of all values are received in it, and are not written twice.
    private const string AsReceived = "";

    private readonly Column<RecordId> _id;
    private readonly Column<UploadId> _upload;
    private readonly Column<string> _sheet;
    private readonly Column<long> _row;
    private readonly Column<byte> _kind;
    private readonly ListShape _fields;
    private readonly Column<byte> _role;
    private readonly Column<byte> _type;
    private readonly Column<string> _raw;
    private readonly Column<string> _value;
    private readonly Column<int> _start;
    private readonly Column<string>? _json;
    private readonly Func<RecordKind, bool>? _hasFields;

    public RecordCodec(ColumnSet columns)
        : this(columns, withRow: true)
    {
    }

    private RecordCodec(ColumnSet columns, bool withRow)
    {
        _id = columns.RecordId(IdColumn);
        _upload = columns.Id("upload", id => id.Value, value => new UploadId(value));
        _sheet = columns.Text("sheet");
        _row = columns.Long("row");
        _kind = columns.Byte(KindColumn);
        _fields = columns.List();
        _role = columns.Byte("field_role", _fields);
        _type = columns.Byte("field_type", _fields);
        _raw = columns.Text("field_raw", _fields);
        _value = columns.Text("field_value", _fields);
        _start = columns.Whole("field_start", _fields);
        _json = withRow ? columns.Text("raw") : null;
    }

    private RecordCodec(ColumnSet columns, Func<RecordKind, bool> hasFields)
        : this(columns, withRow: false) => _hasFields = hasFields;

    /// <summary>Reads records without the row as it was received, and the fields of some kinds only.</summary>
    public static IRowReader<Record> FieldsOf(ColumnSet columns, Func<RecordKind, bool> kinds) => new RecordCodec(columns, kinds);

    /// <summary>Whether a row group holds records of some kinds; no other column is fetched.</summary>
    public static async Task<bool> HasAnyAsync(ParquetRowGroupReader group, Func<RecordKind, bool> kinds, CancellationToken cancellation)
    {
        var columns = new ColumnSet();
        var kind = columns.Byte(KindColumn);
        await columns.LoadAsync(group, cancellation).ConfigureAwait(false);
        for (var left = group.RowCount; left > 0; left--)
            if (kinds((RecordKind)kind.Next())) return true;
        return false;
    }

    public void Append(Record record)
    {
        _id.Append(record.Id);
        _upload.Append(record.Upload);
        _sheet.Append(record.Row.Sheet);
        _row.Append(record.Row.Number);
        _kind.Append((byte)record.Kind);
        _fields.Begin(record.Fields.Count);
        for (var i = 0; i < record.Fields.Count; i++) Append(record.Fields[i]);
        _json?.Append(record.RawJson);
    }

    public Record Next()
    {
        var (id, upload, row, kind) = (_id.Next(), _upload.Next(), new RowRef(_sheet.Next(), _row.Next()), (RecordKind)_kind.Next());
        return new Record(id, upload, row, kind, Fields(_hasFields?.Invoke(kind) != false), _json?.Next() ?? "");
    }

    private Field[] Fields(bool areWanted)
    {
        var count = _fields.Next();
        if (!areWanted) Skip(count);
        var fields = areWanted ? new Field[count] : [];
        for (var i = 0; i < fields.Length; i++) fields[i] = Field();
        return fields;
    }

    private void Skip(int count)
    {
        _role.Skip(count);
        _type.Skip(count);
        _raw.Skip(count);
        _value.Skip(count);
        _start.Skip(count);
    }

    private Field Field()
    {
        var (role, type, raw, value, start) = ((Role)_role.Next(), (FieldType)_type.Next(), _raw.Next(), _value.Next(), _start.Next());
        return new Field(role, type, raw, value.Length == 0 ? raw : value) { Start = start == InColumn ? null : start };
    }

    private void Append(in Field field)
    {
        _role.Append((byte)field.Role);
        _type.Append((byte)field.Type);
        _raw.Append(field.Raw);
        _value.Append(field.Value == field.Raw ? AsReceived : field.Value);
        _start.Append(field.Start ?? InColumn);
    }
}
