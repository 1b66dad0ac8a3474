namespace Igloo.Worlds.Files;

/// <summary>Where a case is written to.</summary>
public interface IWorldSink
{
    /// <summary>Opens a new file for writing; the stream can seek and the writer disposes it.</summary>
    /// <param name="path">Path below the case, with slashes.</param>
    Stream Create(string path);
}

/// <summary>Writes a case into a folder.</summary>
public sealed class FolderSink(string folder) : IWorldSink
{
    /// <inheritdoc/>
    public Stream Create(string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        file.Directory!.Create();
        return new FileStream(file.FullName, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16);
    }
}

/// <summary>Keeps a case in memory.</summary>
public sealed class MemorySink : IWorldSink
{
    private readonly SortedDictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    /// <summary>Paths written, in order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <inheritdoc/>
    public Stream Create(string path) => _files[path] = new MemoryStream();

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string path) => _files[path].ToArray();
}
