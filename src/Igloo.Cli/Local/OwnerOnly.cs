namespace Igloo.Cli.Local;

/// <summary>Files that nobody but their owner may read.</summary>
internal static class OwnerOnly
{
    /// <summary>Writes a file whole or not at all: who reads it meanwhile sees the one before.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var part = $"{path}.part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(part, options)) stream.Write(bytes);
        File.Move(part, path, overwrite: true);
    }
}
