using Parquet;
using Parquet.Schema;

namespace Igloo.Storage;

/// <summary>The columns of one kind of row, in the order in which its codec declares them.</summary>
internal sealed class ColumnSet
{
    private readonly List<Column> _columns = [];
    private readonly List<ListShape> _lists = [];
    private readonly List<JoinedTexts> _joined = [];
    private ParquetSchema? _schema;

    /// <summary>The schema of the columns declared so far; making it is what ties them to a file.</summary>
    public ParquetSchema Schema => _schema ??= new ParquetSchema(_columns.Select(column => (Parquet.Schema.Field)column.Field));

    public ListShape List()
    {
        var list = new ListShape();
        _lists.Add(list);
        return list;
    }

    public TextColumn Text(string name, ListShape? list = null)
    {
        var column = new TextColumn(new PlainColumn<ReadOnlyMemory<char>>(new DataField(name, typeof(string), isNullable: false, isArray: list is not null), list));
        _columns.Add(column);
        return column;
    }

    /// <summary>Several texts of a row in one column.</summary>
    public JoinedTexts Joined(string name)
    {
        var texts = new JoinedTexts(Plain<ReadOnlyMemory<char>>(name, typeof(string), null));
        _joined.Add(texts);
        return texts;
    }

    /// <summary>A text that is mostly that of the row before.</summary>
    public Column<string> RepeatedText(string name)
    {
        var pool = new TextPool();
        return Repeated<string, ReadOnlyMemory<char>>(name, typeof(string), text => text.AsMemory(), stored => pool.Take(stored.Span));
    }

    /// <summary>A small number that is mostly that of the row before.</summary>
    public Column<byte> RepeatedByte(string name) => Repeated<byte, byte>(name, typeof(byte), value => value, stored => stored);

    /// <summary>A 128-bit id that is mostly that of the row before.</summary>
    public Column<T> RepeatedId<T>(string name, Func<T, UInt128> value, Func<UInt128, T> make) =>
        Repeated<T, Guid>(name, typeof(Guid), id => Uuid.From(value(id)), stored => make(Uuid.ToNumber(stored)));

    public Column<string?> OptionalText(string name) =>
        Add<string?, ReadOnlyMemory<char>>(name, typeof(string), null, true, text => text?.AsMemory(), stored => stored?.ToString());

    public Column<int> Whole(string name, ListShape? list = null) => Plain<int>(name, typeof(int), list);

    public Column<int?> OptionalWhole(string name) => Add<int?, int>(name, typeof(int), null, true, value => value, stored => stored);

    public Column<long> Long(string name, ListShape? list = null) => Plain<long>(name, typeof(long), list);

    public Column<double> Number(string name, ListShape? list = null) => Plain<double>(name, typeof(double), list);

    public Column<double?> OptionalNumber(string name) => Add<double?, double>(name, typeof(double), null, true, value => value, stored => stored);

    public PlainColumn<byte> Byte(string name, ListShape? list = null) => Plain<byte>(name, typeof(byte), list);

    /// <summary>A 128-bit id as a UUID whose hex digits are those of the id.</summary>
    public Column<T> Id<T>(string name, Func<T, UInt128> value, Func<UInt128, T> make, ListShape? list = null) =>
        Add<T, Guid>(name, typeof(Guid), list, false, id => Uuid.From(value(id)), stored => make(Uuid.ToNumber(stored!.Value)));

    /// <summary>A time in UTC at 100 ns: ticks since year 1, because Parquet's own times stop at the microsecond.</summary>
    public Column<DateTimeOffset?> OptionalTime(string name) =>
        Add<DateTimeOffset?, long>(name, typeof(long), null, true, time => time?.UtcTicks, stored => stored is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);

    public async Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        _ = Schema;
        foreach (var column in _columns) await column.WriteAsync(writer, cancellation).ConfigureAwait(false);
        foreach (var list in _lists) list.Clear();
        foreach (var texts in _joined) texts.Clear();
    }

    public async Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation)
    {
        _ = Schema;
        foreach (var list in _lists) list.Forget();
        foreach (var column in _columns) await column.LoadAsync(reader, cancellation).ConfigureAwait(false);
    }

    private PlainColumn<T> Plain<T>(string name, Type type, ListShape? list) where T : struct
    {
        var column = new PlainColumn<T>(new DataField(name, type, isNullable: false, isArray: list is not null), list);
        _columns.Add(column);
        return column;
    }

    private RepeatedColumn<T, TStored> Repeated<T, TStored>(string name, Type type, Func<T, TStored> store, Func<TStored, T> load)
        where TStored : struct
    {
        var inner = new StoredColumn<(bool IsNew, T Value), TStored>(
            new DataField(name, type, isNullable: true, isArray: false), null, held => store(held.Value), stored => stored is { } value ? (true, load(value)) : default);
        var column = new RepeatedColumn<T, TStored>(inner);
        _columns.Add(column);
        return column;
    }

    private StoredColumn<T, TStored> Add<T, TStored>(string name, Type type, ListShape? list, bool optional, Func<T, TStored?> store, Func<TStored?, T> load)
        where TStored : struct
    {
        var column = new StoredColumn<T, TStored>(new DataField(name, type, optional, list is not null), list, store, load);
        _columns.Add(column);
        return column;
    }
}
