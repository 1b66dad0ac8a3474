using Igloo.Worlds.Answers;
using Igloo.Worlds.Files;
using Igloo.Worlds.Folk;

namespace Igloo.Worlds.Agencies;

/// <summary>One file of one source; every row that it takes is told to the answer.</summary>
internal sealed class SourceFile(string path, IWorldSink sink, AnswerBook answers, params IReadOnlyList<string> columns) : IDisposable
{
    private readonly RowFile _file = RowFile.Open(path, sink.Create($"data/{path}"), columns);

    /// <summary>Path below the data folder: agency, source, file.</summary>
    public string Path => path;

    /// <summary>Rows taken.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a row that names these parties.</summary>
    public void Append(IReadOnlyList<Cell> cells, Story? story, params ReadOnlySpan<(string Role, Party? Party)> named)
    {
        answers.Note(path, _file.NextNumber, story, named);
        _file.Append(cells);
        Rows++;
    }

    public void Dispose() => _file.Dispose();
}
