using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Igloo.Benchmarks;

/// <summary>A committed result: what was measured, on what, with which command.</summary>
internal sealed class Report(string title, string command, string storage = "")
{
    private readonly StringBuilder _text = new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"# {title}").AppendLine()
        .AppendLine(CultureInfo.InvariantCulture, $"- Command: `{command}`")
        .AppendLine(CultureInfo.InvariantCulture, $"- Machine: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}")
        .AppendLine(CultureInfo.InvariantCulture, $"- Versions: {RuntimeInformation.FrameworkDescription}, Igloo {typeof(Report).Assembly.GetName().Version!.ToString(3)}{(storage.Length > 0 ? $", {storage}" : "")}").AppendLine();

    public Report Line(string line)
    {
        _text.AppendLine(line);
        return this;
    }

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, _text.ToString().ReplaceLineEndings("\n"));
        Console.WriteLine(_text.ToString());
    }
}
