using System.Text.Encodings.Web;
using System.Text.Json;

namespace Igloo.Worlds.Files;

/// <summary>One JSON object per line; an empty cell is left out.</summary>
internal sealed class NdjsonFile(Stream stream, IReadOnlyList<string> columns) : RowFile(stream)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private int _objects;

    public override int NextNumber => _objects + 1;

    public override void Append(IReadOnlyList<Cell> cells)
    {
        var members = new Dictionary<string, string>();
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Text.Length > 0) members.Add(columns[i], cells[i].Text);
        Write(JsonSerializer.Serialize(members, Readable) + "\n");
        _objects++;
    }
}
