using Parquet;

namespace Igloo.Storage;

/// <summary>A column that mostly says the same as the row before, which is stored as nothing: such rows cost neither room nor encoding.</summary>
/// <param name="inner">Keeps each value, with whether it differs from the one before. A row group always begins with one that does.</param>
internal sealed class RepeatedColumn<T, TStored>(StoredColumn<(bool IsNew, T Value), TStored> inner) : Column<T>(inner.Field)
    where TStored : struct
{
    private bool _isAny;
    private int _again; // rows that said the same since
    private T _last = default!;

    public override void Append(T value)
    {
        if (_isAny && EqualityComparer<T>.Default.Equals(value, _last))
        {
            _again++;
            return;
        }

        AppendAgain();
        (_isAny, _last) = (true, value);
        inner.Append((true, value));
    }

    public override T Next()
    {
        if (inner.Next() is (true, var value)) _last = value;
        return _last;
    }

    public override Task WriteAsync(ParquetRowGroupWriter writer, CancellationToken cancellation)
    {
        AppendAgain();
        _isAny = false;
        return inner.WriteAsync(writer, cancellation);
    }

    public override Task LoadAsync(ParquetRowGroupReader reader, CancellationToken cancellation) => inner.LoadAsync(reader, cancellation);

    private void AppendAgain()
    {
        inner.AppendMissing(_again);
        _again = 0;
    }
}
