using Igloo.Worlds.Answers;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Agencies;

/// <summary>Opens the files of a case and knows which days were sent twice by mistake.</summary>
internal sealed class Desk(IWorldSink sink, AnswerBook answers)
{
    private readonly List<SourceFile> _files = [];
    private DateTime _againFrom;
    private DateTime _againUntil;

    /// <summary>The story of the days sent twice, or null.</summary>
    public Story? SentAgain { get; private set; }

    /// <summary>Rows by path.</summary>
    public IEnumerable<(string Path, int Rows)> Totals => _files.Select(file => (file.Path, file.Rows)).OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Opens a file.</summary>
    public SourceFile Open(string path, params string[] columns)
    {
        var file = new SourceFile(path, sink, answers, columns);
        _files.Add(file);
        return file;
    }

    /// <summary>Encounters of these days go out a second time.</summary>
    public void SendAgain(Story story, DateTime from, DateTime until) => (SentAgain, _againFrom, _againUntil) = (story, from, until);

    /// <summary>Whether encounters of that time go out twice.</summary>
    public bool IsSentAgain(DateTime at) => SentAgain is not null && at >= _againFrom && at < _againUntil;
}
