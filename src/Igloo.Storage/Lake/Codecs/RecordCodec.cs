using Parquet;

namespace Igloo.Storage;

internal sealed class RecordCodec : IRowCodec<Record>
{
    /// <summary>Rows of a row group: single records are read behind screens, and each costs the decoding of its group.</summary>
    public const int RowGroupRows = 1_024;

    /// <summary>The first column of the file: what is read to find one record.</summary>
    public const string IdColumn = "id";

    private const string KindColumn = "kind";

    private readonly Column<RecordId> _id;
    private readonly Column<UploadId> _upload;
    private readonly Column<string> _sheet;
    private readonly Column<long> _row;
    private readonly Column<byte> _kind;
    private readonly RecordFields _fields;
    private readonly JoinedTexts _texts;
    private readonly Column<string>? _columns;
    private readonly Func<RecordKind, bool>? _hasFields;
    private readonly ColumnNames _names = new();

    public RecordCodec(ColumnSet columns)
        : this(columns, withRow: true)
    {
    }

    private RecordCodec(ColumnSet columns, bool withRow)
    {
        _id = columns.RecordId(IdColumn);
        _upload = columns.RepeatedId("upload", (UploadId id) => id.Value, value => new UploadId(value));
        _sheet = columns.RepeatedText("sheet");
        _row = columns.Long("row");
        _kind = columns.RepeatedByte(KindColumn);
        _fields = new RecordFields(columns);
        _texts = columns.Joined("sent_texts");
        _columns = withRow ? columns.RepeatedText("sent_columns") : null;
    }

    private RecordCodec(ColumnSet columns, Func<RecordKind, bool> hasFields)
        : this(columns, withRow: false) => _hasFields = hasFields;

    /// <summary>Reads records without the row as it was received, and the fields of some kinds only.</summary>
    public static IRowReader<Record> FieldsOf(ColumnSet columns, Func<RecordKind, bool> kinds) => new RecordCodec(columns, kinds);

    /// <summary>Whether a row group holds records of some kinds; no other column is fetched.</summary>
    public static async Task<bool> HasAnyAsync(ParquetRowGroupReader group, Func<RecordKind, bool> kinds, CancellationToken cancellation)
    {
        var columns = new ColumnSet();
        var kind = columns.RepeatedByte(KindColumn);
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
        ReadOnlySpan<string> texts = record.Sent.Texts as string[] ?? [.. record.Sent.Texts];
        _fields.Append(record.Fields as Field[] ?? [.. record.Fields], texts);
        foreach (var text in texts) _texts.Add(text);
        _texts.End();
        _columns?.Append(_names.Joined(record.Sent.Columns));
    }

    public Record Next()
    {
        var (id, upload, row, kind) = (_id.Next(), _upload.Next(), new RowRef(_sheet.Next(), _row.Next()), (RecordKind)_kind.Next());
        _fields.Next();
        _texts.Next();
        var names = _columns?.Next();
        var areWanted = _hasFields?.Invoke(kind) != false;
        var texts = areWanted || names is not null ? _texts.TakeAll() : [];
        return new Record(id, upload, row, kind, areWanted ? _fields.Take(texts) : [], names is null ? SentRow.None : new SentRow(_names.Parted(names), texts));
    }
}
