using System.Text;

namespace Igloo.Worlds.Files;

/// <summary>Comma- or tab-separated text with a header line.</summary>
internal sealed class DelimitedFile : RowFile
{
    private readonly char _delimiter;
    private readonly StringBuilder _line = new();
    private int _lines = 1;

    public DelimitedFile(Stream stream, char delimiter, IReadOnlyList<string> columns)
        : base(stream)
    {
        _delimiter = delimiter;
        Write(string.Join(delimiter, columns) + "\n");
    }

    public override int NextNumber => _lines + 1;

    public override void Append(IReadOnlyList<Cell> cells)
    {
        _line.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) _line.Append(_delimiter);
            AppendQuoted(cells[i].Text);
        }

        Write(_line.Append('\n').ToString());
        _lines++;
    }

    private void AppendQuoted(string text)
    {
        if (text.AsSpan().IndexOfAny(_delimiter, '"', '\n') < 0) _line.Append(text);
        else _line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
