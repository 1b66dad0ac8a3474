using System.Globalization;
using Igloo.Analysis.Resolving;
using Igloo.Ingest;
using Igloo.Model;
using Sylvan.Data.Csv;

namespace Igloo.Cli.Resolving;

/// <summary>A file that cannot be resolved, and what its sender can do.</summary>
internal sealed class UnresolvableFileException(string message) : Exception(message);

/// <summary>The rows of the files to resolve, as one table.</summary>
internal sealed class ResolveFiles
{
    private RecordTable? _table;
    private readonly ColumnTypes? _types;
    private readonly string? _truthColumn;
    private readonly List<(string Name, int FirstRow)> _files = [];
    private readonly List<long> _rowNumbers = [];
    private readonly List<string> _notes = [];
    private readonly List<string>? _truth;

    private ResolveFiles(ColumnTypes? types, string? truthColumn) => (_types, _truthColumn, _truth) = (types, truthColumn, truthColumn is null ? null : []);

    /// <summary>The true entity of each row, when its column was named.</summary>
    public IReadOnlyList<string>? Truth => _truth;

    /// <summary>What was guessed of the files, in words.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public static ResolveFiles Read(FileInfo[] input, ColumnTypes? types, string? truthColumn, CancellationToken cancellation)
    {
        var files = new ResolveFiles(types, truthColumn);
        files.ReadMore(input, cancellation);
        return files;
    }

    /// <summary>Reads further files into a table of their own.</summary>
    public void ReadMore(FileInfo[] input, CancellationToken cancellation)
    {
        _table = new RecordTable(_types?.Types ?? FieldTypes.All, Environment.ProcessorCount);
        foreach (var file in input)
        {
            _files.Add((file.Name, _rowNumbers.Count));
            _table.BeginList();
            if (_types is null) ReadGuessed(file, cancellation);
            else ReadNamed(file, _types, cancellation);
        }
    }

    /// <summary>Hands the rows over; nobody holds them here any more.</summary>
    public RecordTable TakeTable() => Interlocked.Exchange(ref _table, null) ?? throw new InvalidOperationException("The table was taken before.");

    /// <summary>Writes <c>file,row,entity_id</c>, a line a row in the order read; rows are counted from 1 after the header.</summary>
    public void Write(FileInfo output, IReadOnlyList<int> entityOf)
    {
        output.Directory?.Create();
        using var writer = new StreamWriter(output.FullName, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
        writer.Write("file,row,entity_id\n");
        Span<char> numbers = stackalloc char[64];
        for (int row = 0, file = 0; row < _rowNumbers.Count; row++)
        {
            while (file + 1 < _files.Count && _files[file + 1].FirstRow <= row) file++;
            writer.Write(Quoted(_files[file].Name));
            numbers.TryWrite(CultureInfo.InvariantCulture, $",{_rowNumbers[row]},E{entityOf[row]}\n", out var length);
            writer.Write(numbers[..length]);
        }
    }

    private void ReadNamed(FileInfo file, ColumnTypes types, CancellationToken cancellation)
    {
        try
        {
            using var reader = CsvDataReader.Create(file.FullName, new CsvDataReaderOptions { BufferSize = 1 << 16, MaxBufferSize = 1 << 22 });
            var columns = new List<(int Ordinal, FieldType Type)>();
            var truth = -1;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (types.TryFind(reader.GetName(i), out var type)) columns.Add((i, type));
                if (string.Equals(reader.GetName(i).Trim(), _truthColumn, StringComparison.OrdinalIgnoreCase)) truth = i;
            }

            if (columns.Count == 0) throw new UnresolvableFileException($"{file.Name} has none of the columns named in --types.");
            ReadRows(reader, columns, Placeholders.In(file, columns.Select(column => column.Ordinal)), truth, cancellation);
        }
        catch (CsvFormatException exception)
        {
            throw new UnresolvableFileException($"{file.Name} is not delimited text that can be read: {exception.Message}");
        }
    }

    private void ReadRows(CsvDataReader reader, List<(int Ordinal, FieldType Type)> columns, Placeholders placeholders, int truth, CancellationToken cancellation)
    {
        for (var number = 1L; reader.Read(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            AddRow(number);
            foreach (var (ordinal, type) in columns)
                if (ordinal < reader.RowFieldCount && reader.GetFieldSpan(ordinal) is var value && !placeholders.Stands(ordinal, value)) _table!.Set(type, value);
            _truth?.Add(truth >= 0 && truth < reader.RowFieldCount ? reader.GetString(truth) : "");
        }
    }

    // As a dropped file is read, whatever its format; the truth is taken from the raw row, which the engine never sees.
    private void ReadGuessed(FileInfo file, CancellationToken cancellation)
    {
        using var stream = file.OpenRead();
        var opened = IngestFile.Open(stream, new IngestRequest { Upload = default, FileName = file.Name }, cancellation);
        if (!opened.IsUsable)
        {
            if (!TryReadThings(file, cancellation)) throw new UnresolvableFileException($"{file.Name}: {opened.Reason} Or say what its columns hold: --types title=organization.name.");
            return;
        }

        using var ingest = opened.Value;
        foreach (var outcome in ingest.Rows(cancellation))
            if (outcome.Record is { } record) Add(record);
    }

    // No agency's file, but perhaps a list of products or places.
    private bool TryReadThings(FileInfo file, CancellationToken cancellation)
    {
        if (HeadingsOf(file) is not { } headings || ThingColumns.Of(headings) is not { Count: > 0 } columns) return false;
        ReadNamed(file, ColumnTypes.Of(columns), cancellation);
        _notes.Add($"{file.Name}: nothing that agencies send; its rows were taken for things known by {string.Join(", ", columns.Select(column => $"'{column.Key}' ({column.Value.Name()})"))}. Name the columns with --types where this is wrong.");
        return true;
    }

    private static string[]? HeadingsOf(FileInfo file)
    {
        try
        {
            using var reader = CsvDataReader.Create(file.FullName, new CsvDataReaderOptions { MaxBufferSize = 1 << 22 });
            return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    // The party that the row is about comes first among its roles.
    private void Add(Record record)
    {
        AddRow(record.Row.Number);
        foreach (var field in record.Fields)
            if (field.Role == record.Fields[0].Role) _table!.Set(field.Type, field.Value);
        _truth?.Add(TruthOf(record));
    }

    private string TruthOf(Record record) => record.Sent.Find(_truthColumn!) ?? "";

    private void AddRow(long number)
    {
        _table!.AddRow();
        _rowNumbers.Add(number);
    }

    private static string Quoted(string name) => name.AsSpan().IndexOfAny(',', '"') < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
