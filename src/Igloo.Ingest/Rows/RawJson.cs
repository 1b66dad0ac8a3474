using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Rows;

/// <summary>Writes rows exactly as received: a JSON object of column to text. Reuses its buffer: for one thread at a time.</summary>
internal sealed class RawJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Dictionary<TableHeader, List<JsonEncodedText>> _names = [];
    private readonly Utf8JsonWriter _json;

    public RawJson() => _json = new Utf8JsonWriter(_buffer, Options);

    public string Write(RawRow row)
    {
        var names = NamesOf(row.Header);
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        for (var i = 0; i < row.Values.Count; i++)
            if (row.Values is Formats.Delimited.SplitRow || row.Values[i] is not null) _json.WriteString(names[i], row.Span(i));
        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    public void Dispose() => _json.Dispose();

    private List<JsonEncodedText> NamesOf(TableHeader header)
    {
        if (!_names.TryGetValue(header, out var names)) _names[header] = names = [];
        while (names.Count < header.Columns.Count) names.Add(JsonEncodedText.Encode(header.Columns[names.Count], Options.Encoder));
        return names;
    }
}
