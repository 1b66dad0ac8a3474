using Igloo.Worlds.Answers;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Agencies;

/// <summary>Opens the files of a case and knows which days were sent twice by mistake.</summary>
internal sealed class Desk(IWorldSink sink, AnswerBook answers, IReadOnlyList<SentAgain> sentAgain)
{
    private readonly List<SourceFile> _files = [];

    /// <summary>Rows by path.</summary>
    public IEnumerable<(string Path, int Rows)> Totals => _files.Select(file => (file.Path, file.Rows)).OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Opens a file.</summary>
    public SourceFile Open(string path, params string[] columns)
    {
        var file = new SourceFile(path, sink, answers, columns);
        _files.Add(file);
        return file;
    }

    /// <summary>The story of the day, when its encounters go out twice; otherwise null.</summary>
    public Story? SentAgainAt(DateTime at) => sentAgain.FirstOrDefault(again => at >= again.From && at < again.Until)?.Story;
}
