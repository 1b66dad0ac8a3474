namespace Igloo.Specs.Tree;

/// <summary>A folder for one test's planted files, gone at its end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("igloo-specs-").FullName;

    public string Write(string name, string text)
    {
        var file = Path.Combine(FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
