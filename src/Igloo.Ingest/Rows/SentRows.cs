using Igloo.Ingest.Formats;
using Igloo.Ingest.Formats.Delimited;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Keeps rows exactly as received. Rows of the same columns share their names: for one thread at a time.</summary>
internal sealed class SentRows
{
    private string[]? _header; // of delimited text, whose rows have all columns
    private string[] _columns = [];

    public SentRow Of(in RawRow row)
    {
        if (row.Values is SplitRow split) return new SentRow(_header ??= [.. row.Header.Columns], split.HandOver());
        var texts = new string[Present(row)];
        if (_columns.Length != texts.Length) _columns = new string[texts.Length];
        var count = 0;
        for (var i = 0; i < row.Values.Count; i++)
        {
            if (row.Values[i] is not { } text) continue;
            Name(count, row.Header.Columns[i]);
            texts[count++] = text;
        }

        return new SentRow(_columns, texts);
    }

    private static int Present(in RawRow row)
    {
        var present = 0;
        for (var i = 0; i < row.Values.Count; i++)
            if (row.Values[i] is not null) present++;
        return present;
    }

    // Rows before hold the old names.
    private void Name(int at, string column)
    {
        if (ReferenceEquals(_columns[at], column)) return;
        if (_columns[at] is not null) _columns = [.. _columns];
        _columns[at] = column;
    }
}
