namespace Igloo.EndToEnd.Processes;

/// <summary>A data folder that goes with its test.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("igloo-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
